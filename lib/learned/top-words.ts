import type { Paper } from '../papers/paper';
import { paperTokens } from '../ranking/keyword/paper-tokens';
import { surfaceOf } from '../ranking/keyword/surface';
import { eachTerm } from '../ranking/term-counts';
import type { Taste } from './learner';

type Text = Pick<Paper, 'title' | 'abstract'>;

/** A word, or two, that was learned to speak for or against a paper. */
export interface TopWord {
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

/**
 * The words that decide most, heaviest first. The learner knows words by buckets only; what they are is read from papers,
 * and where several share a bucket, the most frequent one gives it its name.
 * @param papers such as were learned from
 */
export function topWords(
  { weights, rarities }: Taste,
  papers: readonly Text[],
  most: number,
): { wanted: TopWord[]; unwanted: TopWord[] } {
  const terms = termsOf(papers);
  const byBucket = Map.groupBy(terms.values(), ({ bucket }) => bucket);
  const heard = [...byBucket.values()].flatMap((sharing) => {
    const [first, ...others] = sharing.sort((a, b) => b.papers - a.papers);
    if (!first || first.papers < LEAST_PAPERS) return [];
    const weight = (weights[first.bucket] ?? 0) * (rarities[first.bucket] ?? 0);
    // A word decides by its weight, and by how often it is met.
    const also = others.filter(({ papers }) => papers >= SHARING * first.papers).map(({ term }) => term);
    return [{ ...first, also, weight, say: weight * Math.sqrt(first.papers) }];
  });
  const side = (sign: number) =>
    heard
      .filter(({ say }) => sign * say > 0)
      .sort((a, b) => sign * (b.say - a.say))
      .slice(0, most)
      .map(({ term, also, weight, examples }): TopWord => {
        return { term, written: writtenIn(examples, term), also, weight };
      });
  return { wanted: side(1), unwanted: side(-1) };
}

/** The shortest way in which papers write it: `token`, not `time-to-first-token`. */
function writtenIn(papers: readonly Text[], term: string): string {
  const ways = papers.map((paper) => surfaceOf(paper)(term.split(' ')) ?? term);
  return ways.reduce((shortest, way) => (way.length < shortest.length ? way : shortest));
}

interface Heard {
  term: string;
  bucket: number;
  papers: number;
  examples: Text[];
}

function termsOf(papers: readonly Text[]): Map<string, Heard> {
  const terms = new Map<string, Heard>();
  for (const paper of papers) {
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
