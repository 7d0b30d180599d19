import { fieldOf } from './field-names';
import { Ahead, isQuote, isSpace, type Verdict } from './lookahead';
import type { Bracket, Scalar } from './node';
import { NodeBuilder, type NodeSink, RECORD_LIMIT } from './node-builder';
import {
  closesString,
  escapedMarkCloses,
  namesField,
  newlineEndsString,
  type OpenString,
  startsQuotedRecord,
  startsRecord,
} from './string-rules';
import { TAG_STARTS, thinkTag } from './think-tags';

export interface ScanSink extends NodeSink {
  /** A line outside brackets from which no record came. `complete`: its end was seen. */
  line(text: string, complete: boolean): void;
  /** Does the beginning of this line hold a whole record in plain words, so that brackets after it are its text? */
  isPlain(line: string): boolean;
  /** A closing think tag without an opening one: all before it was thinking aloud. */
  wasThinking(): void;
}

const CLOSES: Record<string, Bracket> = { '}': '{', ']': '[', ')': '(' };
const STOPS_OUTSIDE = /[\n[{(<◁]/g;
const STOPS_INSIDE = /[\n[\]{}(),:="'“”‘’<◁]/g;
const STOPS_STRING = /[\n\\"'“”‘’[{(]/g;
const STOPS_THOUGHT = /[<[◁]/g;

/**
 * Reads a reply one character after another, once, and tells of every bracket that closes and of every line
 * that stands outside brackets. Where a decision needs the text after a character it waits for that text, so the
 * outcome never depends on where the stream was cut. Work is linear in the length of the reply.
 */
export class Scanner {
  readonly ahead = new Ahead();
  /** Text of a thought that is still open. */
  thought = '';
  thinking = false;
  /** The brackets that close now were still open when a reply of unknown completeness ended. */
  forced = false;
  private thoughtSeen = false;
  private readonly nodes: NodeBuilder;
  private at = 0;
  /** Position in the whole reply of the first character not yet read. */
  private position = 0;

  private line = '';
  private lineBlank = true;
  /** null: not asked yet on this line. */
  private linePlain: boolean | null = null;
  private lineInside = false;
  private lineSpent = false;

  private bare = '';
  private bareSolid = false;
  private bareWordy = false;
  private bareDepth = 0;

  private string: (OpenString & { quote: Scalar['quote']; closers: string }) | null = null;
  private rawString = '';
  /** The last two characters read that are not white space, the newer one first. */
  private solid = '';
  private solidBefore = '';

  constructor(private readonly sink: ScanSink) {
    this.nodes = new NodeBuilder({
      node: (node, before) => {
        const spent = sink.node(node, before);
        if (spent) this.lineSpent = true;
        return spent;
      },
      leftover: (node, before) => sink.leftover(node, before),
    });
  }

  /** Characters visited, those looked ahead at included. */
  get work(): number {
    return this.position + this.ahead.looks;
  }

  feed(piece: string): void {
    this.ahead.text += piece;
    this.run();
  }

  /**
   * The reply has ended. `whole`: it is known to be complete, not cut off.
   */
  finish(whole: boolean): void {
    this.ahead.ended = true;
    this.run();
    if (this.thinking) return;
    if (this.nodes.depth === 0) {
      const told = !this.lineBlank && !this.lineInside && !this.lineSpent;
      if (told && this.line.length < RECORD_LIMIT) this.sink.line(this.line, whole);
      return;
    }
    // Cut off inside a string or right after a digit: what was being written is not known.
    const torn = this.string !== null || (this.bareSolid && this.bare.trimEnd() === this.bare);
    if (torn && !whole) return;
    this.forced = !whole;
    if (this.string) this.endString();
    this.endBare();
    while (this.nodes.depth > 0) this.nodes.closeTop(this.position);
  }

  private run(): void {
    while (this.at < this.ahead.text.length && this.step() !== false) {}
    this.ahead.text = this.ahead.text.slice(this.at);
    this.at = 0;
  }

  /** Reads on; false where more text must come first. */
  private step(): boolean {
    if (this.thinking) return this.stepThought();
    if (this.string) return this.stepString(this.string);
    return this.nodes.depth > 0 ? this.stepInside() : this.stepOutside();
  }

  /** Position of the next character that `stops` names, or the end of the text. */
  private next(stops: RegExp): number {
    stops.lastIndex = this.at;
    return stops.exec(this.ahead.text)?.index ?? this.ahead.text.length;
  }

  private take(count: number): string {
    const text = this.ahead.text.slice(this.at, this.at + count);
    this.at += count;
    this.position += count;
    if (this.line.length < RECORD_LIMIT) this.line += text;
    const solid = text.trim();
    if (solid !== '') {
      this.lineBlank = false;
      const before = solid.slice(0, -1).trimEnd();
      this.solidBefore = before === '' ? this.solid : before.slice(-1);
      this.solid = solid.slice(-1);
    }
    return text;
  }

  private takeNewline(): void {
    const { line, lineSpent, lineInside } = this;
    this.take(1);
    const outside = this.nodes.depth === 0;
    if (outside && !lineInside && !lineSpent && line.length < RECORD_LIMIT) this.sink.line(line, true);
    this.line = '';
    this.lineBlank = true;
    this.linePlain = null;
    this.lineSpent = false;
    this.lineInside = !outside;
  }

  private stepThought(): boolean {
    const stop = this.next(STOPS_THOUGHT);
    if (stop > this.at) {
      this.thought += this.take(stop - this.at);
      return true;
    }
    const tag = thinkTag(this.ahead, this.at);
    if (tag === undefined && !this.ahead.ended) return false;
    if (!tag || tag.opens) {
      this.thought += this.take(1);
      return true;
    }
    this.take(tag.length);
    this.thinking = false;
    this.thought = '';
    this.resetLine();
    return true;
  }

  private resetLine(): void {
    this.line = '';
    this.lineBlank = true;
    this.linePlain = null;
    this.lineSpent = false;
    this.lineInside = this.nodes.depth > 0;
  }

  /** True where a tag was read, undefined where more text must come first. */
  private readTag(): Verdict {
    const tag = thinkTag(this.ahead, this.at);
    if (!tag) return tag;
    if (tag.opens) {
      // In a line that has begun to tell facts the word is part of them.
      const head = this.line.slice(0, 400);
      if (/\d/.test(head) || this.sink.isPlain(head)) return false;
      this.thinking = true;
      this.thoughtSeen = true;
      this.thought = '';
    } else if (!this.thoughtSeen) {
      this.nodes.clear();
      this.dropBare();
      this.sink.wasThinking();
      this.thoughtSeen = true;
    }
    this.take(tag.length);
    this.resetLine();
    return true;
  }

  private stepOutside(): boolean {
    const stop = this.next(STOPS_OUTSIDE);
    if (stop > this.at) {
      this.take(stop - this.at);
      return true;
    }
    const char = this.ahead.text.charAt(this.at);
    if (char === '\n') {
      this.takeNewline();
      return true;
    }
    if (TAG_STARTS.includes(char)) {
      const tag = this.readTag();
      if (tag === undefined) return false;
      if (tag) return true;
    }
    if (char === '{' || char === '[' || (char === '(' && this.lineBlank)) this.openOutside(char);
    else this.take(1);
    return true;
  }

  private openOutside(char: Bracket): void {
    this.linePlain ??= !this.lineBlank && this.sink.isPlain(this.line);
    if (!this.linePlain) this.nodes.open(char, this.position, this.line, this.lineBlank);
    this.take(1);
  }

  private stepInside(): boolean {
    const stop = this.next(STOPS_INSIDE);
    if (stop > this.at) {
      this.addBare(stop - this.at);
      return true;
    }
    const char = this.ahead.text.charAt(this.at);
    if (char === '\n') return this.newlineInside();
    if (TAG_STARTS.includes(char)) {
      const tag = this.readTag();
      if (tag === undefined) return false;
      if (tag) return true;
    }
    if (isQuote(char)) return this.quoteInside(char);
    if (char === '{' || char === '[' || char === '(') return this.openInside(char);
    const closes = CLOSES[char];
    if (closes) this.closeInside(closes);
    else if (char === ',' && this.bareDepth === 0) {
      this.endBare();
      this.nodes.comma();
      this.take(1);
    } else if (char === ':' || char === '=') this.colonInside();
    else this.addBare(1);
    return true;
  }

  private newlineInside(): boolean {
    if (this.strayBracket()) {
      this.nodes.clear();
      this.dropBare();
      this.lineInside = false;
    } else if (this.bareSolid) this.growBare('\n');
    this.takeNewline();
    return true;
  }

  /** A lone bracket in a sentence, as in `on [0, 1) for`, ends with its line. */
  private strayBracket(): boolean {
    const top = this.nodes.top;
    if (this.nodes.depth !== 1 || !top || '[{(,:]})'.includes(this.solid)) return false;
    if (!/\w/.test(top.before.slice(0, 400))) return false;
    const empty = top.entries.length === 0 && top.name === null && top.loose === null;
    return empty || (top.kind === '{' ? this.bareWordy : this.bareSolid);
  }

  private quoteInside(char: string): boolean {
    const single = char === "'" || char === '‘' || char === '’';
    if (this.bareSolid) {
      const key = this.bareWordy ? namesField(this.ahead.key(this.at)) : true;
      if (key === undefined && !this.ahead.ended) return false;
      // A mark inside unquoted words; a literal such as None cannot hold one.
      if (!key || (single && !isSpace(this.bare.slice(-1)))) {
        this.addBare(1);
        return true;
      }
    }
    // `\"` outside a string: JSON inside a JSON string, which is not read.
    if (this.bare.endsWith('\\')) {
      this.dropBare();
      this.nodes.abandon();
      this.take(1);
      return true;
    }
    this.endBare();
    const top = this.nodes.top;
    this.string = {
      kind: top?.kind ?? '[',
      asKey: top?.kind === '{' && top.name === null,
      before: top?.entries.length ?? 0,
      text: '',
      last: '',
      marks: 0,
      quote: single ? "'" : '"',
      closers: char === '"' || char === "'" ? char : single ? "’‘'" : '”“"',
    };
    this.rawString = '';
    this.take(1);
    return true;
  }

  private openInside(char: Bracket): boolean {
    // A bracket in unquoted words is part of them, unless a record begins there.
    if (char === '(' && (this.bareSolid || !'[(,'.includes(this.solid))) {
      this.addBare(1);
      return true;
    }
    if (this.bareSolid && this.bareWordy) {
      const record = startsRecord(this.ahead, this.at);
      if (record === undefined && !this.ahead.ended) return false;
      if (!record) {
        this.bareDepth += 1;
        this.addBare(1);
        return true;
      }
    }
    this.endBare();
    const before = this.line.length < RECORD_LIMIT ? this.line : '';
    this.nodes.open(char, this.position, before, this.lineBlank);
    this.take(1);
    return true;
  }

  private closeInside(kind: Bracket): void {
    if (this.bareDepth > 0) {
      this.bareDepth -= 1;
      this.addBare(1);
    } else if (kind === '(' && this.nodes.top?.kind !== '(') this.addBare(1);
    else {
      this.endBare();
      this.take(1);
      this.nodes.close(kind, this.position);
    }
  }

  private colonInside(): void {
    const top = this.nodes.top;
    if (top?.kind === '{' && top.name === null) {
      this.endBare();
      this.nodes.colon();
      this.take(1);
      return;
    }
    // `relevance: 9 novelty: 7`: the last word of an unquoted value may be the next key.
    const split = top?.kind === '{' ? /\s([A-Za-z_]{1,30})\s{0,8}$/.exec(this.bare.slice(-40)) : null;
    if (split?.[1] && fieldOf(split[1])) {
      this.nodes.scalar({ text: this.bare.slice(0, -split[0].length).trim(), quote: '' });
      this.nodes.comma();
      this.nodes.scalar({ text: split[1], quote: '' });
      this.nodes.colon();
      this.dropBare();
      this.take(1);
    } else this.addBare(1);
  }

  private addBare(count: number): void {
    const run = this.ahead.text.slice(this.at, this.at + count);
    const blank = this.bareSolid ? 0 : run.length - run.trimStart().length;
    if (blank > 0) this.take(blank);
    // Never past the limit at one go: where a long word is abandoned must not depend on how the stream was cut.
    else this.growBare(this.take(Math.min(count, RECORD_LIMIT + 1 - this.bare.length)));
  }

  private growBare(text: string): void {
    this.bare += text;
    this.bareSolid = true;
    this.bareWordy ||= /[A-Za-z]/.test(text);
    if (this.bare.length <= RECORD_LIMIT) return;
    this.dropBare();
    this.nodes.abandon();
  }

  private dropBare(): void {
    this.bare = '';
    this.bareSolid = false;
    this.bareWordy = false;
    this.bareDepth = 0;
  }

  private endBare(): void {
    const text = this.bare.trim();
    this.dropBare();
    if (text === '') return;
    // `[1 9 7 "…"]`: the commas are missing.
    const numbers = this.nodes.top?.kind !== '{' && /^[\d.]+(\s+[\d./]+)+$/.test(text);
    for (const part of numbers ? text.split(/\s+/) : [text]) this.nodes.scalar({ text: part, quote: '' });
  }

  private stepString(open: NonNullable<Scanner['string']>): boolean {
    const stop = this.next(STOPS_STRING);
    if (stop > this.at) {
      this.addString(open, stop - this.at);
      return true;
    }
    const char = this.ahead.text.charAt(this.at);
    const ended = this.ahead.ended;
    if (char === '\\') {
      const escaped = this.ahead.char(this.at + 1);
      if (escaped === '' && !ended) return false;
      if (escaped === open.quote) {
        const closes = escapedMarkCloses(this.ahead, this.at + 1, open);
        if (closes === undefined) return false;
        if (closes) {
          // The backslash belongs to the text, so it is doubled for the decoder.
          this.rawString += '\\\\';
          this.take(2);
          this.endString();
          return true;
        }
      }
      this.addString(open, escaped === '' ? 1 : 2);
      return true;
    }
    if (open.closers.includes(char)) return this.quoteInString(open, char);
    if (char === '\n') {
      const ends = open.asKey ? true : newlineEndsString(this.ahead, this.at, open);
      if (ends === undefined) return false;
      if (ends) {
        this.trimString(/["”’]?\s*,?\s*$/);
        this.endString();
        return true;
      }
      this.rawString += '\n';
      this.takeNewline();
      return true;
    }
    if (char === open.kind && this.afterCloser(open.kind)) {
      const record = startsQuotedRecord(this.ahead, this.at);
      if (record === undefined) return false;
      if (record) {
        this.trimString(/["”’]?\s*[\]})]\s*,?\s*$/);
        this.endString();
        this.nodes.closeTop(this.position);
        return true;
      }
    }
    this.addString(open, 1);
    return true;
  }

  /** `}, ` or `} ` was read last: a string that lost its mark may have run past the end of its record. */
  private afterCloser(kind: Bracket): boolean {
    return CLOSES[this.solid === ',' ? this.solidBefore : this.solid] === kind;
  }

  private quoteInString(open: NonNullable<Scanner['string']>, char: string): boolean {
    if (this.solid === ',' && open.kind === '{' && !open.asKey && open.text.trim() !== '') {
      const key = namesField(this.ahead.key(this.at));
      if (key === undefined && !this.ahead.ended) return false;
      if (key) {
        // The mark opens the next key: the one that should have ended this string is missing.
        this.trimString(/\s*,\s*$/);
        this.endString();
        this.nodes.comma();
        return true;
      }
    }
    const closes = closesString(this.ahead, this.at, open);
    if (closes === undefined) return false;
    if (closes) {
      this.take(1);
      this.endString();
      return true;
    }
    if (char === open.quote || open.closers.length > 1) open.marks += 1;
    this.addString(open, 1);
    return true;
  }

  private addString(open: OpenString, count: number): void {
    // As for bare words; an escape pair is never divided.
    const text = this.take(count > 2 ? Math.min(count, RECORD_LIMIT + 1 - this.rawString.length) : count);
    this.rawString += text;
    if (open.text.length < 100) open.text += text.slice(0, 100 - open.text.length);
    if (text !== '') open.last = text.slice(-1);
    if (this.rawString.length <= RECORD_LIMIT) return;
    this.string = null;
    this.rawString = '';
    this.nodes.abandon();
  }

  /** Takes off what was read past the end of the string. Looks at its last characters only: no long backtracking. */
  private trimString(end: RegExp): void {
    const tail = this.rawString.slice(-80);
    this.rawString = this.rawString.slice(0, this.rawString.length - tail.length) + tail.replace(end, '');
  }

  private endString(): void {
    const quote = this.string?.quote ?? '"';
    this.string = null;
    this.nodes.scalar({ text: this.rawString, quote });
    this.rawString = '';
  }
}
