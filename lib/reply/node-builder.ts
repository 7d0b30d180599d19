import { fieldOf, isRemark } from '../answer-words/field-names';
import { holdsRecord } from './holds-record';
import { type Bracket, isNode, type Node, type Scalar } from './node';

/** Longest record, in characters. A longer one is abandoned. */
export const RECORD_LIMIT = 16 * 1024;
const DEPTH_LIMIT = 64;
const ENTRY_LIMIT = 128;
/** Nodes this high are not handed up: each character is interpreted at most so many times. */
const HEIGHT_LIMIT = 3;

export interface NodeSink {
  /**
   * A bracket closed. `before` is the text of its line in front of it, '' inside another, which it is not if `outermost`.
   * Returns true where it held a record.
   */
  node(node: Node, before: string, outermost: boolean): boolean;
  /** A bracket that neither was a record nor can be part of one any more. */
  leftover(node: Node, before: string): void;
  /** A value, or what a bracket holds, has this key. */
  keyed(key: string): void;
  /** A bracket that was told of as a record turned out to stand inside another record: it is part of what that one says. */
  retract(node: Node): void;
}

interface Frame {
  kind: Bracket;
  key: string | null;
  before: string;
  /** It is the first thing on its line. */
  newline: boolean;
  /** What stands in it is a comment's, an example's or a draft's. */
  remark: boolean;
  entries: Node['entries'];
  /** Key that waits for its value. */
  name: string | null;
  /** A value that is a key if a colon follows. */
  loose: Scalar | null;
  begun: number;
  height: number;
  /** A record stood in it: it is a list, or a wrapper. */
  spent: boolean;
  /** These records, the first of them. */
  inner: Node[];
  dead: boolean;
}

/** Builds nodes out of brackets, values, colons and commas, however badly these match, innermost first. */
export class NodeBuilder {
  private stack: Frame[] = [];

  constructor(private readonly sink: NodeSink) {}

  get depth(): number {
    return this.stack.length;
  }

  get top(): Readonly<Frame> | undefined {
    return this.stack.at(-1);
  }

  /** The value read last in the innermost bracket, where it has no key. */
  get lastScalar(): Scalar | null {
    const last = this.stack.at(-1)?.entries.at(-1);
    return last && last.key === null && !isNode(last.value) ? last.value : null;
  }

  /** `newline`: the bracket is the first thing on its line. `at`: position in the reply. */
  open(kind: Bracket, at: number, before: string, newline: boolean): void {
    const last = this.stack.at(-1);
    if (last && lacksCloser(last, newline)) this.closeTop(at);
    const parent = this.stack.at(-1);
    const key = parent?.name ?? null;
    if (parent) parent.name = null;
    if (parent) flushLoose(parent);
    // The outermost brackets of a very deep nest are forgotten: they are lists at best.
    if (this.stack.length >= 2 * DEPTH_LIMIT) this.stack = this.stack.slice(-DEPTH_LIMIT);
    this.stack.push({
      kind,
      key,
      before,
      newline,
      remark: key !== null && isRemark(key),
      entries: [],
      name: null,
      loose: null,
      begun: at,
      height: 1,
      spent: false,
      inner: [],
      dead: false,
    });
  }

  scalar(value: Scalar): void {
    const frame = this.stack.at(-1);
    if (!frame || frame.dead) return;
    if (frame.name !== null) {
      add(frame, { key: frame.name, value });
      frame.name = null;
    } else if (frame.kind !== '{') add(frame, { key: null, value });
    else if (frame.loose && frame.loose.quote !== '' && fieldOf(frame.loose.text) !== null) {
      // The colon is missing.
      add(frame, { key: frame.loose.text, value });
      frame.loose = null;
    } else {
      flushLoose(frame);
      frame.loose = value;
    }
  }

