import type { Abstracts } from '../abstracts/abstracts';
import type { Ledger } from '../ledger/ledger';
import type { Approval, RunNote } from '../ledger/run-record';
import { NO_SPEND, spendOfSums } from '../ledger/sums';
import type { ListedPaper, ListingReply, RunStatus } from '../messages';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import { createBoard } from './board';
import type { Dispatcher } from './dispatcher';
import { estimateRun } from './estimate-run';
import { type Fault, noticeOf } from './fault';
import { firstRow, isAsked, scoredRow, scoreMark } from './first-row';
import type { Client } from './job';
import { createMissing } from './missing';
import { pageCap } from './own-faults';
import { createPageTeller } from './page-teller';
import { type Plan, samePlan, scopeOf, scoreKey } from './plan';
import { limitUsd, type Question, questionOf } from './question';
import { recallAll } from './recall-all';
import { isAskable, type Row } from './row';
import { blankNotice, durabilityNotice, phaseOf } from './run-notice';
import { rankOf, secondWants, wantsOf } from './wants';

export interface RunDeps {
  dispatcher: Dispatcher;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'note' | 'today'>;
  abstracts: Abstracts;
  send(reply: ListingReply): void;
}

/** What a run is about. */
export interface Listing {
  /** Id of the run, made by the page. */
  run: string;
  /** Path of the listing, for the record. */
  listing: string;
  papers: readonly ListedPaper[];
}

/** The scoring of one listing, for as long as its page is open. */
export interface Run extends Client {
  /** Starts, or starts anew after a reconnect or a change of plan. What is known is sent at once. */
  begin(plan: Plan, listing: Listing, paused: boolean): Promise<void>;
  /**
   * Other criteria, model or key: all papers are looked up anew. The same scores under other limits: what
   * failed is tried again.
   */
  follow(plan: Plan): Promise<void>;
  look(ids: readonly string[]): void;
  stop(): void;
  resume(): Promise<void>;
  /** The reader's answer to the question before a large run: so many papers, or all. */
  approve(papers: number | null): Promise<void>;
  /** Pays for new scores in place of stale ones. */
  rescore(): Promise<void>;
  end(): void;
  status(): Promise<RunStatus | null>;
}

const isOwed = ({ place }: Row) => place === 'owed';

