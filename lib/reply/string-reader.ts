import type { Cursor } from './cursor';
import { encodedCharacter } from './encoded-reply';
import type { Bracket } from './node';
import { type NodeBuilder, RECORD_LIMIT } from './node-builder';
import { type OpenedString, openedString } from './opened-string';
import { StrictStrings } from './strict-strings';
import {
  closesString,
  escapedMarkCloses,
  namesField,
  newlineEndsString,
  type OpenString,
  startsQuotedRecord,
} from './string-rules';
import { trimCloser, trimTail } from './string-tail';

const CLOSES: Record<string, Bracket> = { '}': '{', ']': '[', ')': '(' };
const STOPS = /[\n\\"'“”‘’[{(]/g;
const ENCODED_STOPS = /["\\]/g;

/** A reply inside a reply: what a string holds that is JSON once more. */
export interface InnerReply {
  feed(piece: string): void;
  finish(whole: boolean): void;
}

/** Reads one string at a time, however badly it is quoted, and hands it to the nodes as a value. */
export class StringReader {
  private open: OpenedString | null = null;
  private inner: InnerReply | null = null;
  private raw = '';
  private readonly strict: StrictStrings;

  /** @param newline takes the new line at the cursor */
  constructor(
    private readonly cursor: Cursor,
    private readonly nodes: NodeBuilder,
    private readonly newline: () => void,
  ) {
    this.strict = new StrictStrings(cursor, nodes);
  }

  get isOpen(): boolean {
    return this.open !== null || this.inner !== null;
  }

  get isEncoded(): boolean {
    return this.inner !== null;
  }

  /** The mark at the cursor opens a string; false where more text must come first. */
  begin(char: string): boolean {
    const length = this.strict.lengthHere();
    if (length === undefined) return false;
    this.open = openedString(char, this.cursor.written, this.nodes.top);
    this.raw = '';
    if (length > 0) {
      this.raw = this.cursor.take(length).slice(1, -1);
      this.end();
    } else this.cursor.take(1);
    return true;
  }

  /** The mark at the cursor opens a string whose text is to be read as a reply of its own. */
  beginEncoded(inner: InnerReply): void {
    this.inner = inner;
    this.cursor.lineSpent = true;
    this.cursor.take(1);
  }

  /** The reply has ended, whole, inside the string: what closes its record may be the last of it. */
  endWithReply(): void {
    if (this.open) {
      this.raw = trimTail(this.raw, /\s*$/);
      this.raw = trimCloser(this.raw, this.open.kind);
    }
    this.end();
  }

  /** Takes the string as ended where it is. */
  end(whole = true): void {
    if (this.inner) {
      this.inner.finish(whole);
      this.inner = null;
      this.nodes.comma();
      return;
    }
    const quote = this.open?.quote ?? '"';
    this.open = null;
    this.nodes.scalar({ text: this.raw, quote });
    this.raw = '';
  }

  /** Reads on; false where more text must come first. */
  step(): boolean {
    const { cursor, open } = this;
    if (this.inner) return this.stepEncoded(this.inner);
    if (!open) return true;
    const stop = cursor.next(STOPS);
    if (stop > cursor.at) {
      this.add(open, stop - cursor.at);
      return true;
    }
    const { char } = cursor;
    if (char === '\\') return this.backslash(open);
    if (open.closers.includes(open.plain ? cursor.written : char)) return this.mark(open, char);
    if (char === '\n') return this.lineEnd(open);
    if (char === open.kind && this.afterCloser(open.kind)) {
      const record = startsQuotedRecord(cursor.ahead, cursor.at);
      if (record === undefined) return false;
      if (record) {
        this.raw = trimTail(this.raw, /["”’]?\s*[\]})]\s*,?\s*$/);
        this.end();
        this.nodes.closeTop(cursor.position);
        return true;
      }
    }
    this.add(open, 1);
    return true;
  }

  private stepEncoded(inner: InnerReply): boolean {
    const { cursor } = this;
    const stop = cursor.next(ENCODED_STOPS);
    if (stop > cursor.at) inner.feed(cursor.take(stop - cursor.at));
    else if (cursor.char === '"') {
      cursor.take(1);
      this.end();
    } else {
      const found = encodedCharacter(cursor.ahead, cursor.at);
      if (!found) return false;
      cursor.take(found.length);
      inner.feed(found.text);
    }
    return true;
  }

  private backslash(open: OpenedString): boolean {
    const { ahead, at } = this.cursor;
    const escaped = ahead.char(at + 1);
    if (escaped === '' && !ahead.ended) return false;
    if (escaped === open.quote) {
      const closes = escapedMarkCloses(ahead, at + 1, open);
      if (closes === undefined) return false;
      if (closes) {
        // The backslash belongs to the text, so it is doubled for the decoder.
        this.raw += '\\\\';
        this.cursor.take(2);
        this.end();
        return true;
      }
    }
    this.add(open, escaped === '' ? 1 : 2);
    return true;
  }

  private lineEnd(open: OpenString): boolean {
    const ends = open.asKey ? true : newlineEndsString(this.cursor.ahead, this.cursor.at, open);
    if (ends === undefined) return false;
    if (ends) {
      this.raw = trimTail(this.raw, /["”’]?\s*,?\s*$/);
      this.raw = trimCloser(this.raw, open.kind);
      this.end();
      return true;
    }
    this.raw += '\n';
    this.newline();
    return true;
  }

  /** `}, ` or `} ` was read last: a string that lost its mark may have run past the end of its record. */
  private afterCloser(kind: Bracket): boolean {
    return CLOSES[this.cursor.solid === ',' ? this.cursor.solidBefore : this.cursor.solid] === kind;
  }

  private mark(open: OpenedString, char: string): boolean {
    const { cursor } = this;
    if (cursor.solid === ',' && open.kind === '{' && !open.asKey && open.text.trim() !== '') {
      const key = namesField(cursor.ahead.key(cursor.at));
      if (key === undefined && !cursor.ahead.ended) return false;
      if (key) {
        // The mark opens the next key: the one that should have ended this string is missing.
        this.raw = trimTail(this.raw, /\s*,\s*$/);
        this.end();
        this.nodes.comma();
        return true;
      }
    }
    const closes = closesString(cursor.ahead, cursor.at, open);
    if (closes === undefined) return false;
    if (closes) {
      cursor.take(1);
      this.end();
      return true;
    }
    if (char === open.quote || open.closers.length > 1) open.marks += 1;
    this.add(open, 1);
    return true;
  }

  private add(open: OpenString, count: number): void {
    // As for bare words; an escape pair is never divided.
    const most = count > 2 ? Math.min(count, RECORD_LIMIT + 1 - this.raw.length) : count;
    const text = this.cursor.take(most);
    this.raw += text;
    if (open.text.length < 100) open.text += text.slice(0, 100 - open.text.length);
    if (text !== '') open.last = text.slice(-1);
    if (this.raw.length <= RECORD_LIMIT) return;
    this.open = null;
    this.raw = '';
    this.nodes.abandon();
  }
}
