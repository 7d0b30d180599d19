import type { Abstracts } from '../abstracts/abstracts';
import type { Ledger } from '../ledger/ledger';
import { noticeOf } from '../model/notice';
import type { ListedPaper } from '../papers/paper';
import type { QueueClient } from '../queue/job';
import { pageCap } from '../queue/own-faults';
import { type Plan, samePlan, scopeOf, scoreKey } from '../queue/plan';
import type { Scheduler } from '../queue/scheduler';
import type { ScoreKeeper } from '../store/score-keeper';
import { createBoard } from './board';
import { firstRow } from './first-row';
import type { ListingReply, Wish } from './listing-protocol';
import { createMissingAbstracts, type MissingAbstracts } from './missing-abstracts';
import { createPublisher } from './publisher';
import { limitUsd } from './question';
import { createPaperUpdates } from './queue-client';
import { recallAll } from './recall-all';
import { createRequester } from './requester';
import type { Row } from './row';
import { isApproved, isLeftOut, type Listing, newRunState } from './run-state';
import type { RunStatus } from './status';
import { noteOf, statusOf } from './status-of';
import { dropExtras, holdForQuestion, isOwed, keepOnly, nearestOf, stopAll, wantAll } from './transitions';
import { wantedOpinions } from './wanted-scores';

export interface RunDeps {
  scheduler: Scheduler;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'note' | 'today'>;
  /** Those that pages do not show. */
  abstracts: Abstracts;
  send(reply: ListingReply): void;
}

/** The scoring of one listing, for as long as its page is open. */
export interface Run extends QueueClient {
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
  /** The reader's answer to the question before a large run. */
  approve(papers: Wish): Promise<void>;
  /** Pays for new scores in place of stale ones. */
  rescore(): Promise<void>;
  end(): void;
  status(): Promise<RunStatus | null>;
}

export function createRun({ scheduler, keeper, ledger, abstracts, send }: RunDeps): Run {
  const state = newRunState();

  const writeDown = async () => {
    const { plan, about } = state;
    if (plan?.ready) await ledger.note(about.run, noteOf(plan, board, about.listing));
  };
  const publisher = createPublisher(send, () => run.status(), writeDown);
  const board = createBoard(publisher);
  const requester = createRequester({
    ...{ state, board, publisher, scheduler, keeper, ledger },
    client: () => run,
    missing: () => missing,
  });
  const missing: MissingAbstracts = createMissingAbstracts(abstracts, board, {
    // A ledger that cannot be read now is no reason to fail: the next change asks again.
    known: (ids) => void requester.placeAnew(ids).catch(() => undefined),
    changed: publisher.soon,
  });

  /** The reader wants it to go on. */
  async function goOn(places: readonly Row['place'][]): Promise<void> {
    state.stopped = false;
    scheduler.resume();
    missing.forgive();
    await requester.again(places);
  }

  const side = createPaperUpdates({
    board,
    plan: () => state.plan,
    near(id) {
      const { plan, stopped } = state;
      if (!plan || stopped) return;
      const wants = wantedOpinions(plan, board).filter(({ paper }) => paper.id === id);
      void scheduler.want(run, plan, wants);
    },
    noSecond(why) {
      state.noSecond = why;
    },
  });

  const run: Run = {
    ...side,
    async begin(given, listing, paused) {
      const turn = state.turn + 1;
      scheduler.leave(run, false);
      missing.leave();
      Object.assign(state, {
        ...{ plan: given, about: listing, stopped: paused, turn, recalling: true, rescoring: false },
        ...{ question: null, capped: null, noSecond: '' },
      });
      board.reset(listing.papers, given.criteria.text);
      const [known, record, filled] = await Promise.all([
        recallAll(keeper, given, listing.papers),
        ledger.run(listing.run),
        abstracts.fill(listing.papers),
      ]);
      if (turn !== state.turn) return;
      board.know(missing.recall(filled));
      state.recalling = false;
      // Its limits may have changed meanwhile.
      const now = state.plan ?? given;
      state.approved = record.approved;
      const rowOf = (paper: ListedPaper): [string, Row] => {
        const keywordMark = board.keywordMark.bind(null, paper.id);
        const about = { plan: now, stopped: state.stopped, keywordMark };
        return [paper.id, firstRow(paper, known(paper.id), about)];
      };
      board.fill(board.papers.map(rowOf));
      keepOnly(board, (id) => !isLeftOut(state, now, id));
      await publisher.now();
      // The page may be gone by now, or another plan have come.
      if (turn !== state.turn) return;
      void abstracts.keep(listing.papers);
      if (!state.stopped) missing.want({ rescore: false });
      await requester.askOwed(now);
      publisher.soon();
    },
    async follow(now) {
      if (!state.plan) return;
      if (!samePlan(state.plan, now)) return run.begin(now, state.about, state.stopped);
      state.plan = now;
      if (!state.stopped) await requester.again(['failed']);
      else await publisher.now();
    },
    look(ids) {
      state.looked = ids;
      missing.look(ids);
      scheduler.look(run, ids);
    },
    stop() {
      state.stopped = true;
      state.question = null;
      missing.leave();
      scheduler.leave(run, true);
      stopAll(board);
      void publisher.now();
    },
    async resume() {
      if (state.plan) await goOn(['failed', 'owed']);
    },
    async rescore() {
      if (!state.plan?.ready) return;
      state.rescoring = true;
      await goOn(['stale', 'owed']);
    },
    async approve(papers) {
      const { plan, recalling, turn, about } = state;
      if (!plan || recalling) return;
      state.stopped = false;
      // Papers whose abstracts are on their way may be among the nearest.
      const nearest = typeof papers === 'number' ? nearestOf(board, missing.papers(), papers) : null;
      const approved = { scope: scopeOf(plan), papers: nearest };
      state.approved = approved;
      if (papers === null) wantAll(board);
      if (nearest !== null) keepOnly(board, (id) => nearest.includes(id));
      await ledger.note(about.run, { approved });
      // The page may be gone by now, or the reader have stopped it.
      if (turn === state.turn && !state.stopped) await requester.again(['owed']);
    },
    end() {
      state.turn += 1;
      scheduler.leave(run, false);
      missing.leave();
      publisher.end();
    },

    account() {
      const { plan, about } = state;
      return { run: about.run, limitUsd: plan ? limitUsd(plan, isApproved(state, plan)) : 0 };
    },
    limited() {
      const { plan } = state;
      if (!plan) return;
      scheduler.leave(run, false);
      const owed = board.in(isOwed);
      dropExtras(board);
      if (isApproved(state, plan)) {
        const reached = pageCap(plan);
        state.capped = noticeOf(reached);
        for (const { id } of owed) run.failed(scoreKey(plan, id), id, reached.text);
      } else if (owed.length > 0) {
        state.question = { papers: owed.length, nearest: 0 };
        holdForQuestion(board);
      }
      publisher.soon();
    },
    spent: publisher.soon,
    changed: publisher.soon,

    async status() {
      const { plan, about } = state;
      if (!plan) return null;
      const [record, today] = await Promise.all([ledger.run(about.run), ledger.today()]);
      const { durable } = keeper;
      return statusOf(plan, board, missing, { ...state, durable, record, today }, () => scheduler.notice());
    },
  };
  return run;
}
