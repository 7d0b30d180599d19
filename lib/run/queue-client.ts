import { covers } from '../papers/fingerprint';
import type { QueueClient } from '../queue/job';
import { type Plan, scoreKey } from '../queue/plan';
import type { ScoreRecord } from '../store/scores-db';
import type { Board } from './board';
import { scoredRow, scoreMark } from './first-row';
import type { Row } from './row';
import { isOwed, isUnpaid } from './transitions';

/** What a run hears from the queue of single papers, put on its board. */
export type PaperUpdates = Pick<
  QueueClient,
  'scored' | 'failed' | 'withdrawn' | 'doubted' | 'setAside' | 'unaffordable'
>;

interface PaperUpdatesDeps {
  board: Board;
  plan(): Plan | null;
  /** A paper is no longer owed its first score: that may have been the last. */
  answered(): void;
  /** Its score is of another text, which another page shows for the same paper: this one's is still owed. */
  otherText(id: string): void;
  /** Why there is no second opinion. */
  noSecond(why: string): void;
  /** The budget of the day has no room for a second opinion. */
  unpaid(): void;
}

export function createPaperUpdates({ board, plan: current, ...on }: PaperUpdatesDeps): PaperUpdates {
  return {
    scored(record) {
      const [before, plan] = [board.get(record.id), current()];
      if (!before || !plan) return;
      const paper = board.papers.find(({ id }) => id === record.id);
      if (paper && !covers(record, paper)) return on.otherText(record.id);
      // One of an earlier plan may still be on its way: it is neither the one nor the other.
      if (record.key === scoreKey(plan, record.id)) {
        board.place(
          record.id,
          before.second === 'given' ? readAnew(before, record) : scoredRow(plan, record, null),
        );
        on.answered();
      } else if (plan.second && record.key === scoreKey(plan, record.id, plan.second)) {
        const { mark } = before;
        if (mark.state !== 'scored') return;
        const about = { first: mark.first ?? mark, axes: plan.criteria.axes };
        board.place(record.id, { ...before, mark: scoreMark(record, null, about), second: 'given' });
      }
    },
    failed(key, id, why) {
      const [before, plan] = [board.get(id), current()];
      if (!before || !plan) return;
      if (key !== scoreKey(plan, id)) {
        if (before.second !== 'owed') return;
        on.noSecond(why);
        board.place(id, { ...before, second: 'failed' });
      } else if (isOwed(before)) {
        const old = before.mark.state === 'scored' ? before.mark : null;
        board.place(id, { place: 'failed', mark: old ?? { id, state: 'failed', why } });
        on.answered();
      } else if (before.doubted) {
        board.place(id, { ...before, doubted: 'left' });
        on.answered();
      }
    },
    withdrawn(key, id) {
      const [before, plan] = [board.get(id), current()];
      if (!before || !plan) return;
      if (key === scoreKey(plan, id)) board.place(id, { place: 'owed', mark: { id, state: 'waiting' } });
      else if (before.second === 'given') board.place(id, { ...before, second: 'owed' });
    },
    doubted(key, id) {
      const [before, plan] = [board.get(id), current()];
      if (before && plan && key === scoreKey(plan, id)) board.place(id, { ...before, doubted: 'asked' });
    },
    setAside(key, id) {
      const [before, plan] = [board.get(id), current()];
      if (!before || !plan || !isOwed(before) || key !== scoreKey(plan, id)) return;
      board.place(id, { place: 'unasked', mark: board.keywordMark(id, 'title') });
      on.answered();
    },
    unaffordable(_key, id) {
      const before = board.get(id);
      if (before?.second !== 'owed') return;
      if (board.in(isUnpaid).length === 0) on.unpaid();
      board.place(id, { ...before, second: 'unpaid' });
    },
  };
}

/** Its first score was looked at once more; the second opinion stands. */
function readAnew({ mark, ...before }: Row, { relevance, novelty }: ScoreRecord): Row {
  const { doubted: _, ...rest } = before;
  return { ...rest, mark: mark.state === 'scored' ? { ...mark, first: { relevance, novelty } } : mark };
}
