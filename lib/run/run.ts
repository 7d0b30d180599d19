/** The scoring of one open page: sessions, boards, what is wanted, the status. */

import type { QueueClient } from '../queue/job';
import { type Plan, samePlan } from '../queue/plan';
import type { Scheduler } from '../queue/scheduler';
import { unkeptOf } from '../store/unkept';
import { beginRun } from './begin';
import { createBoard } from './board';
import { type Commands, createCommands } from './commands';
import { type CutOffs, sideOf } from './cut-offs';
import { findDetails } from './find-details';
import { situationOf } from './foresee-page';
import { limitReached } from './limit-reached';
import { createMissingAbstracts, type MissingAbstracts } from './missing-abstracts';
import type { PaperDetails } from './paper-details';
import { isSpared } from './place-paper';
import { createPublisher } from './publisher';
import { limitUsd } from './question';
import { createPaperUpdates } from './queue-client';
import { createRequester } from './requester';
import type { RunDeps, RunParts } from './run-parts';
import { isApproved, type Listing, newRunState } from './run-state';
import type { RunStatus } from './status';
import { noteOf, statusOf } from './status-of';
import { isOwed } from './transitions';

/** The scoring of one listing, for as long as its page is open. */
export interface Run extends QueueClient, Commands {
  /** Starts, or starts anew after a reconnect or a change of plan. What is known is sent at once. */
  begin(plan: Plan, listing: Listing, paused: boolean): Promise<void>;
  /**
   * Other criteria, model or key: all papers are looked up anew. The same scores under other limits: what
   * failed is tried again.
   */
  follow(plan: Plan): Promise<void>;
  /** Ids on screen now, top first. */
  look(ids: readonly string[]): void;
  /** What there is to know of one paper; null where the run does not have it. */
  details(id: string): Promise<PaperDetails | null>;
  end(): void;
  status(): Promise<RunStatus | null>;
  /** How many papers reach the cut-offs, apart from those that are not for this reader. */
  above(cutOffs: CutOffs, dismissed: ReadonlySet<string>): number;
}

export function createRun(deps: RunDeps): Run {
  const { keeper, ledger, abstracts, send, tastes, nameTopics = () => [], others = {} } = deps;
  const state = newRunState();
  const scheduler: Scheduler = {
    ...deps.scheduler,
    // A run that asks for nothing leaves no row behind.
    enqueue(whom, plan, wanted) {
      if (wanted.length > 0 && !state.asked) {
        state.asked = true;
        deps.asks?.();
      }
      return deps.scheduler.enqueue(whom, plan, wanted);
    },
  };

  async function status(): Promise<RunStatus | null> {
    const { plan, about } = state;
    if (!plan) return null;
    const told = [ledger.run(about.run), ledger.today(), ledger.opinions()] as const;
    const [record, today, opinions] = await Promise.all(told);
    const unkept = unkeptOf({ ...others, scores: keeper });
    const lostKeys = deps.lostKeys?.() ?? [];
    const now = { ...state, unkept, lostKeys, record, today, opinions };
    return statusOf(plan, board, missing, now, () => scheduler.notice());
  }

  async function writeDown(): Promise<void> {
    const { plan, about } = state;
    // For the next page: this one has its order. What is owed and not asked about any more is not waited for.
    const isAsking = board.in(isOwed).length > 0 && !state.stopped && !state.capped;
    if (plan?.learn && !isAsking) void tastes?.renew(situationOf(plan)).catch(() => undefined);
    if (!plan?.ready) return;
    await ledger.note(about.run, noteOf(plan, board, about.listing), state.asked);
  }

  const publisher = createPublisher(send, status, writeDown);
  const board = createBoard(publisher);

  const client: QueueClient = {
    ...createPaperUpdates({
      board,
      plan: () => state.plan,
      answered: () => void requester.askOpinions().catch(() => undefined),
      otherText: (id) => void requester.placeAnew(new Set([id])).catch(() => undefined),
      noSecond(why) {
        state.noSecond = why;
      },
      unpaid: () => void requester.noteUnpaid().catch(() => undefined),
    }),
    account() {
      const { plan, about } = state;
      return { run: about.run, limitUsd: plan ? limitUsd(plan, isApproved(state, plan)) : 0 };
    },
    canWait: () => deps.canWait === true && !state.hurried,
    hurry() {
      if (!deps.canWait || state.hurried) return;
      state.hurried = true;
      void ledger.note(state.about.run, { hurried: true }).catch(() => undefined);
      publisher.soon();
    },
    limited: () => limitReached(parts),
    spent: publisher.soon,
    changed: publisher.soon,
  };

  const requester = createRequester({
    ...{ state, board, publisher, scheduler, keeper, ledger, client, tastes },
    missing: () => missing,
  });
  const missing: MissingAbstracts = createMissingAbstracts(abstracts, board, {
    // A ledger that cannot be read now is no reason to fail: the next change asks again.
    known: (ids) => void requester.placeAnew(ids).catch(() => undefined),
    changed: publisher.soon,
    isSpared: (id) => state.plan !== null && isSpared({ state, board }, state.plan, id),
  });
  const parts: RunParts = {
    ...{ state, board, publisher, requester, missing },
    ...{ scheduler, keeper, ledger, abstracts, client, tastes, followed: deps.followed, asks: deps.asks },
  };

  const begin = (plan: Plan, listing: Listing, paused: boolean) => beginRun(parts, plan, listing, paused);
  return {
    ...client,
    ...createCommands(parts),
    ...{ begin, status },
    above: (cutOffs, dismissed) =>
      board.shown().filter((mark) => !dismissed.has(mark.id) && sideOf(mark, cutOffs) === 'above').length,
    async follow(now) {
      if (!state.plan) return;
      if (!samePlan(state.plan, now)) return begin(now, state.about, state.stopped);
      state.plan = now;
      if (!state.stopped) await requester.again(['failed']);
      else await publisher.now();
    },
    look(ids) {
      state.looked = ids;
      missing.look(ids);
      scheduler.prioritize(client, ids);
      void requester.askUnpaid().catch(() => undefined);
    },
    async details(id) {
      const paper = board.papers.find((each) => each.id === id);
      if (!state.plan || !paper) return null;
      return findDetails({ board, keeper, ledger, nameTopics }, state.plan, paper);
    },
    end() {
      state.turn += 1;
      scheduler.leave(client, false);
      missing.leave();
      publisher.end();
    },
  };
}
