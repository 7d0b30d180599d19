import { scopeOf, scoreKey } from '../queue/plan';
import { canAskAbout } from './find-details';
import type { Wish } from './listing-protocol';
import { isAskable, type Row } from './row';
import type { RunParts } from './run-parts';
import { keepOnly, nearestOf, stopAll, waitingRow, wantAll } from './transitions';

/** What the reader may say to a run. */
export interface Commands {
  stop(): void;
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
    async scoreAgain(id) {
      const { plan, recalling } = state;
      const paper = board.papers.find((each) => each.id === id);
      const row = board.get(id);
      if (!plan || recalling || !paper || !row || !canAskAbout(paper, plan)) return;
      board.place(id, waitingRow(paper, row, true));
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
      if (papers === null) wantAll(board);
      if (nearest !== null) keepOnly(board, (id) => nearest.includes(id));
      await ledger.note(about.run, { approved });
      // The page may be gone by now, or the reader have stopped it.
      if (turn === state.turn && !state.stopped) await requester.again(['owed']);
    },
  };
}
