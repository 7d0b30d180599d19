import type { BareWords } from './bare-words';
import type { Cursor } from './cursor';
import { startsEncoded } from './encoded-reply';
import { isStrayBracket, isText, mayHoldReply, namesValue } from './inside-rules';
import { isQuote, isSpace, type Verdict } from './lookahead';
import { splitNextKey } from './next-key';
import type { Bracket } from './node';
import type { NodeBuilder } from './node-builder';
import { isSingle } from './opened-string';
import { RemarkReader } from './remark-reader';
import type { InnerReply, StringReader } from './string-reader';
import { namesField, startsCall, startsRecord } from './string-rules';
import { TAG_STARTS } from './think-tags';

const CLOSES: Record<string, Bracket> = { '}': '{', ']': '[', ')': '(' };
const STOPS = /[\n[\]{}(),;:="'“”‘’<◁/#]/g;

interface Parts {
  cursor: Cursor;
  nodes: NodeBuilder;
  bare: BareWords;
  string: StringReader;
  /** Takes the new line at the cursor. */
  newline(): void;
  readTag(): Verdict;
  /** Opens a reply inside a string; null where that was done too often. */
  inner: (() => InnerReply) | null;
}

/** Reads what stands inside brackets and outside strings. */
export class InsideReader {
  private readonly remark: RemarkReader;

  constructor(private readonly on: Parts) {
    this.remark = new RemarkReader(on.cursor, on.nodes, on.bare);
  }

  /** Reads on; false where more text must come first. */
  step(): boolean {
    const { cursor, nodes, bare } = this.on;
    if (this.remark.isOpen) return this.remark.step();
    const stop = cursor.next(STOPS);
    if (stop > cursor.at) {
      bare.add(stop - cursor.at);
      return true;
    }
    const { char } = cursor;
    if (char === '\n') return this.newline();
    if (TAG_STARTS.includes(char)) {
      const tag = this.on.readTag();
      if (tag === undefined) return false;
      if (tag) return true;
    }
    if (char === '/' || char === '#') {
      const remark = this.remark.starts(char);
      if (remark === undefined) return false;
      if (remark) this.remark.begin(remark);
      else bare.add(1);
      return true;
    }
    if (isQuote(char)) return this.quote(char);
    if (char === '{' || char === '[' || char === '(') return this.open(char);
    const closes = CLOSES[char];
    if (closes) this.close(closes);
    else if (char === ',' || char === ';') {
      if (isText(char, nodes, bare)) bare.add(1);
      else {
        bare.end();
        nodes.comma();
        cursor.take(1);
      }
    } else if (char === ':' || char === '=') return this.colon(char);
    else bare.add(1);
    return true;
  }

  private newline(): boolean {
    const { cursor, nodes, bare } = this.on;
    if (isStrayBracket(cursor, nodes, bare)) {
      nodes.clear();
      bare.drop();
      cursor.lineInside = false;
    } else if (bare.solid) bare.grow('\n');
    this.on.newline();
    return true;
  }

  private quote(char: string): boolean {
    const { cursor, nodes, bare, string } = this.on;
    if (bare.solid) {
      const key = bare.wordy ? namesField(cursor.ahead.key(cursor.at)) : true;
      if (key === undefined && !cursor.ahead.ended) return false;
      // A mark inside unquoted words; a literal such as None cannot hold one.
      if (!key || (isSingle(char) && !isSpace(bare.text.slice(-1)))) {
        bare.add(1);
        return true;
      }
    }
    // `\"` outside a string: the inside of a JSON string whose beginning was not seen for what it is.
    if (bare.text.endsWith('\\')) {
      bare.drop();
      nodes.abandon();
      cursor.take(1);
      return true;
    }
    bare.end();
    if (char === '"' && this.on.inner && mayHoldReply(nodes)) {
      const encoded = startsEncoded(cursor.ahead, cursor.at);
      if (encoded === undefined) return false;
      if (encoded) {
        string.beginEncoded(this.on.inner());
        return true;
      }
    }
    return string.begin(char);
  }

  private open(char: Bracket): boolean {
    const { cursor, nodes, bare } = this.on;
    if (char === '(' && (bare.solid || !'[(,'.includes(cursor.solid))) {
      const call = nodes.top?.kind === '{' ? false : startsCall(cursor.ahead, cursor.at);
      if (call === undefined) return false;
      if (!call) {
        bare.add(1);
        return true;
      }
      bare.drop();
    }
    // A bracket in unquoted words is part of them, unless a record begins there.
    if (bare.solid && bare.wordy) {
      const record = startsRecord(cursor.ahead, cursor.at);
      if (record === undefined && !cursor.ahead.ended) return false;
      if (!record) {
        bare.depth += 1;
        bare.add(1);
        return true;
      }
    }
    bare.end();
    nodes.open(char, cursor.position, cursor.before, cursor.lineBlank);
    cursor.take(1);
    return true;
  }

  private close(kind: Bracket): void {
    const { cursor, nodes, bare } = this.on;
    if (bare.depth > 0) {
      bare.depth -= 1;
      bare.add(1);
    } else if (kind === '(' && nodes.top?.kind !== '(') bare.add(1);
    else {
      bare.end();
      cursor.take(1);
      nodes.close(kind, cursor.position);
    }
  }

  private colon(char: string): boolean {
    const { cursor, nodes, bare } = this.on;
    // `=>`, as Ruby and PHP write it.
    const arrow = char === '=' ? cursor.ahead.char(cursor.at + 1) : '';
    if (char === '=' && arrow === '' && !cursor.ahead.ended) return false;
    const length = arrow === '>' ? 2 : 1;
    const { top } = nodes;
    if (top?.kind === '{' && top.name === null) {
      bare.end();
      nodes.colon();
      cursor.take(length);
      return true;
    }
    if (top && top.kind !== '{' && namesValue(nodes, bare)) {
      bare.end();
      nodes.colon();
      cursor.take(length);
      return true;
    }
    // `relevance: 9 novelty: 7`: the last word of an unquoted value may be the next key.
    const split = top?.kind === '{' ? splitNextKey(bare.text) : null;
    if (split) {
      nodes.scalar({ text: split.value, quote: '' });
      nodes.comma();
      nodes.scalar({ text: split.key, quote: '' });
      nodes.colon();
      bare.drop();
      cursor.take(length);
    } else bare.add(1);
    return true;
  }
}
