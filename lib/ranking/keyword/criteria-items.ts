import { bareSigns } from './abroad/small-abroad';
import { usualShare } from './common-words';
import type { Word } from './criteria-words';
import { BREAK, isPrefix, tokens } from './tokens';

/** What stands between two commas of the criteria, without the small words around it. */
export interface Item {
  words: Word[];
  /** The abbreviation in brackets behind it; or, behind an abbreviation, the words in brackets. */
  alias: Word[] | undefined;
  /** For `feature` of "feature and dictionary learning": the whole, "feature learning". */
  whole: Word[] | undefined;
}

const BETWEEN =
  /([,;:()[\]/!?、，；（）。"“”]|\.(?=\s|$)|\s[-–—]\s|\s(?:and|or|und|oder|et|ou|y|o|such as|including|like|on|about)\s)/i;
const LONGEST_WORD = 60;
const JOINS = /^(?:\/|\s(?:and|or|und|oder|et|ou|y|o)\s)$/i;
const ABBREVIATION = /^(?=.{2,12}$)(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z0-9-]+$/;

/** Where a text changes between letters and the signs of Chinese, Japanese or Korean: names stand so in a sentence. */
const SCRIPTS =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])\s?(?=[A-Za-z])|(?<=[A-Za-z0-9])\s?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/u;

/**
 * The items of a stretch of criteria text, in order.
 *
 * @param isSmall whether a word bears nothing in the language of the criteria
 */
export function criteriaItems(text: string, isSmall: (word: string) => boolean = () => false): Item[] {
  const items: Item[] = [];
  let separator = '';
  const pieces = text
    .split(BETWEEN)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [piece] : piece.split(SCRIPTS).flatMap((part, i) => (i === 0 ? [part] : [' ', part])),
    );
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      separator = piece;
      continue;
    }
    const words = trimSmallWords(wordsOf(piece, isSmall), isSmall);
    if (words.length === 0) continue;
    const before = items.at(-1);
    const inBrackets = separator === '(' || separator === '（';
    if (inBrackets && before !== undefined && isAbbreviation(words) !== isAbbreviation(before.words)) {
      before.alias = words;
      continue;
    }
    if (JOINS.test(separator) && before?.words.length === 1 && words.length > 1) {
      before.whole = [...before.words, ...words.slice(-1)];
    }
    items.push({ words, alias: undefined, whole: undefined });
  }
  return items;
}

function isAbbreviation(words: readonly Word[]): boolean {
  return words.length === 1 && ABBREVIATION.test(words[0]?.text ?? '');
}

function wordsOf(piece: string, isSmall: (word: string) => boolean): Word[] {
  return withPrefixes(piece.trim().split(/\s+/), (word) => isPrefix(word) && !isSmall(word))
    .map((text) => bareSigns(text.slice(0, LONGEST_WORD)))
    .map((text) => ({ text: text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''), stems: stemsOf(text) }))
    .filter((word) => word.stems.length > 0);
}

/** Words, each with the prefix that is written apart from it: "multi task". */
function withPrefixes(words: readonly string[], isPart: (word: string) => boolean): string[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    if (before !== undefined && isPart(before)) return [`${before} ${word}`];
    return isPart(word) && i < words.length - 1 ? [] : [word];
  });
}

function stemsOf(text: string): string[] {
  return tokens(text).filter((token) => token !== BREAK);
}

function trimSmallWords(words: Word[], isSmall: (word: string) => boolean): Word[] {
  const small = (word: Word) => isSmall(word.text) || word.stems.every((stem) => usualShare(stem) === 1);
  const first = words.findIndex((word) => !small(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !small(word)) + 1);
}
