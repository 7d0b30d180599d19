import type { Steps } from '../base/in-steps';
import { BUCKETS, bucketOf, type Counts } from '../ranking/term-counts';

/** What only one paper of all has teaches nothing of the others. */
const LEAST_PAPERS = 2;
/** Rarity is told in as many steps, so that it is one byte on disk and the same before and after. */
export const RARITY_STEPS = 24;
const MOST_STEPS = 255;
/** Work between two steps: a fraction of a millisecond. */
const AT_A_TIME = 100;
const BUCKETS_AT_A_TIME = 2 ** 14;

/** How rare each bucket is among papers, in steps of the logarithm; 0 where it tells nothing. */
export type Rarities = Uint8Array;

/** @param papers every paper known, so that a word is as rare as it is where the reader reads */
export function* raritiesOf(papers: readonly Counts[]): Steps<Rarities> {
  const holders = new Uint32Array(BUCKETS);
  for (const [i, counts] of papers.entries()) {
    if (i % AT_A_TIME === 0) yield;
    for (const count of counts) {
      const bucket = bucketOf(count);
      holders[bucket] = (holders[bucket] ?? 0) + 1;
    }
  }
  const rarities = new Uint8Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (bucket % BUCKETS_AT_A_TIME === 0) yield;
    const held = holders[bucket] ?? 0;
    if (held < LEAST_PAPERS) continue;
    const steps = Math.round(RARITY_STEPS * Math.log((1 + papers.length) / (1 + held)));
    rarities[bucket] = Math.min(MOST_STEPS, steps);
  }
  return rarities;
}
