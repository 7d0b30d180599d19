import { plainMarks } from '../answer-words/plain-marks';
import type { Cursor } from './cursor';
import { type NodeBuilder, RECORD_LIMIT } from './node-builder';

/** A value without quoting marks that is being read inside a bracket. */
export class BareWords {
  text = '';
  /** It has begun. */
  solid = false;
  /** It holds a letter. */
  wordy = false;
  /** Brackets opened in it. */
  depth = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly nodes: NodeBuilder,
  ) {}

  add(count: number): void {
    const { cursor } = this;
    const run = cursor.ahead.text.slice(cursor.at, cursor.at + count);
    const blank = this.solid ? 0 : run.length - run.trimStart().length;
    if (blank > 0) cursor.take(blank);
    // Never past the limit at one go: where a long word is abandoned must not depend on how the stream was cut.
    else this.grow(cursor.take(Math.min(count, RECORD_LIMIT + 1 - this.text.length)));
  }

  grow(text: string): void {
    this.text += text;
    this.solid = true;
    this.wordy ||= /\p{L}/u.test(text);
    if (this.text.length <= RECORD_LIMIT) return;
    this.drop();
    this.nodes.abandon();
  }

  drop(): void {
    this.text = '';
    this.solid = false;
    this.wordy = false;
    this.depth = 0;
  }

  end(): void {
    const text = this.text.trim();
    this.drop();
    if (text === '') return;
    // `[1 9 7 "…"]`: the commas are missing.
    const numbers = this.nodes.top?.kind !== '{' && /^[\d.]+(\s+[\d./]+)+$/.test(plainMarks(text));
    for (const part of numbers ? text.split(/\s+/) : [text]) this.nodes.scalar({ text: part, quote: '' });
  }
}
