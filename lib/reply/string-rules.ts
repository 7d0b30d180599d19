import { fieldOf } from '../answer-words/field-names';
import { idsIn } from './bind-paper';
import { type Ahead, isQuote, isSpace, type Verdict } from './lookahead';
import type { Bracket } from './node';

/** What is known of the string that is being read. */
export interface OpenString {
  /** Bracket that it stands in. */
  kind: Bracket;
  /** True where a key may stand, not a value. */
  asKey: boolean;
  /** Elements before it in its array. */
  before: number;
  /** All of these are strings: it is a list of strings, not a row. */
  listed: boolean;
  /** The first 100 characters that it holds. */
  text: string;
  /** The last character that it holds. */
  last: string;
  /** Unescaped quoting marks of its own kind inside it. */
  marks: number;
}

const PLAIN_VALUE = /^\s*(?:[\d.]{1,6}(?:\s*\/\s*10)?|#?\d+|(?:paper|item|entry)[\s#_-]*\d+|null)\s*$/i;

/** An id, a number or a score: a string that cannot go on with words. */
function isShortFact(text: string): boolean {
  return (
    text.length <= 80 && (PLAIN_VALUE.test(text) || (!/\s/.test(text.trim()) && idsIn(text).length === 1))
  );
}

/**
 * Does the quoting mark at `at` end the string, or is it an inner quote that the model failed to escape?
 * It ends it only before what can follow a string at that place.
 */
export function closesString(ahead: Ahead, at: number, open: OpenString): Verdict {
  const next = ahead.skipSpace(at + 1);
  const char = ahead.char(next);
  // At the end of the reply an odd number of inner quotes means that the last of them opened a quotation.
  if (char === '') return ahead.more(open.marks % 2 === 0 && !/[\s(]/.test(open.last));
  if (char === '}' || char === ']') return true;
  if (char === ')') return open.kind === '(' ? true : closesByParenthesis(ahead, next, open);
  if (char === ':' || char === '=') return char === ':' ? open.asKey : closesBeforeEquals(ahead, next, open);
  if (char === ',') return closesBeforeComma(ahead, next, open);
  if (isQuote(char)) {
    // A missing comma.
    if (open.kind !== '{') return isShortFact(open.text);
    return truth(ahead.key(next));
  }
  if (isOpener(char)) return hasNewline(ahead, at, next) || startsRecord(ahead, next);
  if (hasNewline(ahead, at, next)) return true;
  if (open.kind !== '{') return isShortFact(open.text) && /\d/.test(char);
  if (open.asKey && /\d/.test(char) && fieldOf(open.text) !== null) return true;
  return namesField(ahead.key(next));
}

/** `"…")` at the end of a line: a round bracket closes a record that another kind opened. */
function closesByParenthesis(ahead: Ahead, at: number, open: OpenString): Verdict {
  if (open.asKey) return false;
  const next = ahead.skipSpace(at + 1);
  const char = ahead.char(next);
  if (char === '') return ahead.more(open.marks % 2 === 0);
  const after = char === ',' ? ahead.skipSpace(next + 1) : next;
  const begins = ahead.char(after);
  if (begins === '') return ahead.more(false);
  return hasNewline(ahead, at, after) && (isOpener(begins) || begins === ']');
}

/** `"id" => …` */
function closesBeforeEquals(ahead: Ahead, at: number, open: OpenString): Verdict {
  const char = ahead.char(at + 1);
  if (char === '') return ahead.more(false);
  return char === '>' && (open.asKey || fieldOf(open.text) !== null);
}

function closesBeforeComma(ahead: Ahead, comma: number, open: OpenString): Verdict {
  const next = ahead.skipSpace(comma + 1);
  const char = ahead.char(next);
  if (char === '') return ahead.guess(true);
  if (char === '}' || char === ']' || (char === ')' && open.kind === '(')) return true;
  if (open.kind === '(') {
    const name = namesField(ahead.key(next, '='));
    if (name !== false) return name;
  }
  if (isShortFact(open.text)) return true;
  if (char === '[' && open.before >= 3) return isListOfWords(ahead, next);
  if (isOpener(char)) return startsRecord(ahead, next);
  if (open.kind === '{') return open.asKey ? true : truth(ahead.key(next));
  if (isQuote(char)) return open.before < 3 || open.listed;
  // A number or null that stands alone, as in `"title", 9, 7`, not the `3` of `"foo", 3 times`.
  const word = ahead.word(next);
  if (word === undefined) return undefined;
  if (!/^(?:[\d.]+(?:\/10)?|null|none|true|false)$/i.test(word.text)) return false;
  const after = ahead.char(ahead.skipSpace(word.end));
  return after === '' ? ahead.more(true) : after === ',' || after === ']' || after === ')';
}

/** `["tag", "tag"]` behind a comment. */
function isListOfWords(ahead: Ahead, at: number): Verdict {
  const char = ahead.char(ahead.skipSpace(at + 1));
  return char === '' ? ahead.more(false) : isQuote(char) || char === ']';
}

/** `\"` ends a string only where the next key follows: the comment ended with a lone backslash. */
export function escapedMarkCloses(ahead: Ahead, at: number, open: OpenString): Verdict {
  if (open.kind !== '{' || open.asKey) return false;
  const comma = ahead.skipSpace(at + 1);
  const char = ahead.char(comma);
  if (char === '') return ahead.more(false);
  if (char !== ',') return false;
  return namesField(ahead.key(ahead.skipSpace(comma + 1)));
}

/** A new line inside a string: has the string lost its closing mark? `at` is the new line's position. */
export function newlineEndsString(ahead: Ahead, at: number, open: OpenString): Verdict {
  const next = ahead.skipSpace(at + 1);
  const char = ahead.char(next);
  if (char === '') return ahead.more(false);
  if (isOpener(char)) return startsRecord(ahead, next);
  if (isQuote(char)) return open.kind === '{' ? namesField(ahead.key(next)) : false;
  if (char !== '}' && char !== ']') return false;
  const after = ahead.char(next + 1);
  if (after === '') return ahead.more(true);
  return isSpace(after) || after === ',' || after === ']' || after === '}';
}

/** `{"relevance":`, `{"2602.04915":`, `[3, 9,` or `("2602.04915", 9`: nothing but a record begins like this. */
export function startsRecord(ahead: Ahead, at: number): Verdict {
  const inside = ahead.skipSpace(at + 1);
  if (ahead.char(inside) === '') return ahead.more(false);
  if (ahead.char(at) === '{') {
    const key = ahead.key(inside);
    return typeof key === 'string'
      ? fieldOf(key) !== null || idsIn(key).length > 0 || /^\d+$/.test(key)
      : key;
  }
  const first = ahead.word(inside);
  if (first === undefined) return undefined;
  const name = first.text.replace(/["'“”‘’]/g, '');
  if (!/^#?\d{1,5}$/.test(name) && idsIn(name).length !== 1) return false;
  const comma = ahead.skipSpace(first.end);
  if (ahead.char(comma) !== ',') return ahead.char(comma) === '' ? ahead.more(false) : false;
  const second = ahead.skipSpace(comma + 1);
  const char = ahead.char(second);
  if (char === '') return ahead.more(false);
  const digit = isQuote(char) ? ahead.char(second + 1) : char;
  return digit === '' ? ahead.more(false) : /\d/.test(digit);
}

/** `(2, 9, 7`, `("2602.04915", 9` or `(id="…"`: a tuple or a call that is a record. */
export function startsCall(ahead: Ahead, at: number): Verdict {
  const inside = ahead.skipSpace(at + 1);
  const first = ahead.word(inside);
  if (first === undefined) return undefined;
  const named = /^[A-Za-z_]+/.exec(first.text)?.[0];
  if (named !== undefined) {
    const equals = ahead.char(ahead.skipSpace(inside + named.length));
    return equals === '' ? ahead.more(false) : equals === '=' && fieldOf(named) !== null;
  }
  const starts = startsRecord(ahead, at);
  if (!starts || idsIn(first.text).length === 1) return starts;
  // Two numbers may be anything; a third value makes a row of them.
  const second = ahead.word(ahead.skipSpace(ahead.skipSpace(first.end) + 1));
  if (second === undefined) return undefined;
  const comma = ahead.char(ahead.skipSpace(second.end));
  return comma === '' ? ahead.more(false) : comma === ',';
}

/**
 * The same inside a string, where it takes more: a bracket, the facts in front of a comment, and a quoting mark
 * that is not escaped. No string of correct JSON can hold that.
 */
export function startsQuotedRecord(ahead: Ahead, at: number): Verdict {
  const starts = startsRecord(ahead, at);
  if (!starts) return starts;
  let next = ahead.skipSpace(at + 1);
  for (let facts = 0; facts < 3 && ahead.char(at) !== '{'; facts += 1) {
    const word = ahead.word(next);
    if (word === undefined) return undefined;
    const comma = ahead.skipSpace(word.end);
    if (ahead.char(comma) === '') return ahead.more(false);
    if (ahead.char(comma) !== ',' || !/^["'“]?[\w.:/#-]+["'”]?$/.test(word.text)) return false;
    next = ahead.skipSpace(comma + 1);
  }
  return ahead.char(next) === '' ? ahead.more(false) : isQuote(ahead.char(next));
}

/** Whether a known field's key was found ahead. */
export function namesField(key: string | false | undefined): Verdict {
  return typeof key === 'string' ? fieldOf(key) !== null || idsIn(key).length > 0 : key;
}

function truth(key: string | false | undefined): Verdict {
  return typeof key === 'string' ? true : key;
}

function isOpener(char: string): boolean {
  return char === '{' || char === '[' || char === '(';
}

function hasNewline(ahead: Ahead, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (ahead.char(i) === '\n') return true;
  return false;
}
