import { plainText } from './plain-text';
import { stem } from './stem';

/** Stands where no phrase may reach across: the end of a sentence, a bracket, a comma. */
export const BREAK = '';

const BREAKS = '.,;:!?()[]、。，；：（）';
const LETTER = /\p{L}/u;
/** Chinese and Japanese write without spaces: there each sign is a word, and a word is a phrase. */
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Authors write these joined, hyphenated or apart; joined is where the spellings meet. */
const PREFIXES = new Set('pre post re un sub multi non co auto hyper inter de meta'.split(' '));
const STEMS_KEPT = 50_000;
const stems = new Map<string, string>();

/** The stems of a text in order, with `BREAK` where a phrase must end. */
export function tokens(text: string): string[] {
  const plain = plainText(text);
  const found: string[] = [];
  let prefix = '';
  let start = -1;
  const endWord = (end: number) => {
    if (start < 0) return;
    const word = prefix + plain.slice(start, end);
    start = -1;
    prefix = '';
    if (word.length < 6 && PREFIXES.has(word)) prefix = word;
    else found.push(stemOnce(word));
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
function stemOnce(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const found = stem(word);
  stems.set(word, found);
  return found;
}
