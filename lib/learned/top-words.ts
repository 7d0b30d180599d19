import type { Steps } from '../base/in-steps';
import type { Paper } from '../papers/paper';
import { paperTokens } from '../ranking/keyword/paper-tokens';
import { surfaceOf } from '../ranking/keyword/surface';
import { eachTerm, termBucket } from '../ranking/term-counts';
import type { Taste } from './learner';

type Text = Pick<Paper, 'title' | 'abstract'>;

/** A word, or two, that was learned to speak for or against a paper. */
interface TopWord {
  /** Its stems, with a space between: what it is struck and pinned by. */
  term: string;
  /** As a paper has it. */
  written: string;
  /** Others that cannot be told from it, by their stems. */
  also: string[];
  /** Above 0 it speaks for a paper. */
  weight: number;
}

/** A word of few papers is a name, and says little about a taste. */
const LEAST_PAPERS = 3;
/** One that is met less often than this, beside the first of a bucket, has little part in what was learned. */
const SHARING = 0.1;
/** Papers that are looked at for how a word is written. */
const EXAMPLES = 5;
/** Work between two steps: a millisecond or so. */
const BUCKETS_AT_A_TIME = 1000;

/** The words that decide most, heaviest first, and those that were asked for by their stems. */
export interface TopWords {
  wanted: TopWord[];
  unwanted: TopWord[];
  named: TopWord[];
}

/**
 * The words that decide most. The learner knows words by buckets only; what they are is read from papers, and where several
 * share a bucket, the most frequent one gives it its name.
 * @param papers such as were learned from
 * @param names stems of words that are wanted as well, whatever they decide; one that no paper has is written by its stems
 */
export function* topWords(
  { weights, rarities }: Taste,
  papers: readonly Text[],
  most: number,
  names: readonly string[] = [],
): Steps<TopWords> {
  const terms = yield* termsOf(papers);
  const weightOf = (bucket: number) => (weights[bucket] ?? 0) * (rarities[bucket] ?? 0);
  const heard: (Heard & { also: string[]; say: number })[] = [];
  for (const [i, sharing] of (yield* inBuckets(terms)).entries()) {
    if (i % BUCKETS_AT_A_TIME === 0) yield;
    const [first, ...others] = sharing.sort((a, b) => b.papers - a.papers);
    if (!first || first.papers < LEAST_PAPERS) continue;
    const also = others.filter(({ papers }) => papers >= SHARING * first.papers).map(({ term }) => term);
    // A word decides by its weight, and by how often it is met.
    heard.push({ ...first, also, say: weightOf(first.bucket) * Math.sqrt(first.papers) });
  }
  const side = (sign: number) =>
    heard
      .filter(({ say }) => sign * say > 0)
      .sort((a, b) => sign * (b.say - a.say))
      .slice(0, most);
  const named = names.map((term) => {
    const known = heard.find((each) => each.term === term) ?? terms.get(term);
    return { also: [], ...(known ?? { term, bucket: termBucket(term), examples: [] }) };
  });
  function* written(list: readonly (Omit<Heard, 'papers'> & { also: string[] })[]): Steps<TopWord[]> {
    const words: TopWord[] = [];
    for (const { term, also, bucket, examples } of list) {
      words.push({ term, written: writtenIn(examples, term), also, weight: weightOf(bucket) });
      yield;
    }
    return words;
  }
  return {
    wanted: yield* written(side(1)),
    unwanted: yield* written(side(-1)),
    named: yield* written(named),
  };
}

function* inBuckets(terms: ReadonlyMap<string, Heard>): Steps<Heard[][]> {
  const buckets = new Map<number, Heard[]>();
  let i = 0;
  for (const heard of terms.values()) {
    if (i++ % BUCKETS_AT_A_TIME === 0) yield;
    const sharing = buckets.get(heard.bucket);
    if (sharing) sharing.push(heard);
    else buckets.set(heard.bucket, [heard]);
  }
  return [...buckets.values()];
}

/** The shortest way in which papers write it: `token`, not `time-to-first-token`. */
function writtenIn(papers: readonly Text[], term: string): string {
  const ways = papers.map((paper) => surfaceOf(paper)(term.split(' ')) ?? term);
  return ways.reduce((shortest, way) => (way.length < shortest.length ? way : shortest), ways[0] ?? term);
}

interface Heard {
  term: string;
  bucket: number;
  papers: number;
  examples: Text[];
}

function* termsOf(papers: readonly Text[]): Steps<Map<string, Heard>> {
  const terms = new Map<string, Heard>();
  for (const paper of papers) {
    yield;
    const own = new Map<string, number>();
    eachTerm(paperTokens(paper), (bucket, _mentions, term) => own.set(term(), bucket));
    for (const [term, bucket] of own) {
      const known = terms.get(term);
      if (!known) terms.set(term, { term, bucket, papers: 1, examples: [paper] });
      else {
        known.papers += 1;
        if (known.examples.length < EXAMPLES) known.examples.push(paper);
      }
    }
  }
  return terms;
}
