import type { Wanted } from '../ledger/run-record';
import { type Plan, scopeOf, scoreKey } from '../queue/plan';
import { canAskAbout } from './find-details';
import type { Wish } from './listing-protocol';
import { isAskable, type Row } from './row';
import type { RunParts } from './run-parts';
import type { WantedAs } from './run-state';
import { keepOnly, nearestOf, rescorable, stopAll, waitingRow, wantAll } from './transitions';

/** What the reader may say to a run. */
export interface Commands {
  /** Takes back, too, what the reader wanted anew. */
  stop(): void;
  /** Asks for nothing more until it begins anew or the reader says so. */
  halt(): void;
  resume(): Promise<void>;
  /** The answer to the question before a large run. */
  approve(papers: Wish): Promise<void>;
  /** Pays for new scores in place of stale ones. */
  rescore(): Promise<void>;
  /** Pays for a score of one paper, whatever is known of it, within the limits of day and page. */
  scoreAgain(id: string): Promise<void>;
}

export function createCommands(parts: RunParts): Commands {
  const { state, board, publisher, requester, missing, scheduler, ledger, client } = parts;

  /** The page may be gone by now, or the reader have stopped it. */
  const isStill = (turn: number) => turn === state.turn && !state.stopped;

  async function goOn(places: readonly Row['place'][]): Promise<void> {
    state.stopped = false;
    scheduler.resume();
    missing.forgive();
    await requester.again(places);
  }

  function halt(): void {
    state.stopped = true;
    state.question = null;
    missing.leave();
    scheduler.leave(client, true);
    stopAll(board);
    void publisher.now();
  }

  /** Writes down what is wanted before it is asked for: the worker may die, and it is paid for at the reader's word only. */
  async function wantAnew(plan: Plan, more: Partial<Record<WantedAs, readonly string[]>>): Promise<void> {
    const scope = scopeOf(plan);
    const { renewed, named } = state.wanted?.scope === scope ? state.wanted : { renewed: [], named: [] };
    await noteWanted({
      scope,
      renewed: [...new Set([...renewed, ...(more.renewed ?? [])])],
      named: [...new Set([...named, ...(more.named ?? [])])],
    });
  }

  async function noteWanted(wanted: Wanted | null): Promise<void> {
    state.wanted = wanted;
    await ledger.note(state.about.run, { wanted });
  }

  return {
    halt,
    stop() {
      halt();
      if (state.wanted) void noteWanted(null).catch(() => undefined);
    },
    async resume() {
      if (state.plan) await goOn(['failed', 'owed']);
    },
    async rescore() {
      const { plan, recalling, turn } = state;
      if (!plan?.ready || recalling) return;
      state.stopped = false;
      await wantAnew(plan, { renewed: rescorable(board, plan).map(({ id }) => id) });
      if (isStill(turn)) await goOn(['stale', 'owed']);
    },
    async scoreAgain(id) {
      const { plan, recalling, turn } = state;
      const paper = board.papers.find((each) => each.id === id);
      const row = board.get(id);
      if (!plan || recalling || !paper || !row || !canAskAbout(paper, plan)) return;
      board.place(id, waitingRow(paper, row, true));
      await wantAnew(plan, { named: [id] });
      if (turn !== state.turn) return;
      scheduler.resume();
      // What is remembered is not to be the answer.
      for (const config of [plan, plan.second]) if (config) scheduler.forget(scoreKey(plan, id, config));
      const want = { key: scoreKey(plan, id), paper, config: plan, stage: 'score' as const };
      await scheduler.enqueue(client, plan, [{ ...want, attempts: 0, late: false, alone: false }]);
      scheduler.prioritize(client, [id, ...state.looked]);
      publisher.soon();
    },
    async approve(papers) {
      const { plan, recalling, turn, about } = state;
      if (!plan || recalling) return;
      // Whoever drives the page's side may say yes before the reader was asked: that is no answer.
      const isAsked = state.question !== null || board.in(isAskable).length > 0;
      if (papers !== 'owed' && !isAsked) return;
      state.stopped = false;
      // Papers whose abstracts are on their way may be among the nearest.
      const nearest = typeof papers === 'number' ? nearestOf(board, missing.papers(), papers) : null;
      const approved = { scope: scopeOf(plan), papers: nearest };
      state.approved = approved;
      if (state.question || papers === 'owed') state.unread = false;
      // To the question, “all” is all that it was about: what was left out before costs more than it told.
      const wantsOthers = papers === null && state.question === null;
      const others = wantsOthers ? board.in(isAskable).map(({ id }) => id) : [];
      if (wantsOthers) wantAll(board);
      if (nearest !== null) keepOnly(board, (id) => nearest.includes(id));
      await ledger.note(about.run, { approved });
      if (others.length > 0) await wantAnew(plan, { named: others });
      if (nearest !== null && state.wanted) await noteWanted(only(state.wanted, nearest));
      if (isStill(turn)) await requester.again(['owed']);
    },
  };
}

/** What is wanted of these papers alone. */
function only({ scope, renewed, named }: Wanted, ids: readonly string[]): Wanted {
  const among = (id: string) => ids.includes(id);
  return { scope, renewed: renewed.filter(among), named: named.filter(among) };
}
