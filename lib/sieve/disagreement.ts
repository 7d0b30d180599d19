import type { Mark } from '../messages/listing';
import type { CutOffs } from '../run/cut-offs';

/** One word on a paper; without a name it is the reader's own model's. */
interface Word {
  name: string | null;
  relevance: number;
  novelty: number;
}

/** Two words that differ: in relevance, the higher first, or in that the first alone reaches the cut-offs. */
export interface Disagreement {
  by: 'relevance' | 'cut-offs';
  one: Word;
  other: Word;
}

/** From here on two scores do not mean the same. */
const APART = 3;

/** The widest gap between all that is said of a paper; null where they agree. */
export function disagreement(mark: Mark, cutOffs: CutOffs): Disagreement | null {
  const words = wordsOn(mark).sort((a, b) => b.relevance - a.relevance);
  const [one, other] = [words[0], words.at(-1)];
  if (!one || !other) return null;
  if (one.relevance - other.relevance >= APART) return { by: 'relevance', one, other };
  const reaches = ({ relevance, novelty }: Word) =>
    relevance >= cutOffs.minRelevance && novelty >= cutOffs.minNovelty;
  const above = words.find(reaches);
  const below = words.findLast((word) => !reaches(word));
  return above && below ? { by: 'cut-offs', one: above, other: below } : null;
}

/** What followed digests say, and the score of today that the reader's own model gave. */
function wordsOn(mark: Mark): Word[] {
  const { followed = [], own = mark } = mark;
  const mine = own.state === 'scored' && own.stale === null ? [{ ...own, name: null }] : [];
  return [...mine, ...followed];
}
