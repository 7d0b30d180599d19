import type { BareWords } from './bare-words';
import type { Cursor } from './cursor';
import { startsEncoded } from './encoded-reply';
import { fieldOf } from './field-names';
import { isQuote, isSpace, type Verdict } from './lookahead';
import type { Bracket } from './node';
import type { NodeBuilder } from './node-builder';
import { type InnerReply, isSingle, type StringReader } from './string-reader';
import { namesField, startsCall, startsRecord } from './string-rules';
import { TAG_STARTS } from './think-tags';

const CLOSES: Record<string, Bracket> = { '}': '{', ']': '[', ')': '(' };
const STOPS = /[\n[\]{}(),;:="'“”‘’<◁/#]/g;
const ENDS_BLOCK = /[*\n]/g;
const ENDS_LINE = /\n/g;
const LITERAL = /^\s*(?:null|none|undefined|true|false|n\/?a)\s*$/i;

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
  /** A comment of the kind that programs have, and JSON has not. */
  private remark: 'line' | 'block' | null = null;

  constructor(private readonly on: Parts) {}

  /** Reads on; false where more text must come first. */
  step(): boolean {
    const { cursor, nodes, bare } = this.on;
    if (this.remark) return this.skipRemark(this.remark);
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
      const remark = this.startsRemark(char);
      if (remark === undefined) return false;
      if (remark) this.beginRemark(remark);
      else bare.add(1);
      return true;
    }
    if (isQuote(char)) return this.quote(char);
    if (char === '{' || char === '[' || char === '(') return this.open(char);
    const closes = CLOSES[char];
    if (closes) this.close(closes);
    else if (char === ',' || char === ';') {
      if (this.isText(char)) bare.add(1);
      else {
        bare.end();
        nodes.comma();
        cursor.take(1);
      }
    } else if (char === ':' || char === '=') return this.colon(char);
    else bare.add(1);
    return true;
  }

  private startsRemark(char: string): 'line' | 'block' | null | undefined {
    const { cursor, bare } = this.on;
    if (bare.solid && (bare.wordy || !isSpace(bare.text.slice(-1)))) return null;
    const next = cursor.ahead.char(cursor.at + 1);
    if (next === '') return cursor.ahead.ended ? null : undefined;
    if (char === '#') return isSpace(next) ? 'line' : null;
    return next === '/' ? 'line' : next === '*' ? 'block' : null;
  }

  private beginRemark(kind: 'line' | 'block'): void {
    this.remark = kind;
    this.on.cursor.take(kind === 'block' ? 2 : 1);
  }

  private skipRemark(kind: 'line' | 'block'): boolean {
    const { cursor } = this.on;
    if (kind === 'line') {
      const end = cursor.next(ENDS_LINE);
      if (end < cursor.ahead.text.length) this.remark = null;
      cursor.take(end - cursor.at);
      return true;
    }
    const { char } = cursor;
    const next = cursor.ahead.char(cursor.at + 1);
    if (char === '*' && next === '' && !cursor.ahead.ended) return false;
    // It ends on its line, or the record around it is past reading.
    if (char === '\n') this.on.nodes.abandon();
    if (char === '\n' || (char === '*' && next === '/')) this.remark = null;
    if (char === '\n') return true;
    const end = cursor.next(ENDS_BLOCK);
    cursor.take(char === '*' ? (next === '/' ? 2 : 1) : end - cursor.at);
    return true;
  }

  /** A comma in an unquoted comment, which is what comes after three values of a row. */
  private isText(char: string): boolean {
    const { nodes, bare } = this.on;
    if (bare.depth > 0 || (char === ';' && bare.wordy)) return true;
    const { top } = nodes;
    const late = top !== undefined && top.kind !== '{' && top.entries.length >= 3;
    return late && top.entries.every(({ key }) => key === null) && bare.wordy && !LITERAL.test(bare.text);
  }

  private newline(): boolean {
    const { cursor, nodes, bare } = this.on;
    if (this.strayBracket()) {
      nodes.clear();
      bare.drop();
      cursor.lineInside = false;
    } else if (bare.solid) bare.grow('\n');
    this.on.newline();
    return true;
  }

  /** A lone bracket in a sentence, as in `on [0, 1) for`, ends with its line. */
  private strayBracket(): boolean {
    const { cursor, nodes, bare } = this.on;
    const { top } = nodes;
    if (nodes.depth !== 1 || !top || '[{(,:]})'.includes(cursor.solid)) return false;
    if (!/\w/.test(top.before.slice(0, 400))) return false;
    const empty = top.entries.length === 0 && top.name === null && top.loose === null;
    return empty || (top.kind === '{' ? bare.wordy : bare.solid);
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
    if (char === '"' && this.on.inner && this.mayHoldReply()) {
      const encoded = startsEncoded(cursor.ahead, cursor.at);
      if (encoded === undefined) return false;
      if (encoded) {
        string.beginEncoded(this.on.inner());
        return true;
      }
    }
    string.begin(char);
    return true;
  }

  /** Where JSON in a string is a reply: in a list of such, or under a key that is no comment's. */
  private mayHoldReply(): boolean {
    const { top } = this.on.nodes;
    if (!top) return false;
    if (top.kind !== '{') return top.entries.length === 0;
    return top.name !== null && fieldOf(top.name) !== 'comment';
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
    if (top && top.kind !== '{' && this.namesValue()) {
      bare.end();
      nodes.colon();
      cursor.take(length);
      return true;
    }
    // `relevance: 9 novelty: 7`: the last word of an unquoted value may be the next key.
    const split = top?.kind === '{' ? /\s([A-Za-z_]{1,30})\s{0,8}$/.exec(bare.text.slice(-40)) : null;
    if (split?.[1] && fieldOf(split[1])) {
      nodes.scalar({ text: bare.text.slice(0, -split[0].length).trim(), quote: '' });
      nodes.comma();
      nodes.scalar({ text: split[1], quote: '' });
      nodes.colon();
      bare.drop();
      cursor.take(length);
    } else bare.add(1);
    return true;
  }

  /** `[1, relevance: 9, …]` and `score(id="…", …)`: a name stands in front of a value where only values are due. */
  private namesValue(): boolean {
    const { nodes, bare } = this.on;
    if (bare.solid) return bare.text.length < 40 && fieldOf(bare.text) !== null;
    const last = nodes.top?.name === null ? nodes.lastScalar : null;
    return last !== null && last !== undefined && last.quote !== '' && fieldOf(last.text) !== null;
  }
}
