import { askingOrder } from '../learned/asking-order';
import type { ListedPaper } from '../papers/paper';
import type { WantedScore } from '../queue/job';
import { type Plan, scoreKey } from '../queue/plan';
import type { Board } from './board';

/** Until the page says what is on screen: its first papers. */
const FOLD = 8;
/** Keywords that match this well vouch for a paper: its title alone is not to decide. */
const VOUCHED = 3;

export interface WantedScores {
  /** What is on screen, from the top. */
  screen: WantedScore[];
  /** How many are not on screen. */
  left: number;
  /** These, nearest to the criteria first. Found when first needed: the order takes longer. */
  rest(): WantedScore[];
}

/**
 * What a run wants of the scheduler, in the order of asking. Pure.
 *
 * @param seen ids on screen, top first; none where the page has not said
 */
export function wantedScores(plan: Plan, board: Board, seen: readonly string[]): WantedScores {
  const owed = board.in(({ place, doubted }) => place === 'owed' || doubted === 'asked');
  const screen = seen.length > 0 ? seen : board.papers.slice(0, FOLD).map(({ id }) => id);
  const places = new Map(screen.map((id, i) => [id, i]));
  const want = (paper: ListedPaper, stage: WantedScore['stage']): WantedScore => {
    const { doubted, attempts = 0 } = board.get(paper.id) ?? {};
    const about = { key: scoreKey(plan, paper.id), paper, config: plan, stage };
    return { ...about, late: false, alone: doubted === 'asked', attempts };
  };
  // The reader looks at these now: one request, not two.
  const first = owed.filter(({ id }) => places.has(id));
  first.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return {
    screen: first.map((paper) => want(paper, 'score')),
    left: owed.length - first.length,
    rest() {
      const rest = owed.filter(({ id }) => !places.has(id));
      const { rank, strength } = {
        rank: rankOf(board),
        strength: (id: string) => board.matchOf(id).strength,
      };
      return inOrder(rest.sort(rank), board).map((paper) => {
        // A sample of what was ruled out stands for others: its title alone says nothing of them.
        const isSample = (board.foreseen(paper.id)?.chance ?? 1) < 1;
        const isVouched = isSample || board.get(paper.id)?.wanted || strength(paper.id) >= VOUCHED;
        const byTitle = plan.titles && !isVouched;
        return want(paper, byTitle ? 'titles' : 'score');
      });
    },
  };
}

/** By what the answers promise and tell, where that was learned; else as they stand. */
function inOrder(papers: readonly ListedPaper[], board: Board): ListedPaper[] {
  const known = papers.flatMap((paper) => {
    const foreseen = board.foreseen(paper.id);
    return foreseen ? [{ paper, probability: foreseen.probability }] : [];
  });
  const unknown = papers.filter(({ id }) => !board.foreseen(id));
  return [...askingOrder(known).map(({ paper }) => paper), ...unknown];
}

/** Nearest to the criteria first. */
export function rankOf(board: Board): (a: ListedPaper, b: ListedPaper) => number {
  return (a, b) => board.matchOf(b.id).rank - board.matchOf(a.id).rank;
}
