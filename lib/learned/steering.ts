import { termBucket } from '../ranking/term-counts';
import type { Taste } from './learner';

/** What the reader did with words that were learned: each its stems, one or two, with a space between. */
export interface Steering {
  /** Count no more. */
  struck: readonly string[];
  /** Count much, whatever is learned. */
  wanted: readonly string[];
  unwanted: readonly string[];
}

/** What a pinned word weighs, beside the heaviest one learned. */
const PINNED = 1;

/**
 * What was learned, as the reader would have it. A word that another one shares its bucket with takes that along: of
 * a quarter of a million buckets few are shared, and `topWords` names both.
 */
export function steered(taste: Taste, { struck, wanted, unwanted }: Steering): Taste {
  const weights = taste.weights.slice();
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const put = (terms: readonly string[], weight: number) => {
    for (const term of terms) weights[termBucket(term)] = weight;
  };
  put(struck, 0);
  put(unwanted, -PINNED * heaviest);
  put(wanted, PINNED * heaviest);
  return { ...taste, weights };
}
