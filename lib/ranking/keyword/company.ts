import type { Steps } from '../../base/in-steps';
import { BUCKETS, bucketOf, type Counts, timesOf } from '../term-counts';
import { type Spread, spread } from './spread';

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

/** The company that words keep: by bucket, how many papers hold what is in it, and the sum of how these lean. */
export interface Company {
  papers: number;
  holders: Float32Array;
  sums: Float32Array;
  /** Of the papers' ranks by the criteria alone. */
  ranks: Spread;
  /** Of what their words say of them. */
  said: Spread;
}

/** The company that the words of these papers keep, and how each of them leans: see `leaningsIn`. */
export function* companyOf(papers: readonly Read[]): Steps<{ company: Company; leanings: number[] }> {
  const ranks = spread(papers.map(({ rank }) => rank));
  const empty = { papers: 0, holders: new Float32Array(BUCKETS), sums: new Float32Array(BUCKETS), ranks };
  const company: Company = { ...empty, said: { mean: 0, deviation: 0 } };
  if (ranks.deviation === 0) return { company, leanings: papers.map(() => 0) };
  for (const [i, paper] of papers.entries()) {
    if (i % AT_A_TIME === 0) yield;
    add(company, paper);
  }
  const rarity = rarities(company);
  const said: number[] = [];
  for (const [i, paper] of papers.entries()) {
    if (i % AT_A_TIME === 0) yield;
    said.push(saidOf(company, rarity, paper));
  }
  company.said = spread(said);
  return { company, leanings: papers.map((paper, i) => leaning(company, paper, said[i] ?? 0)) };
}

/**
 * Whether a company is large enough for so many papers to join it: what few say of many is chance, and where the criteria
 * tell none from another it says nothing.
 */
export function holds({ papers, ranks }: Company, joining: number): boolean {
  return ranks.deviation !== 0 && 2 * joining <= papers;
}

/** The same company with more papers in it, which are measured by those before them. */
export function joinedBy(before: Company, papers: readonly Read[]): Company {
  const company = { ...before, holders: before.holders.slice(), sums: before.sums.slice() };
  for (const paper of papers) add(company, paper);
  return company;
}

/**
 * How papers of that company lean, by the criteria and by the company of their words, in standard deviations from its
 * mean; 0 where the criteria tell none from another.
 */
export function leaningsIn(company: Company, papers: readonly Read[]): number[] {
  if (company.ranks.deviation === 0) return papers.map(() => 0);
  const rarity = rarities(company);
  return papers.map((paper) => leaning(company, paper, saidOf(company, rarity, paper)));
}

function add(company: Company, paper: Read): void {
  const { holders, sums } = company;
  const near = nearOf(company, paper);
  company.papers += 1;
  for (const count of paper.counts) {
    const bucket = bucketOf(count);
    holders[bucket] = (holders[bucket] ?? 0) + 1;
    sums[bucket] = (sums[bucket] ?? 0) + near;
  }
}

/** By how many papers hold a word. */
function rarities({ papers }: Company): Float64Array {
  return Float64Array.from({ length: papers + 1 }, (_, held) => Math.log(papers / held));
}

/** How the other papers lean that share a paper's words, rare ones and frequent mentions first. */
function saidOf(company: Company, rarity: Float64Array, paper: Read): number {
  const { holders, sums } = company;
  const near = nearOf(company, paper);
  let sum = 0;
  let squares = 0;
  for (const count of paper.counts) {
    const bucket = bucketOf(count);
    const others = (holders[bucket] ?? 0) - 1;
    if (others < 1) continue;
    const weight = (rarity[others + 1] ?? 0) * (1 + Math.log(timesOf(count)));
    sum += (weight * ((sums[bucket] ?? 0) - near)) / (others + CAUTION);
    squares += weight * weight;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

function leaning({ papers, ranks, said }: Company, { rank }: Read, words: number): number {
  const alone = (rank - ranks.mean) / ranks.deviation;
  if (said.deviation === 0) return alone;
  const say = (LEAN * papers) / (papers + HALF) / said.deviation;
  return alone + say * (words - said.mean);
}

function nearOf({ ranks }: Company, { rank }: Read): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, (rank - ranks.mean) / ranks.deviation));
}
