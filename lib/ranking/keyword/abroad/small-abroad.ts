import { PARTICLES, UNSPACED } from './east-asian';
import { CYRILLIC, LATIN } from './european';

/** Words that bear nothing, in English beside the common ones: words of address, and those that hold a sentence together. */

const ENGLISH =
  'please dear hi hello hey thanks thank kindly remember enjoy enjoys enjoyed likes loves friend would unless sir madam regards greetings suggest suggesting recommend recommending winnow';
const SMALL = new Set(
  [ENGLISH, ...[...CYRILLIC, ...PARTICLES].map(({ small }) => small)].flatMap((words) => words.split(' ')),
);
const OF_LATIN = LATIN.map(({ small }) => new Set(small.split(' ')));
const ALL_LATIN = new Set(OF_LATIN.flatMap((words) => [...words]));
/** "et al." and "de novo" are English: the shortest count only in a text that has this many different ones. */
const TELLING = 3;
const SHORT = /^[a-z]{1,4}$/;
const SURELY = new Set([...ALL_LATIN].filter((word) => !SHORT.test(word)));
const CUES = LATIN.map(
  ({ before, after, except }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${before}|${after}|${except})(?![\\p{L}\\p{N}])`, 'iu'),
);
/** What a label may end in: "interessiert an", "interessado em". */
const LINKS = new Set('an in für à au aux me em da de do por di per su en mi for of ai'.split(' '));

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');
const SIGNS = UNSPACED.flatMap(({ small }) => small.split('|'));
const ALL_SIGNS = longestFirst(SIGNS);
const AHEAD = new RegExp(`^(?:${ALL_SIGNS})`, 'u');
/** Signs that may as well begin a term are left there: 对 does, in 对比学习. */
const SURELY_AHEAD = new RegExp(`^(?:${longestFirst(SIGNS.filter((word) => word.length > 1))})`, 'u');
const BEHIND = new RegExp(`(?:${ALL_SIGNS})$`, 'u');
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Whether a word of a label is small in any language. */
export function isSmallAbroad(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    SMALL.has(lower) ||
    ALL_LATIN.has(lower) ||
    LINKS.has(lower) ||
    (SIGN.test(word) && strip(word, [AHEAD]) === '')
  );
}

/** Says of a text's words which are small. */
export function smallWordsOf(text: string): (word: string) => boolean {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}'’]+/u));
  const tells = (small: ReadonlySet<string>) =>
    [...words].reduce((sum, word) => sum + (small.has(word) ? (SURELY.has(word) ? 2 : 1) : 0), 0);
  const spoken = OF_LATIN.filter((small, i) => tells(small) + (CUES[i]?.test(text) ? 1 : 0) >= TELLING);
  return (word) => {
    const lower = word.toLowerCase();
    if (SMALL.has(lower) || SURELY.has(lower) || spoken.some((small) => small.has(lower))) return true;
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
