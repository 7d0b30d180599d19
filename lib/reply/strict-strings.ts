import type { Cursor } from './cursor';
import { isSpace } from './lookahead';
import { type NodeBuilder, RECORD_LIMIT } from './node-builder';

const WORD = /[\p{L}\p{N}_$.+%/-]/u;

/**
 * Reads ahead from a string to the next bracket as JSON is read: a string ends at the first mark of its kind that is not
 * escaped, and then only a colon, a comma or a bracket may follow. Where all of it can be read so, the strings are what
 * they are, whatever stands in them; else each mark has to be judged by what follows it (`string-rules.ts`). Keys without
 * marks, `'` as a mark and a comma too many are let pass: they leave no doubt. Each character is looked at once.
 */
export class StrictStrings {
  /** Undefined while more text must come first. */
  private verdict: boolean | undefined = false;
  private due: 'key' | ':' | 'value' | ',' = 'value';
  /** What stands here is part of a word. */
  private word = false;
  /** Mark of the string that is being read, or ''. */
  private mark = '';
  private begun = 0;
  /** Where strings begin and end, and what was read, by position in the reply. */
  private readonly ends = new Map<number, number>();
  private from = 0;
  private to = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly nodes: NodeBuilder,
  ) {}

  /** Length of the string that begins at the cursor, marks included; 0 where it cannot be read so; undefined: wait. */
  lengthHere(): number | undefined {
    const { position } = this.cursor;
    if (this.verdict !== undefined && position >= this.to) this.begin(position);
    while (this.verdict === undefined && this.step()) {}
    if (this.verdict === undefined) return undefined;
    const end = this.verdict ? this.ends.get(position) : undefined;
    return end === undefined ? 0 : end - position;
  }

  private begin(position: number): void {
    const { top } = this.nodes;
    this.due = top?.kind === '{' && top.name === null ? 'key' : 'value';
    this.word = false;
    this.mark = '';
    this.ends.clear();
    this.from = position;
    this.to = position;
    this.verdict = undefined;
  }

  /** Reads one character, an escaped one with its backslash; false where it has not come yet. */
  private step(): boolean {
    const { ahead, at, position } = this.cursor;
    const here = at + this.to - position;
    const char = ahead.raw.charAt(here);
    const length = char === '\\' && this.mark !== '' ? 2 : 1;
    ahead.looks += 1;
    if (here + length > ahead.raw.length) {
      if (ahead.ended) this.verdict = false;
      return false;
    }
    if (this.mark === '') this.between(char);
    else if (char === this.mark) this.close();
    else if (char === '\n' || this.to - this.from > RECORD_LIMIT) this.verdict = false;
    if (this.verdict === undefined) this.to += length;
    return true;
  }

  private close(): void {
    this.ends.set(this.begun, this.to + 1);
    this.mark = '';
    this.due = this.due === 'key' ? ':' : ',';
  }

  private between(char: string): void {
    const { due } = this;
    this.word &&= WORD.test(char);
    if (this.word || isSpace(char)) return;
    if ('[{('.includes(char)) this.verdict = due === 'value';
    else if (']})'.includes(char)) this.verdict = due !== ':';
    else if (char === due) this.due = due === ',' && this.nodes.top?.kind === '{' ? 'key' : 'value';
    else if (due === ':' || due === ',') this.verdict = false;
    else if (char === '"' || char === "'") {
      this.mark = char;
      this.begun = this.to;
    } else if (WORD.test(char)) {
      this.word = true;
      this.due = due === 'key' ? ':' : ',';
    } else this.verdict = false;
  }
}