  colon(): void {
    const frame = this.stack.at(-1);
    if (!frame) return;
    if (frame.kind !== '{') {
      // A name in front of a value was taken for a value.
      frame.name = this.lastScalar?.text ?? null;
      if (frame.name !== null) frame.entries.pop();
      return;
    }
    if (!frame.loose) return;
    frame.name = frame.loose.text;
    frame.loose = null;
    if (!this.stack.some(({ remark }) => remark)) this.sink.keyed(frame.name);
  }

  comma(): void {
    const frame = this.stack.at(-1);
    if (!frame) return;
    flushLoose(frame);
    frame.name = null;
  }

  /** Closes down to the nearest bracket that matches; where none does, the innermost one was meant. */
  close(kind: Bracket, at: number): void {
    let depth = this.stack.length - 1;
    while (depth >= 0 && this.stack[depth]?.kind !== kind) depth -= 1;
    const target = depth < 0 ? this.stack.length - 1 : depth;
    while (this.stack.length > Math.max(target, 0)) this.closeTop(at);
  }

  /** The innermost bracket runs past the limit or is known to be no record. */
  abandon(): void {
    const frame = this.stack.at(-1);
    if (!frame) return;
    frame.dead = true;
    frame.entries = [];
    frame.name = null;
    frame.loose = null;
  }

  clear(): void {
    this.stack = [];
  }

  /** Takes the innermost bracket as closed at `at`. */
  closeTop(at: number): void {
    const frame = this.stack.pop();
    if (!frame) return;
    flushLoose(frame);
    const parent = this.stack.at(-1);
    if (frame.dead || at - frame.begun > RECORD_LIMIT) frame.entries = [];
    const node: Node = { kind: frame.kind, key: frame.key, entries: frame.entries };
    // What stands inside another record is told of by that one, be it a comment or a paper to compare.
    const nested =
      frame.remark ||
      this.stack.some(
        (each) => each.remark || (holdsRecord(each.entries) && !(frame.newline && each.kind === '[')),
      );
    if (frame.spent && !nested && holdsRecord(frame.entries)) {
      for (const inner of frame.inner) this.sink.retract(inner);
      this.sink.node(node, parent ? '' : frame.before, !parent);
    } else if (frame.spent) {
      for (const { value } of frame.entries)
        if (isNode(value) && !isRemark(value.key ?? '')) this.sink.leftover(value, '');
    } else if (frame.entries.length > 0) {
      if (!nested) frame.spent = this.sink.node(node, parent ? '' : frame.before, !parent);
      if (frame.spent) frame.inner.push(node);
      if (!frame.spent && parent && frame.height < HEIGHT_LIMIT && isOpenRecord(parent)) {
        add(parent, { key: frame.key, value: node });
        parent.height = Math.max(parent.height, frame.height + 1);
        return;
      }
      if (!frame.spent && !nested) this.sink.leftover(node, parent ? '' : frame.before);
    }
    if (!parent || !frame.spent) return;
    parent.spent = true;
    if (parent.inner.length < ENTRY_LIMIT) parent.inner.push(...frame.inner);
  }
}

/** May the parent still be a record of which the child is a part? An array that begins with a bracket is a list. */
function isOpenRecord(frame: Frame): boolean {
  return !frame.dead && !frame.spent && (frame.kind === '{' || frame.entries.length > 0);
}

/** `{"a": 1 {` and, on a new line, `[1, 9, 7, "…" [`: the record before was never closed. */
function lacksCloser(frame: Frame, newline: boolean): boolean {
  if (frame.kind === '{') return frame.name === null && (frame.entries.length > 0 || frame.loose !== null);
  return newline && frame.entries.length >= 3 && frame.entries.every((entry) => !isNode(entry.value));
}

function flushLoose(frame: Frame): void {
  if (frame.loose) add(frame, { key: null, value: frame.loose });
  frame.loose = null;
}

function add(frame: Frame, entry: Node['entries'][number]): void {
  if (frame.dead) return;
  frame.entries.push(entry);
  if (frame.entries.length <= ENTRY_LIMIT) return;
  frame.dead = true;
  frame.entries = [];
}
