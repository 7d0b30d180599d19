import { worthOf } from '../learned/worth';
import type { ListedPaper } from '../papers/paper';
import type { Score } from '../papers/score';
import type { WantedScore } from '../queue/job';
import { type Plan, scoreKey } from '../queue/plan';
import type { Foresight } from '../tastes/foresight';
import type { Board } from './board';
import type { Mark } from './mark';
import type { Row } from './row';
import { isOwed } from './transitions';

/** Share of a day's papers that are worth a second opinion, for the price on screen, where the budget has room for them. */
export const WORTHY_SHARE = 0.15;

/**
 * Owes second opinions to all papers that are worth one, once the page's first scores are there: of those that come first,
 * not the best would use the budget. It is the ledger's to say how far that goes.
 */
export function oweOpinions(plan: Plan, board: Board, foresight: Foresight | null): void {
  const isOpen = (row: Row) => isOwed(row) || row.doubted === 'asked';
  if (!plan.second || plan.strongBudgetUsd === 0 || board.in(isOpen).length > 0) return;
  const worth = worthIn(plan, board, foresight);
  board.move(({ id }, row) =>
    row.second === undefined && worth(id) > 0 ? { ...row, second: 'owed' } : null,
  );
}

/** Second opinions that are still to come, the most worth first. */
export function wantedOpinions(plan: Plan, board: Board, foresight: Foresight | null): WantedScore[] {
  const { second } = plan;
  if (!second) return [];
  const worth = worthIn(plan, board, foresight);
  const papers = board.in((row) => row.second === 'owed');
  return papers
    .toSorted((a, b) => worth(b.id) - worth(a.id))
    .map((paper: ListedPaper) => ({
      ...{ key: scoreKey(plan, paper.id, second), paper, config: second },
      ...{ stage: 'score' as const, attempts: 0, late: true, alone: false },
    }));
}

/** What a second opinion on a paper is worth; 0 where it has no score of today. */
function worthIn(plan: Plan, board: Board, foresight: Foresight | null): (id: string) => number {
  return (id) => {
    const mark = board.get(id)?.mark;
    // Others' scores come first: nobody would see it.
    if (board.isInstead(id)) return 0;
    if (mark?.state !== 'scored' || mark.stale !== null) return 0;
    const foreseen = foresight?.tested ? board.foreseen(id) : undefined;
    const { probability = null, isClose = false } = foreseen ?? {};
    return worthOf({ ...mark, probability, isClose }, plan.cutOffs);
  };
}

/** What a second opinion did to a score: nothing, another relevance, or another side of the cut-offs. */
export function changeOf(mark: Mark, cutOffs: Plan['cutOffs']): 'none' | 'changed' | 'crossed' {
  if (mark.state !== 'scored' || !mark.first) return 'none';
  const { first } = mark;
  if (reaches(mark, cutOffs) !== reaches(first, cutOffs)) return 'crossed';
  return mark.relevance === first.relevance ? 'none' : 'changed';
}

function reaches({ relevance, novelty }: Pick<Score, 'relevance' | 'novelty'>, cutOffs: Plan['cutOffs']) {
  return relevance >= cutOffs.relevance && novelty >= cutOffs.novelty;
}
