import type { Abstracts } from '../abstracts/abstracts';
import type { Ledger } from '../ledger/ledger';
import type { Approval } from '../ledger/run-record';
import type { ListedPaper, ListingReply, Notice, RunStatus } from '../messages';
import type { ScoreKeeper } from '../store/score-keeper';
import { createBoard } from './board';
import { createClientSide } from './client-side';
import type { Dispatcher } from './dispatcher';
import { estimateRun } from './estimate-run';
import { noticeOf } from './fault';
import { firstRow, isAsked } from './first-row';
import type { Client } from './job';
import { createMissing } from './missing';
import {
  dropExtras,
  holdBack,
  isOwed,
  keepOnly,
  leftForLater,
  nearestOf,
  oweAgain,
  stopAll,
  waitingRow,
  wantAll,
} from './moves';
import { pageCap } from './own-faults';
import { createPageTeller } from './page-teller';
import { type Plan, samePlan, scopeOf, scoreKey } from './plan';
import { limitUsd, type Question, questionOf } from './question';
import { recallAll } from './recall-all';
import type { Row } from './row';
import { noteOf, statusOf } from './run-status';
import { secondWants, wantsOf } from './wants';

export interface RunDeps {
  dispatcher: Dispatcher;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'note' | 'today'>;
  /** Those that pages do not show. */
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

/** Until the first requests have left, in ms: they read the key and write into the ledger first. */
const LEAVE_MS = 40;

export function createRun({ dispatcher, keeper, ledger, abstracts, send }: RunDeps): Run {
  let plan: Plan | null = null;
  let about: Listing = { run: '', listing: '', papers: [] };
  let stopped = false;
  let approved: Approval | null = null;
  let question: Question | null = null;
  /** The page's own limit was reached, the reader's word given. */
  let capped: Notice | null = null;
  /** Why there is no second opinion, where one failed. */
  let noSecond = '';
  let looked: readonly string[] = [];
  /** A later `begin` outdates what an earlier one is still looking up. */
  let turn = 0;
  /** What is known of the papers is being looked up; it is asked about the rest after that. */
  let recalling = false;
  /** The reader pays for new scores in place of stale ones, also of papers whose abstract is still to come. */
  let rescoring = false;

  const writeDown = async () => {
    if (plan?.ready) await ledger.note(about.run, noteOf(plan, board, about.listing));
  };
  const teller = createPageTeller(send, () => run.status(), writeDown);
  const board = createBoard(teller);
  const missing = createMissing(abstracts, board, {
    // A ledger that cannot be read now is no reason to fail: the next change asks again.
    known: (ids) => void placeAnew(ids).catch(() => undefined),
    changed: teller.soon,
  });
  const isApproved = (now: Plan) => approved?.scope === scopeOf(now);
  /** The reader wanted the nearest papers only, and this is none of them. */
  const isLeftOut = (now: Plan, id: string) =>
    isApproved(now) && approved?.papers !== null && approved?.papers.includes(id) === false;

  /** The question to ask first, where there is one. */
  async function questionFor(now: Plan): Promise<Question | null> {
    if (isApproved(now)) return null;
    // Papers whose abstracts are on their way are part of the run that the reader is asked about.
    const owed = [...board.in(isOwed), ...missing.papers()];
    const { countedUsd } = await ledger.run(about.run);
    return questionOf(now, owed.length, estimateRun(now, owed).countedUsd, countedUsd);
  }

  /** Asks about all that is owed, unless the reader is to be asked first. */
  async function askOwed(now: Plan): Promise<void> {
    const mine = turn;
    const outdated = () => stopped || mine !== turn;
    if (stopped) return;
    const first = await questionFor(now);
    if (outdated()) return;
    question = first;
    if (question) return holdBack(board);
    const { screen, left, rest } = wantsOf(now, board, looked);
    await dispatcher.want(run, now, screen);
    // Finding the order of the rest keeps the worker busy: what is on screen is to be on its way before.
    if (screen.length > 0 && left > 0) await new Promise((resolve) => setTimeout(resolve, LEAVE_MS));
    if (outdated()) return;
    await dispatcher.want(run, now, rest());
    if (outdated()) return;
    await dispatcher.want(run, now, secondWants(now, board));
  }

  /** Their abstracts have come, or are known to be gone. */
  async function placeAnew(ids: ReadonlySet<string>): Promise<void> {
    if (!plan || recalling) return;
    const [now, mine] = [plan, turn];
    const papers = board.papers.filter(({ id }) => ids.has(id));
    const known = await recallAll(keeper, now, papers);
    if (mine !== turn) return;
    board.move((paper, row) => {
      const keywordMark = board.keywordMark.bind(null, paper.id);
      if (ids.has(paper.id)) {
        const next = firstRow(paper, known(paper.id), { plan: now, stopped, keywordMark });
        if (isOwed(next) && isLeftOut(now, paper.id)) return leftForLater(board, paper.id, next);
        return rescoring && next.place === 'stale' && isAsked(paper, now) ? waitingRow(paper, next) : next;
      }
      // Ranks are found among all papers of the page.
      return row.mark.state === 'keyword' ? { ...row, mark: keywordMark(row.mark.note) } : null;
    });
    await askOwed(now);
    await teller.now();
  }

  /** Moves papers from some places back to `owed`, and asks. */
  async function again(places: readonly Row['place'][]): Promise<void> {
    if (!plan || recalling) return;
    const now = plan;
    capped = null;
    noSecond = '';
    oweAgain(board, now, places);
    if (!stopped) missing.want({ rescore: rescoring });
    await askOwed(now);
    await teller.now();
  }

  /** The reader wants it to go on. */
  async function goOn(places: readonly Row['place'][]): Promise<void> {
    stopped = false;
    dispatcher.resume();
    missing.forgive();
    await again(places);
  }

  const side = createClientSide({
    board,
    plan: () => plan,
    near(id) {
      if (!plan || stopped) return;
      const wants = secondWants(plan, board).filter(({ paper }) => paper.id === id);
      void dispatcher.want(run, plan, wants);
    },
    noSecond(why) {
      noSecond = why;
    },
  });

  const run: Run = {
    ...side,
    async begin(given, listing, paused) {
      turn += 1;
      const mine = turn;
      dispatcher.leave(run, false);
      missing.leave();
      recalling = true;
      rescoring = false;
      plan = given;
      about = listing;
      stopped = paused;
      question = null;
      capped = null;
      noSecond = '';
      board.reset(listing.papers, given.criteria.text);
      const [known, record, filled] = await Promise.all([
        recallAll(keeper, given, listing.papers),
        ledger.run(listing.run),
        abstracts.fill(listing.papers),
      ]);
      if (mine !== turn) return;
      board.know(missing.recall(filled));
      recalling = false;
      // Its limits may have changed meanwhile.
      const now = plan;
      approved = record.approved;
      const rowOf = (paper: ListedPaper): [string, Row] => {
        const keywordMark = board.keywordMark.bind(null, paper.id);
        return [paper.id, firstRow(paper, known(paper.id), { plan: now, stopped, keywordMark })];
      };
      board.fill(board.papers.map(rowOf));
      keepOnly(board, (id) => !isLeftOut(now, id));
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
      stopAll(board);
      void teller.now();
    },
    async resume() {
      if (plan) await goOn(['failed', 'owed']);
    },
    async rescore() {
      if (!plan?.ready) return;
      rescoring = true;
      await goOn(['stale', 'owed']);
    },
    async approve(papers) {
      if (!plan || recalling) return;
      const mine = turn;
      stopped = false;
      // Papers whose abstracts are on their way may be among the nearest.
      const nearest = papers === null ? null : nearestOf(board, missing.papers(), papers);
      approved = { scope: scopeOf(plan), papers: nearest };
      if (nearest === null) wantAll(board);
      else keepOnly(board, (id) => nearest.includes(id));
      await ledger.note(about.run, { approved });
      // The page may be gone by now, or the reader have stopped it.
      if (mine === turn && !stopped) await again(['owed']);
    },
    end() {
      turn += 1;
      dispatcher.leave(run, false);
      missing.leave();
      teller.end();
    },

    account: () => ({ run: about.run, limitUsd: plan ? limitUsd(plan, isApproved(plan)) : 0 }),
    limited() {
      if (!plan) return;
      const now = plan;
      dispatcher.leave(run, false);
      const owed = board.in(isOwed);
      dropExtras(board);
      if (isApproved(now)) {
        const reached = pageCap(now);
        capped = noticeOf(reached);
        for (const { id } of owed) run.failed(scoreKey(now, id), id, reached.text);
      } else if (owed.length > 0) {
        question = { papers: owed.length, nearest: 0 };
        holdBack(board);
      }
      teller.soon();
    },
    spent: teller.soon,
    changed: teller.soon,

    async status() {
      if (!plan) return null;
      const now = plan;
      const [record, today] = await Promise.all([ledger.run(about.run), ledger.today()]);
      const { durable } = keeper;
      const state = { stopped, question, capped, noSecond, durable, record, today };
      return statusOf(now, board, missing, state, () => dispatcher.notice());
    },
  };
  return run;
}
