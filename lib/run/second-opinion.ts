import type { Plan } from '../queue/plan';
import type { ScoreRecord } from '../store/scores-db';

/** How far below a cut-off a paper still counts as near it: about what one model's guess differs from another's. */
const MARGIN = 1;
/** Share of a day's papers that are near or above the cut-offs, for the price on screen. */
export const NEAR_SHARE = 0.15;

/** Whether a stronger model is to be asked, too: near or above the cut-offs, a point decides what is read. */
export function isNear(
  { cutOffs }: Pick<Plan, 'cutOffs'>,
  score: Pick<ScoreRecord, 'relevance' | 'novelty'>,
): boolean {
  return score.relevance >= cutOffs.relevance - MARGIN && score.novelty >= cutOffs.novelty - MARGIN;
}
