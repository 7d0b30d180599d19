import { paperTokens } from '../ranking/keyword/paper-tokens';
import { type Counts, countsOf } from '../ranking/term-counts';
import { chance } from './random';

/** A made-up paper, and whether it is wanted. */
export interface MadePaper {
  title: string;
  abstract: string;
  counts: Counts;
  relevant: boolean;
  rank: number;
}

const WANTED = 'prune sparse quantize attention layer gradient transformer kernel'.split(' ');
const UNWANTED = 'hospital traffic weather market tumor crop satellite crowd'.split(' ');
const OTHER = 'method result study problem improve measure compare increase number several'.split(' ');

export function counted(title: string, abstract = ''): Counts {
  return countsOf(paperTokens({ title, abstract }));
}

/** Papers of words that tell, among others that do not; the criteria know two of the words only. */
export function madePapers(count: number, seed: number, share = 0.3): MadePaper[] {
  const { below } = chance(seed);
  const words = (from: readonly string[], many: number) =>
    Array.from({ length: many }, () => from[below(from.length)] ?? '').join(' ');
  return Array.from({ length: count }, () => {
    const relevant = below(1000) < 1000 * share;
    const [own, others] = relevant ? [WANTED, UNWANTED] : [UNWANTED, WANTED];
    const title = `${words(own, 1)} ${words(OTHER, 2)}`;
    const abstract = `${words(own, 3)} ${words(OTHER, 8)} ${words(others, 1)}`;
    const rank = /prune|sparse/.test(`${title} ${abstract}`) ? 3 : 0;
    return { title, abstract, counts: counted(title, abstract), relevant, rank };
  });
}
