import type { Mark } from '../messages/listing';
import type { View } from '../settings/settings';

/** Whether a paper steps back under these cut-offs. What is not known yet never does. */
export function isBelow(
  mark: Mark,
  view: Pick<View, 'minRelevance' | 'minNovelty' | 'minStrength'>,
): boolean {
  switch (mark.state) {
    case 'scored':
      return mark.relevance < view.minRelevance || mark.novelty < view.minNovelty;
    case 'keyword':
      return mark.strength < view.minStrength;
    default:
      return false;
  }
}
