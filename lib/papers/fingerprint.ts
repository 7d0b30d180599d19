import { fnv1a } from '../base/fnv1a';
import { oneSpelling } from './one-spelling';
import { coversWords, type WordSet } from './word-set';

/** Letters to a hash. Each piece has to hold by itself, so a text cannot be made up to meet all of them. */
const PIECE = 8;
/** Before the pieces. A set of words, as the first versions kept, is sorted and has nothing behind this. */
const IN_PIECES = 0xffff;

/**
 * What was read of a paper: its title and abstract in one spelling, which is the same on all of arXiv's pages, as hashes
 * of its letters piece by piece.
 */
export function fingerprint(title: string, abstract: string): Uint16Array {
  // The tab is in neither: nothing passes from one into the other.
  const read = `${oneSpelling(title)}\t${oneSpelling(abstract)}`;
  const pieces = Array.from({ length: Math.ceil(read.length / PIECE) }, (_, i) =>
    hash16(read.slice(i * PIECE, (i + 1) * PIECE)),
  );
  return Uint16Array.of(IN_PIECES, ...pieces);
}

/**
 * Whether a score that was given to what was read holds for the paper as a page shows it: nothing more, nothing less,
 * nothing elsewhere. A page without the abstract tells nothing to the contrary, but does not vouch for what was read at
 * second hand, either; an abstract where only the title was read tells something new.
 */
export function covers(
  { read, titleOnly, secondHand }: { read: Uint16Array; titleOnly?: boolean; secondHand?: boolean },
  paper: { title: string; abstract: string },
): boolean {
  if (paper.abstract === '') return !secondHand;
  if (titleOnly) return false;
  if (isWordSet(read)) return coversWords(read, paper);
  const shown = fingerprint(paper.title, paper.abstract);
  return read.length === shown.length && read.every((hash, i) => hash === shown[i]);
}

const isWordSet = (read: WordSet) => read[0] !== IN_PIECES || read.length === 1;

/** Folded to 16 bits: with some two hundred pieces to a text, enough. */
function hash16(text: string): number {
  const hash = fnv1a(text);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
