import { plainText } from './plain-text';
import { stem } from './stem';

/** Stands where no phrase may reach across: the end of a sentence, a bracket, a comma. */
export const BREAK = '';

const BREAKS = '.,;:!?()[]、。，；：（）';
const LETTER = /\p{L}/u;
/** Chinese and Japanese write without spaces: there each sign is a word, and a word is a phrase. */
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Authors write these joined, hyphenated or apart; joined is where the spellings meet. */
const PREFIXES = new Set(
  'pre post re un sub super multi non co auto hyper inter intra semi de meta anti ultra quasi pseudo micro macro nano bio neuro spatio'.split(
    ' ',
  ),
);
const LONGEST_PREFIX = Math.max(...Array.from(PREFIXES, ({ length }) => length));
/** What follows one that stands by itself: "pre- and post-training". */
const APART = new Set('and or of the to in for with is a'.split(' '));
/** These are words as well, so that the spellings meet apart; what is behind them in `zeros` or `crossing` is no word. */
const WORDS_AHEAD = /^(self|cross|zero|few)((?!ing|over|bar|hood|ness|ish|less|word|road)(?:[a-z]{4,}|sum))$/;
const STEMS_KEPT = 50_000;
const stems = new Map<string, readonly string[]>();

/** Whether a word is written to the one behind it: "multi" of "multi task". */
export function isPrefix(word: string): boolean {
  return PREFIXES.has(word.toLowerCase());
}

/** The stems of a text in order, with `BREAK` where a phrase must end. */
export function tokens(text: string): string[] {
  const plain = plainText(text);
  const found: string[] = [];
  let prefix = '';
  let start = -1;
  const endWord = (end: number) => {
    if (start < 0) return;
    const own = plain.slice(start, end);
    if (APART.has(own)) dropPrefix();
    const word = prefix + own;
    start = -1;
    prefix = '';
    if (word.length <= LONGEST_PREFIX && PREFIXES.has(word)) prefix = word;
    else found.push(...stemsOnce(word));
  };
  const dropPrefix = () => {
    if (prefix !== '') found.push(prefix);
    prefix = '';
  };
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = i;
      continue;
    }
    const sign = plain.charAt(i);
    if (code > 127 && LETTER.test(sign)) {
      if (SIGN.test(sign)) endWord(i);
      if (start < 0) start = i;
      if (SIGN.test(sign)) endWord(i + 1);
      continue;
    }
    endWord(i);
    if (BREAKS.includes(sign)) {
      dropPrefix();
      if (found.length > 0 && found[found.length - 1] !== BREAK) found.push(BREAK);
    } else if (sign !== '-' && sign !== ' ' && sign !== '\n') dropPrefix();
  }
  endWord(plain.length);
  dropPrefix();
  return found;
}

/** A page has some 200,000 words but few different ones. */
function stemsOnce(word: string): readonly string[] {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const [, ahead, rest] = WORDS_AHEAD.exec(word) ?? [];
  const found = ahead && rest ? [stem(ahead), stem(rest)] : [stem(word)];
  stems.set(word, found);
  return found;
}
