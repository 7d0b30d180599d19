import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import type { Notice } from '../model/notice';
import type { ListedPaper } from '../papers/paper';
import type { ListingReply } from '../run/listing-protocol';
import { type Mark, ownMark } from '../run/mark';
import type { Sessions } from '../run/sessions';
import type { RunStatus } from '../run/status';
import { WORDS } from './words';

/** How the scoring of a day ended. */
export interface ScoredDay {
  status: RunStatus | null;
  /** Ids. */
  relevant: string[];
  /** What stood in the way of the rest; empty where nothing did. */
  note: string;
  /** The rest can be asked about later: once the reader has acted, or another day; or soon, as it may pass. */
  rest: 'none' | 'later' | 'soon';
}

/** A bill comes at the end of its reply, or never; a background that does nothing for thirty seconds is ended. In ms. */
const BILL_MS = 10_000;
/** No tab of the browser's has this number. */
const NO_TAB = -1;

/**
 * Has papers scored in a session of their own, as if a page showed them. The reader said yes when the daily run was switched on,
 * so the question before a large run is answered; all limits hold.
 */
export function scoreDay(
  sessions: Pick<Sessions, 'open'>,
  papers: readonly MailedPaper[],
  {
    run,
    listing,
    category,
    cut,
    flex,
    signal,
  }: {
    run: string;
    listing: string;
    /** By which the criteria are chosen. */
    category: string;
    cut: Pick<Cut, 'minRelevance' | 'minNovelty'>;
    /** Answers may come late, for less. */
    flex: boolean;
    /** Ends the session: what is under way is kept, and nothing more is asked. */
    signal: AbortSignal;
  },
): Promise<ScoredDay> {
  const marks = new Map<string, Mark>();
  return new Promise((resolve, reject) => {
    let answering = false;
    let over = false;
    let billed: ReturnType<typeof setTimeout> | undefined;
    const end = (status: RunStatus | null, note: string, rest: ScoredDay['rest'] = 'none') => {
      if (over) return;
      over = true;
      clearTimeout(billed);
      session.close();
      resolve({
        status,
        note: [note, status?.hurried ? WORDS.fullPrice : ''].filter(Boolean).join(' '),
        rest,
        relevant: [...marks.values()].filter(isRelevant(cut)).map(({ id }) => id),
      });
    };
    const fail = (error: unknown) => {
      over = true;
      session.close();
      reject(error);
    };
    const answer = async () => {
      answering = true;
      // Not those that were left out by their titles.
      await session.receive({ type: 'approve', papers: 'owed' });
      answering = false;
    };
    const receive = (status: RunStatus) => {
      clearTimeout(billed);
      const { phase, notice, question, stuck, failed, unbooked } = status;
      if (question && !answering) void answer().catch(fail);
      const text = notice?.fault === 'page-cap' ? WORDS.letGo : (notice?.text ?? '');
      if (phase === 'done') {
        const done = () => end(status, text, stuck && failed > 0 ? restOf(notice) : 'none');
        // What the day cost is written down once: the last reply's bill comes after its scores.
        if (!unbooked) return done();
        billed = setTimeout(done, BILL_MS);
      }
      if (phase === 'keyword') return end(status, notice?.text ?? WORDS.noKey, 'later');
      if (phase === 'stopped') return end(status, WORDS.stopped, 'later');
      // What passes by itself says when, and what is only worth knowing stands in nobody's way.
      if (phase === 'running' && notice && stuck) end(status, text, restOf(notice));
    };
    const hear = (reply: ListingReply) => {
      if (reply.type === 'marks') for (const mark of reply.marks) marks.set(mark.id, mark);
      if (reply.type === 'status') receive(reply.status);
      if (reply.type === 'enabled' && !reply.enabled) end(null, WORDS.switchedOff, 'later');
      if (reply.type === 'broken') end(null, reply.text, 'soon');
    };
    const session = sessions.open(NO_TAB, hear, { category, canWait: flex });
    signal.addEventListener('abort', () => end(null, '', 'later'), { once: true });
    if (signal.aborted) return end(null, '', 'later');
    session
      .receive({ type: 'subscribe', papers: papers.map(listed), paused: false, run, listing })
      .catch(fail);
  });
}

function restOf(notice: Notice | null): ScoredDay['rest'] {
  // The limit of a page is that of a day’s mailing here, and tomorrow it is the same: the rest is let go.
  if (notice?.fault === 'page-cap') return 'none';
  return notice?.action === 'retry' ? 'soon' : 'later';
}

function isRelevant({ minRelevance, minNovelty }: Pick<Cut, 'minRelevance' | 'minNovelty'>) {
  return (told: Mark) => {
    const mark = ownMark(told);
    if (mark.state !== 'scored' || mark.stale !== null) return false;
    return mark.relevance >= minRelevance && mark.novelty >= minNovelty;
  };
}

/** Replacements that got here are wanted. */
function listed({ id, version, title, authors, abstract, categories }: MailedPaper): ListedPaper {
  return { id, version, title, authors, abstract, categories, replaced: false };
}
