import { PARTICLES, UNSPACED } from './east-asian';
import { CYRILLIC, LATIN } from './european';

/** Words of other languages that bear nothing: words of address, and those that only hold a sentence together. */

const OF_OTHERS = new Set([...CYRILLIC, ...PARTICLES].flatMap(({ small }) => small.split(' ')));
const OF_LATIN = LATIN.map(({ small }) => new Set(small.split(' ')));
const ALL_LATIN = new Set(OF_LATIN.flatMap((words) => [...words]));
/** So many different small words of a language has a text that is in it: "et al." and "de novo" are English. */
const TELLING = 3;

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');
const SIGNS = UNSPACED.flatMap(({ small }) => small.split('|'));
const ALL_SIGNS = longestFirst(SIGNS);
const AHEAD = new RegExp(`^(?:${ALL_SIGNS})`, 'u');
/** Signs that may as well begin a term are left there: 对 does, in 对比学习. */
const SURELY_AHEAD = new RegExp(
  `^(?:${longestFirst(SIGNS.filter((word) => word.replace('?', '').length > 1))})`,
  'u',
);
const BEHIND = new RegExp(`(?:${ALL_SIGNS})$`, 'u');
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Whether a word is nothing but small words of a language that cannot be taken for English. */
export function isSmallAbroad(word: string): boolean {
  const lower = word.toLowerCase();
  return OF_OTHERS.has(lower) || ALL_LATIN.has(lower) || (SIGN.test(word) && strip(word, [AHEAD]) === '');
}

/** Says of a text's words which are small. */
export function smallWordsOf(text: string): (word: string) => boolean {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}'’]+/u));
  const spoken = OF_LATIN.filter((small) => [...words].filter((word) => small.has(word)).length >= TELLING);
  return (word) => {
    const lower = word.toLowerCase();
    if (OF_OTHERS.has(lower) || spoken.some((small) => small.has(lower))) return true;
    return SIGN.test(word) && strip(word, [AHEAD]) === '';
  };
}

/** A word of a language without spaces, without the small ones that are written to it. */
export function bareSigns(word: string): string {
  return SIGN.test(word) ? strip(word, [SURELY_AHEAD, BEHIND]) : word;
}

function strip(word: string, edges: readonly RegExp[]): string {
  let rest = word;
  for (const edge of edges) {
    // Each takes the longest there is, and something: it ends.
    for (let shorter = rest.replace(edge, ''); shorter !== rest; shorter = rest.replace(edge, ''))
      rest = shorter;
  }
  return rest;
}
