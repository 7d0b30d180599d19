import { fieldOf } from '../answer-words/field-names';

/**
 * The rest of a comment that goes on over several lines. What stands there belongs to it, a whole record included, until
 * the mark that opened it is closed or the lines are no longer set in as deep.
 */
export class CommentRegion {
  private ends: ((line: string) => 'in' | 'last' | 'out') | null = null;

  get isOpen(): boolean {
    return this.ends !== null;
  }

  /** Whether a line that begins like this belongs to the comment. */
  holds(head: string): boolean {
    return this.ends !== null && this.ends(`${head}x`) !== 'out';
  }

  close(): void {
    this.ends = null;
  }

  /** Whether this line belongs to the comment; false where it had ended before. */
  takes(line: string): boolean {
    const where = this.ends?.(line) ?? 'out';
    if (where !== 'in') this.ends = null;
    return where !== 'out';
  }

  /**
   * A comment begins with this value behind its key, which stands at this column.
   * @returns the column where the comment itself is on the next lines, else null
   */
  begin(value: string, column: number): number | null {
    const blank = /^(?:[|>][+-]?\d?)?$/.test(value);
    if (value !== '' && !this.quoted(value)) this.deeperThan(column);
    return blank ? column : null;
  }

  /** Goes on over lines that are set in deeper than `column`: block and plain scalars of YAML, nested lists. */
  deeperThan(column: number): void {
    this.ends = (line) => (line.trim() === '' || indentOf(line) > column ? 'in' : 'out');
  }

  /** Goes on up to a line that ends with the closing mark, if the value opens one and does not close it. */
  quoted(value: string): boolean {
    const triple = /^(?:"""|''')/.exec(value)?.[0];
    if (triple !== undefined && !value.includes(triple, 3)) {
      this.ends = (line) => (line.includes(triple) ? 'last' : 'in');
      return true;
    }
    const open = value.charAt(0);
    const close = CLOSERS[open];
    if (!close || value.length < 2 || [...value.slice(1)].some((char) => close.includes(char))) return false;
    this.ends = (line) =>
      close.includes(
        line
          .trimEnd()
          .replace(/[,;\])}]{1,3}$/, '')
          .slice(-1) || ' ',
      )
        ? 'last'
        : 'in';
    return true;
  }

  /** A row of CSV whose last cell has not been closed. */
  cell(): void {
    this.ends = (line) => (quotes(line) % 2 === 1 ? 'last' : 'in');
  }

  /** `<comment>` without its end. */
  element(line: string): boolean {
    const opened = /<([a-z][\w-]{0,40})>(?!.*<[a-z])([^<]*)$/i.exec(line.slice(-4000));
    const name = opened?.[1];
    if (name === undefined || fieldOf(name) !== 'comment') return false;
    const end = `</${name.toLowerCase()}>`;
    this.ends = (next) => (next.toLowerCase().includes(end) ? 'last' : 'in');
    return true;
  }
}

const CLOSERS: Record<string, string> = { '"': '"', '“': '”"', "'": "'", '‘': '’', '`': '`' };

function quotes(line: string): number {
  return line.replace(/\\./g, '').split('"').length - 1;
}

/** Whether a row of CSV leaves its last cell open: an odd number of marks, none of them at the end. */
export function leavesCellOpen(line: string): boolean {
  return quotes(line) % 2 === 1 && !/["”][\s\])},;|]*$/.test(line) && /[,;\t]\s?"[^"]/.test(line);
}

/** Whether a comment ends as if the next lines were part of it. */
export function leadsOn(value: string): boolean {
  return /(?:[:…]|\.\.\.)["”]?$/.test(value);
}

/** How deep a line is set in. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Column of a key, behind the marks of a list. */
export function keyColumn(line: string): number {
  return /^\s*(?:[-*•+]\s+|\d{1,3}[.)]\s+)?/.exec(line)?.[0].length ?? 0;
}
