import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import type { ListedPaper, Mark, RunStatus } from '../messages';
import type { Desk } from '../scoring/desk';

/** How the scoring of a day ended. */
export interface ScoredDay {
  status: RunStatus | null;
  relevant: number;
  /** What stood in the way of the rest; empty where nothing did. */
  note: string;
  /** The rest can be asked about later. */
  unfinished: boolean;
}

/** No tab of the browser's has this number. */
const NO_TAB = -1;

/**
 * Has papers scored at the desk, as if a page showed them. The reader said yes when the daily run was switched on,
 * so the question before a large run is answered; all limits hold.
 */
export function scoreDay(
  desk: Pick<Desk, 'open'>,
  papers: readonly MailedPaper[],
  {
    run,
    listing,
    cut,
    signal,
  }: {
    run: string;
    listing: string;
    cut: Pick<Cut, 'minRelevance' | 'minNovelty'>;
    /** Leaves the desk: what is under way is kept, and nothing more is asked. */
    signal: AbortSignal;
  },
): Promise<ScoredDay> {
  const marks = new Map<string, Mark>();
  return new Promise((resolve, reject) => {
    let asked = false;
    let over = false;
    const end = (status: RunStatus | null, note: string, unfinished = false) => {
      if (over) return;
      over = true;
      seat.leave();
      resolve({ status, note, unfinished, relevant: [...marks.values()].filter(isRelevant(cut)).length });
    };
    const hear = (status: RunStatus) => {
      const { phase, notice, owed, second, question } = status;
      if (question && !asked) {
        asked = true;
        void seat.hear({ type: 'approve', papers: null }).catch(reject);
      }
      if (phase === 'done') return end(status, notice?.text ?? '');
      if (phase === 'keyword') return end(status, notice?.text ?? NO_KEY, true);
      if (phase === 'stopped') return end(status, 'Stopped.', true);
      // What passes by itself says when; anything else waits for the reader, or for another day.
      if (phase === 'running' && notice && notice.until === null && owed + second.owed > 0)
        end(status, notice.text, true);
    };
    const seat = desk.open(NO_TAB, (reply) => {
      if (reply.type === 'marks') for (const mark of reply.marks) marks.set(mark.id, mark);
      if (reply.type === 'status') hear(reply.status);
      if (reply.type === 'enabled' && !reply.enabled) end(null, SWITCHED_OFF, true);
      if (reply.type === 'broken') end(null, reply.text, true);
    });
    signal.addEventListener('abort', () => end(null, '', true), { once: true });
    if (signal.aborted) return end(null, '', true);
    seat.hear({ type: 'subscribe', papers: papers.map(listed), paused: false, run, listing }).catch(reject);
  });
}

const NO_KEY = 'There is no model key, so the papers were not scored.';
const SWITCHED_OFF = 'Winnow is switched off.';

function isRelevant({ minRelevance, minNovelty }: Pick<Cut, 'minRelevance' | 'minNovelty'>) {
  return (mark: Mark) =>
    mark.state === 'scored' &&
    mark.stale === null &&
    mark.relevance >= minRelevance &&
    mark.novelty >= minNovelty;
}

/** Replacements that got here are wanted. */
function listed({ id, version, title, authors, abstract, categories }: MailedPaper): ListedPaper {
  return { id, version, title, authors, abstract, categories, replaced: false };
}
