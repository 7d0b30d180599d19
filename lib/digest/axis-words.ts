import { type DigestPaper, READING } from '../papers/digest';

/**
 * Other numbers of a paper as they are shown, by the names that it was given them under: `Read score 22.5`.
 *
 * @param reading what the reading order is called; files have it in English
 */
export function axisWords({ axes = {} }: Pick<DigestPaper, 'axes'>, reading: string = READING): string[] {
  return Object.entries(axes).map(
    ([name, value]) => `${name === READING ? reading : inWords(name)} ${value}`,
  );
}

/** `READ_SCORE` is `Read score`; what has small letters has its capitals where it wants them. */
function inWords(name: string): string {
  const spaced = name.replace(/[_\s]{1,40}/g, ' ').trim();
  const words = /\p{Ll}/u.test(spaced) ? spaced : spaced.toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
