import type { View } from '../settings/settings';
import type { Mark } from './mark';

export type CutOffs = Pick<View, 'minRelevance' | 'minNovelty' | 'minStrength'>;

/** Papers that a keyword match alone speaks for, since nobody has decided yet whether they get a score. */
export function isRankedOnly(mark: Mark): boolean {
  return mark.state === 'keyword' && RANKED.includes(mark.note);
}
/** Of these, the ones that a score may still come for. */
const MAY_COME = ['no abstract', 'question', 'stopped'];
const RANKED = ['no key', ...MAY_COME];

/** Where a paper is to the cut-offs by what is known of it; `open`: its score is still to come or could not be had. */
export function sideOf(
  mark: Mark,
  { minRelevance, minNovelty, minStrength }: CutOffs,
): 'above' | 'open' | 'below' {
  const isCutting = minRelevance > 1 || minNovelty > 1;
  switch (mark.state) {
    case 'scored':
      return mark.relevance >= minRelevance && mark.novelty >= minNovelty ? 'above' : 'below';
    case 'keyword':
      if (isRankedOnly(mark)) {
        if (mark.strength < minStrength) return 'below';
        // No paper without a score reaches a cut-off for scores.
        return MAY_COME.includes(mark.note) && isCutting ? 'open' : 'above';
      }
      // Never to be scored: it reaches the cut-offs only where there are none.
      return isCutting ? 'below' : 'above';
    default:
      return 'open';
  }
}
