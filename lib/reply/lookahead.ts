import { plainMarks } from '../answer-words/plain-marks';

/** Yes, no, or: more text must arrive first. */
export type Verdict = boolean | undefined;

/** Farthest that a decision may look ahead over white space, and over the name of a key. */
const SPACES = 256;
const NAME = 64;

/**
 * The text not yet read, with a count of every character looked at. Beyond its end `char` gives '': a caller
 * that meets '' answers `more()`, so that no decision depends on where the stream was cut.
 */
export class Ahead {
  /** With the marks of all scripts as plain ones: what decisions are made on. */
  text = '';
  /** The same as written, character for character. */
  raw = '';
  ended = false;
  /** The stream ended where more text would have decided: what was made of the last record is a guess. */
  guessed = false;
  /** Characters looked at so far. */
  looks = 0;

  feed(piece: string): void {
    this.raw += piece;
    this.text += plainMarks(piece);
  }

  /** Lets go of what stands before `at`. */
  settle(at: number): void {
    this.raw = this.raw.slice(at);
    this.text = this.text.slice(at);
  }

  char(at: number): string {
    this.looks += 1;
    return this.text.charAt(at);
  }

  /** What to answer at the end of the text: wait, or, once the stream has ended, `atEnd`. */
  more(atEnd: boolean): Verdict {
    return this.ended ? atEnd : undefined;
  }

  /** The same where neither answer is safe: the record that it concerns counts only in a whole reply. */
  guess(atEnd: boolean): Verdict {
    this.guessed ||= this.ended;
    return this.more(atEnd);
  }

  /** First position from `at` that is not white space (at most 256 on). */
  skipSpace(at: number): number {
    let i = at;
    while (i - at < SPACES && isSpace(this.char(i))) i += 1;
    return i;
  }

  /** Whether `word` stands at `at`. */
  starts(word: string, at: number): Verdict {
    for (let i = 0; i < word.length; i += 1) {
      const char = this.char(at + i);
      if (char === '') return this.more(false);
      if (char.toLowerCase() !== word.charAt(i)) return false;
    }
    return true;
  }

  /** The key that stands at `at` up to what `ends` it, `"name":` or `name:`; false where there is none. */
  key(at: number, ends: ':' | '=' = ':'): string | false | undefined {
    const mark = this.char(at);
    const quoted = isQuote(mark);
    let name = '';
    let i = quoted ? at + 1 : at;
    for (; ; i += 1) {
      const char = this.char(i);
      if (char === '') return this.guess(false) as false | undefined;
      if (quoted ? closesKey(mark, char) : !/[\p{L}\p{M}\p{N}_$-]/u.test(char)) break;
      if (name.length >= NAME || /[\n\\{}[\],]/.test(char)) return false;
      name += char;
    }
    // `relevance": 9`: an unquoted name may have lost one mark only.
    const marked = !quoted && name !== '' && isQuote(this.char(i));
    const colon = this.skipSpace(quoted || marked ? i + 1 : i);
    const char = this.char(colon);
    if (char === '') return this.guess(false) as false | undefined;
    return char === ends && name.trim() !== '' ? name : false;
  }

  /** A word of letters, digits and points with its quotes, and the position after it. */
  word(at: number): { text: string; end: number } | undefined {
    let i = at;
    let text = '';
    while (text.length < NAME) {
      const char = this.char(i);
      if (char === '' && !this.ended) return undefined;
      if (char === '' || !/[\w.:/#"'“”‘’+-]/.test(char)) break;
      text += char;
      i += 1;
    }
    return { text, end: i };
  }
}

function closesKey(mark: string, char: string): boolean {
  return mark === '"' || mark === "'" ? char === mark : isQuote(char);
}

export function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u00a0';
}

export function isQuote(char: string): boolean {
  return char !== '' && `"'“”‘’`.includes(char);
}
