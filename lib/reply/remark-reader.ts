import type { BareWords } from './bare-words';
import type { Cursor } from './cursor';
import { isSpace } from './lookahead';
import type { NodeBuilder } from './node-builder';

type Kind = 'line' | 'block';

const ENDS_BLOCK = /[*\n]/g;
const ENDS_LINE = /\n/g;

/** Passes over comments of the kind that programs have, and JSON has not. */
export class RemarkReader {
  private kind: Kind | null = null;

  constructor(
    private readonly cursor: Cursor,
    private readonly nodes: NodeBuilder,
    private readonly bare: BareWords,
  ) {}

  get isOpen(): boolean {
    return this.kind !== null;
  }

  /** What begins with the `/` or `#` at the cursor; null for no remark, undefined where more text must come first. */
  starts(char: string): Kind | null | undefined {
    const { cursor, bare } = this;
    if (bare.solid && (bare.wordy || !isSpace(bare.text.slice(-1)))) return null;
    const next = cursor.ahead.char(cursor.at + 1);
    if (next === '') return cursor.ahead.ended ? null : undefined;
    if (char === '#') return isSpace(next) ? 'line' : null;
    return next === '/' ? 'line' : next === '*' ? 'block' : null;
  }

  begin(kind: Kind): void {
    this.kind = kind;
    this.cursor.take(kind === 'block' ? 2 : 1);
  }

  /** Reads on; false where more text must come first. */
  step(): boolean {
    const { cursor } = this;
    if (this.kind === 'line') {
      const end = cursor.next(ENDS_LINE);
      if (end < cursor.ahead.text.length) this.kind = null;
      cursor.take(end - cursor.at);
      return true;
    }
    const { char } = cursor;
    const next = cursor.ahead.char(cursor.at + 1);
    if (char === '*' && next === '' && !cursor.ahead.ended) return false;
    // It ends on its line, or the record around it is past reading.
    if (char === '\n') this.nodes.abandon();
    if (char === '\n' || (char === '*' && next === '/')) this.kind = null;
    if (char === '\n') return true;
    const end = cursor.next(ENDS_BLOCK);
    cursor.take(char === '*' ? (next === '/' ? 2 : 1) : end - cursor.at);
    return true;
  }
}