export function createRun({ dispatcher, keeper, ledger, abstracts, send }: RunDeps): Run {
  let plan: Plan | null = null;
  let about: Listing = { run: '', listing: '', papers: [] };
  let stopped = false;
  let approved: Approval | null = null;
  let question: Question | null = null;
  /** The page's own limit was reached, the reader's word given. */
  let capped: Fault | null = null;
  let looked: readonly string[] = [];
  /** A later `begin` outdates what an earlier one is still looking up. */
  let turn = 0;
  /** What is known of the papers is being looked up; it is asked about the rest after that. */
  let recalling = false;
  /** The reader pays for new scores in place of stale ones, also of papers whose abstract is still to come. */
  let rescoring = false;

  const teller = createPageTeller(send, () => run.status(), writeDown);
  const board = createBoard(teller);
  const missing = createMissing(abstracts, board, {
    known: (ids) => void placeAnew(ids),
    changed: teller.soon,
  });

  /** How the run stands, for the record. */
  async function writeDown(): Promise<void> {
    if (!plan?.ready || about.run === '') return;
    const { total, scored, remembered, stale, failed, owed, unasked } = board.counts();
    const note: RunNote = {
      ...{ listing: about.listing, criteria: plan.criteria.name, criteriaId: plan.criteria.id },
      ...{ hash: plan.hash, scorer: plan.scorer },
      ...{ total, scored, remembered, stale, failed, owed, unasked },
    };
    await ledger.note(about.run, note);
  }

  /** An earlier score stays on screen until there is a new one. */
  const waitingRow = ({ id }: ListedPaper, row: Row, wanted = row.wanted ?? false): Row => ({
    ...{ place: 'owed', attempts: 0, wanted },
    mark: row.mark.state === 'scored' ? row.mark : { id, state: 'waiting' },
  });

  /** The reader is asked first: meanwhile the page is ranked by keywords. */
  function hold(asked: Question): void {
    question = asked;
    board.move(({ id }, row) =>
      isOwed(row) && row.mark.state !== 'scored' ? { ...row, mark: board.keywordMark(id, 'question') } : null,
    );
  }

  /** Asks about all that is owed, unless the reader is to be asked first. */
  async function askOwed(now: Plan): Promise<void> {
    const mine = turn;
    const outdated = () => stopped || mine !== turn;
    if (stopped) return;
    question = null;
    if (approved?.scope !== scopeOf(now)) {
      const { countedUsd } = await ledger.run(about.run);
      // Papers whose abstracts are on their way are part of the run that the reader is asked about.
      const owed = [...board.in(isOwed), ...missing.papers()];
      const asked = questionOf(now, owed.length, estimateRun(now, owed).countedUsd, countedUsd);
      if (outdated()) return;
      if (asked) return hold(asked);
    }
    const { screen, rest } = wantsOf(now, board, looked);
    await dispatcher.want(run, now, screen);
    if (outdated()) return;
    await dispatcher.want(run, now, rest());
    if (outdated()) return;
    await dispatcher.want(run, now, secondWants(now, board));
  }

  /** Their abstracts have come, or are known to be gone. */
  async function placeAnew(ids: ReadonlySet<string>): Promise<void> {
    if (!plan || recalling) return;
    const [now, mine] = [plan, turn];
    const known = await recallAll(
      keeper,
      now,
      board.papers.filter(({ id }) => ids.has(id)),
    );
    if (mine !== turn) return;
    board.move((paper, row) => {
      const keywordMark = board.keywordMark.bind(null, paper.id);
      if (ids.has(paper.id)) {
        const next = firstRow(paper, known(paper.id), { plan: now, stopped, keywordMark });
        if (isOwed(next) && !next.indebted && onlyNearest(now)) return laterRow(paper);
        return rescoring && next.place === 'stale' && isAsked(paper, now) ? waitingRow(paper, next) : next;
      }
      // Ranks are found among all papers of the page.
      return row.mark.state === 'keyword' ? { ...row, mark: keywordMark(row.mark.note) } : null;
    });
    await askOwed(now);
    await teller.now();
  }

  const laterRow = ({ id }: ListedPaper): Row => ({ place: 'unasked', mark: board.keywordMark(id, 'later') });

  /** The reader wanted the nearest papers only: these have their debts on disk. */
  const onlyNearest = (now: Plan) => approved?.scope === scopeOf(now) && approved.papers !== null;

  /** Moves papers from some places back to `owed`, and asks. */
  async function again(places: readonly Row['place'][]): Promise<void> {
    if (!plan || recalling) return;
    const now = plan;
    capped = null;
    board.move((paper, row) =>
      places.includes(row.place) && isAsked(paper, now) ? waitingRow(paper, row) : secondAgain(row),
    );
    if (!stopped) missing.want({ rescore: rescoring });
    await askOwed(now);
    await teller.now();
  }

  /** The nearest papers stay owed, the others wait for another word. */
  function keepNearest(papers: number): void {
    const nearest = board.in(isOwed).sort(rankOf(board)).slice(0, papers);
    const kept = new Set(nearest.map(({ id }) => id));
    board.move((paper, row) => {
      if (!isOwed(row)) return null;
      if (kept.has(paper.id)) return waitingRow(paper, row);
      if (row.mark.state === 'scored') return { place: 'stale', mark: row.mark };
      return laterRow(paper);
    });
  }

  const run: Run = {
    account: () => ({
      run: about.run,
      limitUsd: plan ? limitUsd(plan, approved?.scope === scopeOf(plan)) : 0,
    }),

    async begin(now, listing, paused) {
      turn += 1;
      const mine = turn;
      dispatcher.leave(run, false);
      missing.leave();
      recalling = true;
      rescoring = false;
      plan = now;
      about = listing;
      stopped = paused;
      question = null;
      capped = null;
      board.reset(listing.papers, now.criteria.text);
      const [known, record, filled] = await Promise.all([
        recallAll(keeper, now, listing.papers),
        ledger.run(listing.run),
        abstracts.fill(listing.papers),
      ]);
      if (mine !== turn) return;
      board.know(missing.recall(filled));
      recalling = false;
      approved = record.approved;
      const rows = board.papers.map((paper): [string, Row] => {
        const keywordMark = board.keywordMark.bind(null, paper.id);
        return [paper.id, firstRow(paper, known(paper.id), { plan: now, stopped, keywordMark })];
      });
      board.fill(rows);
      if (onlyNearest(now)) {
        board.move((paper, row) => (isOwed(row) && !row.indebted ? laterRow(paper) : null));
      }
      await teller.now();
      // The page may be gone by now, or another plan have come.
      if (mine !== turn) return;
      void abstracts.keep(listing.papers);
      if (!stopped) missing.want({ rescore: false });
      await askOwed(now);
      teller.soon();
    },
    async follow(now) {
      if (!plan) return;
      if (!samePlan(plan, now)) return run.begin(now, about, stopped);
      plan = now;
      if (!stopped) await again(['failed']);
      else await teller.now();
    },
    look(ids) {
      looked = ids;
      missing.look(ids);
      dispatcher.look(run, ids);
    },
    stop() {
      stopped = true;
      question = null;
      missing.leave();
      dispatcher.leave(run, true);
      board.move(({ id }, row) => {
        if (!isOwed(row)) return null;
        if (row.mark.state === 'scored') return { place: 'stale', mark: row.mark };
        return { ...row, mark: board.keywordMark(id, 'stopped') };
      });
      void teller.now();
    },
    async resume() {
      if (!plan) return;
      stopped = false;
      dispatcher.resume();
      missing.forgive();
      await again(['failed', 'owed']);
    },
    async approve(papers) {
      if (!plan || recalling) return;
      stopped = false;
      approved = { scope: scopeOf(plan), papers };
      await ledger.note(about.run, { approved });
      if (papers === null) {
        board.move((paper, row) => (isAskable(row) ? waitingRow(paper, row, true) : null));
      } else keepNearest(papers);
      await again(['owed']);
    },
    async rescore() {
      if (!plan?.ready) return;
      stopped = false;
      rescoring = true;
      dispatcher.resume();
      await again(['stale', 'owed']);
    },
    end() {
      turn += 1;
      dispatcher.leave(run, false);
      missing.leave();
      teller.end();
    },

    scored(record: ScoreRecord) {
      const before = board.get(record.id);
      if (!before || !plan) return;
      // One of an earlier plan may still be on its way.
      if (record.key === scoreKey(plan, record.id)) {
        const row = scoredRow(plan, record, null);
        board.place(record.id, row);
        if (row.second === 'owed' && !stopped) {
          const wants = secondWants(plan, board).filter(({ paper }) => paper.id === record.id);
          void dispatcher.want(run, plan, wants);
        }
      } else if (plan.second && record.key === scoreKey(plan, record.id, plan.second)) {
        board.place(record.id, {
          ...before,
          place: 'scored',
          mark: scoreMark(record, null, true),
          second: 'given',
        });
      }
    },
    failed(key, id, why) {
      const before = board.get(id);
      if (!before || !plan) return;
      if (key !== scoreKey(plan, id)) {
        if (before.second === 'owed') board.place(id, { ...before, second: 'failed' });
      } else if (isOwed(before)) {
        const old = before.mark.state === 'scored' ? before.mark : null;
        board.place(id, { place: 'failed', mark: old ?? { id, state: 'failed', why } });
      }
    },
    setAside(key, id) {
      const before = board.get(id);
      if (!before || !plan || !isOwed(before) || key !== scoreKey(plan, id)) return;
      board.place(id, { place: 'unasked', mark: board.keywordMark(id, 'title') });
    },
    limited() {
      if (!plan) return;
      const now = plan;
      dispatcher.leave(run, false);
      const owed = board.in(isOwed);
      if (approved?.scope !== scopeOf(now)) {
        hold({ papers: owed.length, nearest: 0 });
      } else {
        const reached = pageCap(now);
        capped = reached;
        for (const { id } of owed) run.failed(scoreKey(now, id), id, reached.text);
      }
      board.move((_paper, row) => (row.second === 'owed' ? { ...row, second: 'failed' } : null));
      teller.soon();
    },
    spent: () => teller.soon(),
    changed: teller.soon,

    async status() {
      if (!plan) return null;
      const now = plan;
      const counts = board.counts();
      // What stands in the way concerns a page only as long as it still wants something.
      const wanting = counts.failed + counts.owed + counts.second.owed > 0 && !question;
      const notice = capped ? noticeOf(capped) : wanting ? dispatcher.notice() : null;
      const [record, today] = await Promise.all([ledger.run(about.run), ledger.today()]);
      const near = board.in(({ second }) => second === 'owed');
      const waiting = now.ready ? missing.papers() : [];
      const toCome = counts.owed + counts.second.owed + (stopped ? counts.withoutAbstract : waiting.length);
      const { promptTokens, completionTokens, usd } = estimateRun(
        now,
        [...board.in(isOwed), ...waiting],
        near,
      );
      return {
        phase: question ? 'question' : phaseOf(now, stopped, toCome, notice),
        ...counts,
        abstracts: missing.progress(),
        rescorable: board.papers.filter(
          (paper) => board.get(paper.id)?.place === 'stale' && isAsked(withAnyAbstract(paper), now),
        ).length,
        ...{ question, criteria: now.criteria.name, model: now.model, today, dailyCapUsd: now.dailyCapUsd },
        estimate: { promptTokens, completionTokens, usd },
        page: about.run === '' ? NO_SPEND : spendOfSums(record),
        notice: notice ?? blankNotice(now.criteria.text.trim() === '') ?? durabilityNotice(keeper.durable),
      };
    },
  };
  return run;
}

/** An abstract that the page does not show is got when it is needed. */
function withAnyAbstract(paper: ListedPaper): ListedPaper {
  return paper.abstract === '' && paper.gone === undefined ? { ...paper, abstract: '…' } : paper;
}

/** A second opinion that failed is asked for again with the rest. */
function secondAgain(row: Row): Row | null {
  return row.second === 'failed' ? { ...row, second: 'owed' } : null;
}
