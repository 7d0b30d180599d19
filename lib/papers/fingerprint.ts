import { fnv1a } from '../base/fnv1a';

/**
 * What was read of a paper, as a set of 16-bit hashes of its ASCII words, sorted. arXiv spells the same
 * paper differently from page to page (accents, Greek letters, links), so TeX, links and everything that
 * is not ASCII is left out: what stays is the same on every page.
 */
export function fingerprint(title: string, abstract: string): Uint16Array {
  const words = `${title} ${abstract}`
    .replace(/\$[^$]{0,400}\$/g, '\\')
    .replace(/https?:\/\/\S+|this https? URL/gi, ' ')
    .toLowerCase()
    .split(/\s+/)
    // A word with an accent or a formula in it is spelled in several ways: none of it counts.
    .filter((word) => !/[^ -~]|[\\{}]/.test(word))
    .flatMap((word) => word.match(/[a-z]{3,}/g) ?? []);
  return Uint16Array.from(new Set(words.map(hash16))).sort();
}

/** Share of words in common, 0 to 1, of the larger of the two. Two empty ones are the same. */
export function likeness(a: Uint16Array, b: Uint16Array): number {
  const larger = Math.max(a.length, b.length);
  if (larger === 0) return 1;
  const known = new Set(a);
  let common = 0;
  for (const word of b) if (known.has(word)) common += 1;
  return common / larger;
}

/** Share of words that a text must have in common with what was read, to count as the same. */
const SAME = 0.9;

/**
 * Whether a score that was given to what was read holds for the paper as a page shows it. A page without the
 * abstract tells nothing to the contrary; an abstract where only the title was read tells something new.
 */
export function covers(
  { read, titleOnly = false }: { read: Uint16Array; titleOnly?: boolean },
  paper: { title: string; abstract: string },
): boolean {
  if (paper.abstract === '') return true;
  return !titleOnly && likeness(read, fingerprint(paper.title, paper.abstract)) >= SAME;
}

/** Folded to 16 bits: enough to compare two texts that claim to be the same paper. */
function hash16(word: string): number {
  const hash = fnv1a(word);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
