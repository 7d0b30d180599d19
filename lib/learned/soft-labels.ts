import type { Steps } from '../base/in-steps';
import type { Read } from '../ranking/keyword/company';
import { leaningsInSteps } from '../ranking/keyword/page-leaning';
import { sigmoid } from './logistic';

/** Papers seen and never judged that are learned from, the newest. */
export const MOST_SOFT = 1500;
/** What such a paper counts, beside one that was judged. */
export const SOFT_WEIGHT = 0.1;
/** How a leaning, in standard deviations, is read as relevance: half at 0.4 of them, nearly all at 1.2. */
const SLOPE = 4;
const SHIFT = -1.5;

/** What the criteria's words, and the company that they keep, make of papers that nobody has judged: 0 to 1 each. */
export function* softTargets(seen: readonly Read[]): Steps<number[]> {
  const leanings = yield* leaningsInSteps(seen);
  return leanings.map((leaning) => sigmoid(SLOPE * leaning + SHIFT));
}
