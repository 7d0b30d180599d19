import { usualShare } from './common-words';
import type { Word } from './criteria-words';
import { BREAK, tokens } from './tokens';

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

/** The items of a stretch of criteria text, in order. */
export function criteriaItems(text: string): Item[] {
  const items: Item[] = [];
  let separator = '';
  for (const [index, piece] of text.split(BETWEEN).entries()) {
    if (index % 2 === 1) {
      separator = piece;
      continue;
    }
    const words = trimSmallWords(wordsOf(piece));
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

function wordsOf(piece: string): Word[] {
  return piece
    .trim()
    .split(/\s+/)
    .map((text) => text.slice(0, LONGEST_WORD))
    .map((text) => ({ text: text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''), stems: stemsOf(text) }))
    .filter((word) => word.stems.length > 0);
}

function stemsOf(text: string): string[] {
  return tokens(text).filter((token) => token !== BREAK);
}

function trimSmallWords(words: Word[]): Word[] {
  const small = (word: Word) => word.stems.every((stem) => usualShare(stem) === 1);
  const first = words.findIndex((word) => !small(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !small(word)) + 1);
}
