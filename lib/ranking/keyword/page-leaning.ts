import { allAtOnce, type Steps } from '../../base/in-steps';
import { BUCKETS, bucketOf, type Counts, timesOf } from '../term-counts';

/** How much the words of many papers count beside the criteria's own. */
const LEAN = 2;
/** Papers at which they have half of that say: the words of a few papers are chance. */
const HALF = 80;
/** As many papers of no leaning are added to those that hold a word. */
const CAUTION = 5;
/** A rank further from the mean than this, in standard deviations, counts as this. */
const FURTHEST = 2.5;
/** Papers between two steps: a fraction of a millisecond. */
const AT_A_TIME = 50;

/** A paper that leans on others, and that others lean on: its words, and its rank by the criteria alone. */
export interface Read {
  counts: Counts;
  rank: number;
}

/**
 * Ranks of a page corrected by it, and by papers seen before: a word that keeps company with the criteria's words there
 * (an optimizer's name, a new abbreviation) speaks for a paper that holds it, one that papers far from the criteria
 * share speaks against. Each word's company is counted without the paper itself. On the scale of the ranks given.
 */
export function leanOnPage(page: readonly Read[], seen: readonly Read[] = []): number[] {
  const { mean, deviation } = spread([...page, ...seen].map(({ rank }) => rank));
  if (deviation === 0) return page.map(({ rank }) => rank);
  return leanings([...page, ...seen])
    .slice(0, page.length)
    .map((leaning) => mean + deviation * leaning);
}

/** The same in standard deviations from the mean of all these papers; 0 where the criteria tell none from another. */
export function leanings(papers: readonly Read[]): number[] {
  return allAtOnce(leaningsInSteps(papers));
}

/** The same for many papers, some at a time. */
export function* leaningsInSteps(papers: readonly Read[]): Steps<number[]> {
  const { mean, deviation } = spread(papers.map(({ rank }) => rank));
  if (deviation === 0) return papers.map(() => 0);
  const alone = papers.map(({ rank }) => (rank - mean) / deviation);
  const near = alone.map((leaning) => Math.max(-FURTHEST, Math.min(FURTHEST, leaning)));
  const company = yield* companyOf(papers, near);
  const around = spread(company);
  if (around.deviation === 0) return alone;
  const say = (LEAN * papers.length) / (papers.length + HALF) / around.deviation;
  return alone.map((leaning, i) => leaning + say * ((company[i] ?? 0) - around.mean));
}

/** How the other papers lean that share a paper's words, rare ones and frequent mentions first. */
function* companyOf(papers: readonly Read[], alone: readonly number[]): Steps<number[]> {
  const holders = new Float32Array(BUCKETS);
  const sums = new Float32Array(BUCKETS);
  for (const [i, { counts }] of papers.entries()) {
    if (i % AT_A_TIME === 0) yield;
    for (const count of counts) {
      const bucket = bucketOf(count);
      holders[bucket] = (holders[bucket] ?? 0) + 1;
      sums[bucket] = (sums[bucket] ?? 0) + (alone[i] ?? 0);
    }
  }
  const company: number[] = [];
  const rarity = Float64Array.from({ length: papers.length + 1 }, (_, held) =>
    Math.log(papers.length / held),
  );
  for (const [i, { counts }] of papers.entries()) {
    if (i % AT_A_TIME === 0) yield;
    let sum = 0;
    let squares = 0;
    for (const count of counts) {
      const bucket = bucketOf(count);
      const others = (holders[bucket] ?? 0) - 1;
      if (others < 1) continue;
      const weight = (rarity[others + 1] ?? 0) * (1 + Math.log(timesOf(count)));
      sum += (weight * ((sums[bucket] ?? 0) - (alone[i] ?? 0))) / (others + CAUTION);
      squares += weight * weight;
    }
    company.push(squares === 0 ? 0 : sum / Math.sqrt(squares));
  }
  return company;
}

/** Mean and standard deviation; 0 and 0 of nothing. */
export function spread(values: readonly number[]): { mean: number; deviation: number } {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}
