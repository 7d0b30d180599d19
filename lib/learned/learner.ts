/** The reader's taste, learned on the device from what was judged and what was seen; what may be left unasked. */

import type { Steps } from '../base/in-steps';
import type { Read } from '../ranking/keyword/company';
import { spread } from '../ranking/keyword/spread';
import type { Counts } from '../ranking/term-counts';
import { dot, dotOfCounts, featuresOf } from './features';
import { type Example, fitLogistic, type Linear } from './logistic';
import { type Rarities, raritiesOf } from './rarities';
import { MOST_SOFT, SOFT_WEIGHT, softTargets } from './soft-labels';

/** Papers judged that are learned from, the newest. */
const MOST_LABELS = 10_000;
/** Papers between two steps: a millisecond or so. */
const AT_A_TIME = 50;

/** A paper that was judged. */
export interface Label {
  counts: Counts;
  relevant: boolean;
  /** How much it counts: 1, or less where it was judged by other criteria. */
  weight: number;
}

/** What there is to learn from, each from the oldest to the newest. */
export interface Lessons {
  judged: readonly Label[];
  /** Papers seen and not judged. */
  seen: readonly Read[];
}

/** What was learned. */
export interface Taste extends Linear {
  rarities: Rarities;
  /** Margins of the papers learned from, so that those of different days can be compared. */
  mean: number;
  deviation: number;
  /** How many papers it was learned from, judged or not. */
  papers: number;
}

/** @param seed of the order in which papers are gone through; the result hardly depends on it */
export function* learn({ judged, seen }: Lessons, seed: number): Steps<Taste> {
  const labels = judged.slice(-MOST_LABELS);
  const unjudged = seen.slice(-MOST_SOFT);
  const all = [...labels, ...unjudged];
  const rarities = yield* raritiesOf(all.map(({ counts }) => counts));
  const targets = yield* softTargets(unjudged);
  const examples: Example[] = [];
  for (const [i, { counts }] of all.entries()) {
    if (i % AT_A_TIME === 0) yield;
    const label = labels[i];
    const soft = { target: targets[i - labels.length] ?? 0, weight: SOFT_WEIGHT };
    const told = label ? { target: Number(label.relevant), weight: label.weight } : soft;
    examples.push({ features: featuresOf(counts, rarities), ...told });
  }
  const linear = yield* fitLogistic(examples, seed);
  const odds: number[] = [];
  for (const [i, { features }] of examples.entries()) {
    if (i % AT_A_TIME === 0) yield;
    odds.push(linear.bias + dot(linear.weights, features));
  }
  const { mean, deviation } = spread(odds);
  return { ...linear, rarities, mean, deviation: deviation || 1, papers: all.length };
}

/** How far a paper stands above what is usual, in standard deviations. */
export function marginOf({ weights, bias, rarities, mean, deviation }: Taste, counts: Counts): number {
  return (bias + dotOfCounts(weights, counts, rarities) - mean) / deviation;
}
