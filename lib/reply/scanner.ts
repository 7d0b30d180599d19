import { BareWords } from './bare-words';
import { Cursor } from './cursor';
import { startsEncoded } from './encoded-reply';
import { InsideReader } from './inside-reader';
import type { Bracket } from './node';
import { NodeBuilder, RECORD_LIMIT } from './node-builder';
import { insideString, type ScanSink } from './scan-sink';
import { type InnerReply, StringReader } from './string-reader';
import { startsCall } from './string-rules';
import { TAG_STARTS } from './think-tags';
import { ThoughtReader } from './thought-reader';

const STOPS_OUTSIDE = /[\n[{(<◁"]/g;
/** A reply in a string in a reply in a string: deeper than this nobody meant it. */
const ENCODED_DEPTH = 3;

/**
 * Reads a reply one character after another, once, and tells of every bracket that closes and of every line
 * that stands outside brackets. Where a decision needs the text after a character it waits for that text, so the
 * outcome never depends on where the stream was cut. Work is linear in the length of the reply.
 */
export class Scanner {
  /** The brackets that close now were still open when a reply of unknown completeness ended. */
  forced = false;
  private readonly cursor = new Cursor();
  private readonly nodes: NodeBuilder;
  private readonly bare: BareWords;
  private readonly string: StringReader;
  private readonly inside: InsideReader;
  private readonly thoughts: ThoughtReader;
  private innerWork = 0;

  /** @param depth how many strings this reply is wrapped in */
  constructor(
    private readonly sink: ScanSink,
    private readonly depth = 0,
  ) {
    this.nodes = new NodeBuilder({
      node: (node, before, outermost) => {
        const spent = sink.node(node, before, outermost);
        if (spent) this.cursor.spend();
        return spent;
      },
      leftover: (node, before) => sink.leftover(node, before),
      keyed: (key) => sink.keyed(key),
      retract: (node) => sink.retract(node),
    });
    const { cursor, nodes } = this;
    this.bare = new BareWords(cursor, nodes);
    this.string = new StringReader(cursor, nodes, () => this.newline());
    this.thoughts = new ThoughtReader({
      cursor,
      inside: () => nodes.depth > 0,
      isPlain: (line) => sink.isPlain(line),
      wasThinking: () => {
        nodes.clear();
        this.bare.drop();
        sink.wasThinking();
      },
    });
    this.inside = new InsideReader({
      ...{ cursor, nodes, bare: this.bare, string: this.string },
      newline: () => this.newline(),
      readTag: () => this.thoughts.readTag(),
      inner: depth < ENCODED_DEPTH ? () => this.innerReply() : null,
    });
  }

  get thinking(): boolean {
    return this.thoughts.isOpen;
  }

  /** Text of a thought that is still open. */
  get thought(): string {
    return this.thoughts.text;
  }

  /** Characters visited, those looked ahead at included. */
  get work(): number {
    return this.cursor.position + this.cursor.ahead.looks + this.innerWork;
  }

  feed(piece: string): void {
    this.cursor.ahead.feed(piece);
    this.run();
  }

  /**
   * The reply has ended. `whole`: it is known to be complete, not cut off.
   */
  finish(whole: boolean): void {
    const { cursor, nodes, bare, string } = this;
    cursor.ahead.ended = true;
    this.run();
    if (this.thinking) return;
    if (string.isEncoded) string.end(whole);
    if (nodes.depth === 0 && cursor.lineSpent) return this.sink.tail(cursor.before);
    if (nodes.depth === 0) {
      const told = !cursor.lineBlank && !cursor.lineInside;
      if (told && cursor.line.length < RECORD_LIMIT) this.sink.line(cursor.line, whole);
      return;
    }
    // Cut off inside a string or words, or right after a digit: what was being written is not known.
    const torn = string.isOpen || (bare.solid && (bare.wordy || bare.text.trimEnd() === bare.text));
    if ((torn || cursor.ahead.guessed) && !whole) return;
    this.forced = !whole;
    if (string.isOpen) string.endWithReply();
    bare.end();
    while (nodes.depth > 0) nodes.closeTop(cursor.position);
  }

  private run(): void {
    while (this.cursor.at < this.cursor.ahead.text.length && this.step()) {}
    this.cursor.settle();
  }

  /** Reads on; false where more text must come first. */
  private step(): boolean {
    if (this.thoughts.isOpen) return this.thoughts.step();
    if (this.string.isOpen) return this.string.step();
    return this.nodes.depth > 0 ? this.inside.step() : this.stepOutside();
  }

  private newline(): void {
    const { cursor } = this;
    const { line, lineSpent, lineInside, before } = cursor;
    cursor.take(1);
    const outside = this.nodes.depth === 0;
    if (outside && lineSpent) this.sink.tail(before);
    else if (outside && !lineInside && line.length < RECORD_LIMIT) this.sink.line(line, true);
    cursor.newLine(!outside);
  }

  private stepOutside(): boolean {
    const { cursor } = this;
    const stop = cursor.next(STOPS_OUTSIDE);
    if (stop > cursor.at) {
      cursor.take(stop - cursor.at);
      return true;
    }
    const { char } = cursor;
    if (char === '\n') {
      this.newline();
      return true;
    }
    if (TAG_STARTS.includes(char)) {
      const tag = this.thoughts.readTag();
      if (tag === undefined) return false;
      if (tag) return true;
    }
    if (char === '"') return this.quoteOutside();
    if (char === '{' || char === '[') this.openOutside(char);
    else if (char === '(') {
      const call = startsCall(cursor.ahead, cursor.at);
      if (call === undefined) return false;
      if (call) this.openOutside(char);
      else cursor.take(1);
    } else cursor.take(1);
    return true;
  }

  private quoteOutside(): boolean {
    const { cursor } = this;
    const encoded = cursor.lineBlank && this.depth < ENCODED_DEPTH && startsEncoded(cursor.ahead, cursor.at);
    if (encoded === undefined) return false;
    if (encoded) this.string.beginEncoded(this.innerReply());
    else cursor.take(1);
    return true;
  }

  private openOutside(char: Bracket): void {
    const { cursor } = this;
    cursor.linePlain ??= this.sink.isPlain(cursor.line);
    if (!cursor.linePlain && this.nodes.depth === 0) this.sink.opens(cursor.before);
    if (!cursor.linePlain) this.nodes.open(char, cursor.position, cursor.before, cursor.lineBlank);
    cursor.take(1);
  }

  /** Records in it count as those around it do; its lines are not read as words. */
  private innerReply(): InnerReply {
    const inner = new Scanner(insideString(this.sink), this.depth + 1);
    let counted = 0;
    const count = () => {
      this.innerWork += inner.work - counted;
      counted = inner.work;
    };
    return {
      feed: (piece: string) => {
        inner.feed(piece);
        count();
      },
      finish: (whole: boolean) => {
        this.forced = !whole;
        inner.finish(whole);
        this.forced = false;
        count();
      },
    };
  }
}
