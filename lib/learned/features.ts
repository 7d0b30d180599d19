import { bucketOf, type Counts, MOST_TIMES, timesOf } from '../ranking/term-counts';
import { RARITY_STEPS, type Rarities } from './rarities';

/** A paper as the learner sees it: a vector by bucket, of unit length; empty where nothing of it is known. */
export interface Features {
  buckets: Uint32Array;
  values: Float32Array;
}

/** Logarithm of how often each word is mentioned, times how rare it is. */
export function featuresOf(counts: Counts, rarities: Rarities): Features {
  const buckets = new Uint32Array(counts.length);
  const values = new Float32Array(counts.length);
  let known = 0;
  let squares = 0;
  for (const count of counts) {
    const steps = rarities[bucketOf(count)] ?? 0;
    if (steps === 0) continue;
    const value = (steps / RARITY_STEPS) * (LOGS[timesOf(count)] ?? 0);
    buckets[known] = bucketOf(count);
    values[known] = value;
    squares += value * value;
    known += 1;
  }
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < known; i += 1) values[i] = (values[i] ?? 0) / length;
  return { buckets: buckets.subarray(0, known), values: values.subarray(0, known) };
}

/** What so many mentions count. */
const LOGS = Float32Array.from({ length: MOST_TIMES + 1 }, (_, times) =>
  times > 0 ? 1 + Math.log(times) : 0,
);

/** The sum of products. */
export function dot(weights: Float32Array, { buckets, values }: Features): number {
  let sum = 0;
  for (let i = 0; i < buckets.length; i += 1) sum += (weights[buckets[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}

/** The same without making the vector first: a whole page is ranked between two frames. */
export function dotOfCounts(weights: Float32Array, counts: Counts, rarities: Rarities): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    const bucket = bucketOf(count);
    const value = (rarities[bucket] ?? 0) * (LOGS[timesOf(count)] ?? 0);
    sum += (weights[bucket] ?? 0) * value;
    squares += value * value;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}
