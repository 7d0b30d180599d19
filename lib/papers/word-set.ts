import { fnv1a } from '../base/fnv1a';

/**
 * What the first versions kept of a text: 16-bit hashes of its ASCII words, each once, sorted. Scores that were paid for
 * then are held to what is known of them; every new one has a `fingerprint`.
 */
export type WordSet = Uint16Array;

/** Share of words that a text must have in common with what was read, to count as the same. */
const SAME = 0.9;

export function coversWords(read: WordSet, paper: { title: string; abstract: string }): boolean {
  return likeness(read, wordSet(paper.title, paper.abstract)) >= SAME;
}

/** The words of a text, but those with an accent, a formula or a link in them. */
export function wordSet(title: string, abstract: string): WordSet {
  const words = `${title} ${abstract}`
    .replace(/\$[^$]{0,400}\$/g, '\\')
    .replace(/https?:\/\/\S+|this https? URL/gi, ' ')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !/[^ -~]|[\\{}]/.test(word))
    .flatMap((word) => word.match(/[a-z]{3,}/g) ?? []);
  return Uint16Array.from(new Set(words.map(hash16))).sort();
}

/** Share of words in common, 0 to 1, of the larger of the two. Two empty ones are the same. */
export function likeness(a: WordSet, b: WordSet): number {
  const larger = Math.max(a.length, b.length);
  if (larger === 0) return 1;
  const known = new Set(a);
  let common = 0;
  for (const word of b) if (known.has(word)) common += 1;
  return common / larger;
}

function hash16(word: string): number {
  const hash = fnv1a(word);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
