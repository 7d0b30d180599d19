import { scopeOf } from '../queue/plan';
import type { Wish } from './listing-protocol';
import type { Row } from './row';
import type { RunParts } from './run-parts';
import { keepOnly, nearestOf, stopAll, wantAll } from './transitions';

/** What the reader may say to a run. */
export interface Commands {
  stop(): void;
  resume(): Promise<void>;
  /** The answer to the question before a large run. */
  approve(papers: Wish): Promise<void>;
  /** Pays for new scores in place of stale ones. */
  rescore(): Promise<void>;
}

export function createCommands(parts: RunParts): Commands {
  const { state, board, publisher, requester, missing, scheduler, ledger, client } = parts;

  async function goOn(places: readonly Row['place'][]): Promise<void> {
    state.stopped = false;
    scheduler.resume();
    missing.forgive();
    await requester.again(places);
  }

  return {
    stop() {
      state.stopped = true;
      state.question = null;
      missing.leave();
      scheduler.leave(client, true);
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
  };
}
