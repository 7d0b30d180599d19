import { fnv1a } from '../base/fnv1a';
import { usualShare } from './keyword/common-words';
import type { PaperTokens } from './keyword/paper-tokens';
import { BREAK } from './keyword/tokens';

const BUCKET_BITS = 18;
/** Places that words are hashed into. */
export const BUCKETS = 2 ** BUCKET_BITS;
/** A mention in the title counts as this many in the abstract. */
const IN_TITLE = 3;
/** More mentions count as this many. */
export const MOST_TIMES = 255;
const HASHES_KEPT = 50_000;
const hashes = new Map<string, number>();
/** Stands for a word that tells nothing, such as `the`. */
const SILENT = -1;

/**
 * How often a paper has which stems and pairs of neighbouring stems, by the bucket that each is hashed into:
 * `bucket * 256 + times`, each bucket once. Small enough to be kept with the paper.
 */
export type Counts = Uint32Array;

/** The bucket of a count. */
export function bucketOf(count: number): number {
  return count >>> 8;
}

/** How often what is in that bucket was met, 255 at most. */
export function timesOf(count: number): number {
  return count & MOST_TIMES;
}

/** Only between calls of `countsOf` is all of it 0. */
const times = new Uint16Array(BUCKETS);

export function countsOf(paper: PaperTokens): Counts {
  const buckets: number[] = [];
  eachTerm(paper, (bucket, mentions) => {
    const before = times[bucket] ?? 0;
    if (before === 0) buckets.push(bucket);
    times[bucket] = before + mentions;
  });
  return Uint32Array.from(buckets, (bucket) => {
    const counted = bucket * 256 + Math.min(times[bucket] ?? 0, MOST_TIMES);
    times[bucket] = 0;
    return counted;
  });
}

/**
 * Every stem and pair of stems of a paper that tells something.
 * @param take told of each mention: bucket, how much it counts, and, where it asks, the stems with a space between
 */
export function eachTerm(
  { title, abstract }: PaperTokens,
  take: (bucket: number, mentions: number, term: () => string) => void,
): void {
  for (const [tokens, mentions] of [[title, IN_TITLE] as const, [abstract, 1] as const]) {
    let before = BREAK;
    let hashBefore = 0;
    for (const token of tokens) {
      const hash = token === BREAK ? 0 : hashOf(token);
      if (hash === SILENT) continue;
      if (token !== BREAK) {
        take(bucketOfHash(hash), mentions, () => token);
        const first = before;
        if (first !== BREAK) take(bucketOfHash(mixed(hashBefore, hash)), mentions, () => `${first} ${token}`);
      }
      before = token;
      hashBefore = hash;
    }
  }
}

/** The bucket of a stem, or of two with a space between, as `eachTerm` has them. */
export function termBucket(term: string): number {
  const [first = '', last] = term.split(' ');
  return bucketOfHash(last === undefined ? hashOf(first) : mixed(hashOf(first), hashOf(last)));
}

function bucketOfHash(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

/** A page has some 200,000 words but few different ones. */
function hashOf(stem: string): number {
  const known = hashes.get(stem);
  if (known !== undefined) return known;
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  const hash = usualShare(stem) === 1 ? SILENT : mixed(fnv1a(stem), 0);
  hashes.set(stem, hash);
  return hash;
}

/** A hash of two in their order, whose upper bits are as good as the lower ones. */
function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ other;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
