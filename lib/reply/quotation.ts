import { introducesQuote } from '../answer-words/quoting';
import type { Turn } from '../answer-words/turning-points';
import { HEADING } from './line-names';

const FENCE = /^\s*(?:>\s*)?```/;
const RULING = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
/** Elements that strike out, quote, or hold an example. `<s>` alone may be where a model begins. */
const TAG = 'del|strike|blockquote|q|quote|quotation|quoted|examples?';
const STRUCK = new RegExp(String.raw`~~(?=\S)[^~]{1,2000}~~|<(${TAG}|s)>.{0,2000}?</\1>`, 'gi');
const OPENS = new RegExp(`<(?:${TAG})>`, 'i');
const ALONE = new RegExp(String.raw`^\s*(?:~~|<(/?)(?:${TAG})>)\s*$`, 'i');

/**
 * Where a reply quotes, gives an example or strikes out. A quotation that a line announces goes on until its fence closes, or
 * until a ruling, a heading or another announcement shows that something else begins.
 */
export class Quotation {
  private announced = false;
  private fenced = false;
  /** The line before began with `>`. */
  private marked = false;
  /** It began with a heading of its own, so that another does not end it; null before it has begun. */
  private headed: boolean | null = null;
  /** Everything up to the next `~~` that stands alone is struck out. */
  private struck = false;

  get isOpen(): boolean {
    return this.announced || this.struck;
  }

  /** A line that is no part of a record, and the turn that it takes. */
  silent(text: string, turn: Turn | null): void {
    if (turn === 'quote') this.open();
    else if (turn !== null || HEADING.test(text) || /[:：][\s*_`]*$/.test(text)) this.announced = false;
  }

  /** Any line, before it is read. Returns true where a quotation ends with it or begins. */
  passes(text: string): boolean {
    const was = this.isOpen;
    const tag = ALONE.exec(text);
    if (tag) this.struck = tag[1] === undefined ? !this.struck : tag[1] === '';
    if (tag?.[1] === '/') this.announced = false;
    if (text.trim() !== '') this.mark(text);
    if (this.announced && RULING.test(text)) this.announced = false;
    if (this.announced && FENCE.test(text)) {
      this.announced = !this.fenced;
      this.fenced = !this.fenced;
    }
    return was !== this.isOpen;
  }

  /** A line, or what stands in front of a bracket: behind lines that are marked as quoted, one that is not ends them. */
  mark(text: string): void {
    if (!this.announced) return;
    const marked = /^\s*>/.test(text);
    if (this.marked && !marked) this.announced = false;
    this.marked = marked;
    const heading = HEADING.test(text);
    this.headed ??= heading;
    if (heading && !this.headed) this.announced = false;
  }

  private open(): void {
    this.announced = true;
    this.fenced = false;
    this.marked = false;
    this.headed = null;
  }
}

/** Whether a line is nothing but the beginning or the end of such a part. */
export function isMark(line: string): boolean {
  return ALONE.test(line);
}

/** A line without what is struck out in it. */
export function withoutStruck(line: string): string {
  return line.includes('~~') || OPENS.test(line) ? line.slice(0, 16_384).replace(STRUCK, ' ') : line;
}

/** Whether what stands in front of a bracket makes it a quotation, an example, struck out, or somebody else's. */
export function isQuoted(before: string): boolean {
  if (before.split('~~').length % 2 === 0 || OPENS.test(before.replace(STRUCK, ''))) return true;
  return /\p{L}/u.test(before) && introducesQuote(before);
}

/** Whether a record stands in `<s>…</s>` on one line. */
export function isStruck(before: string, behind: string): boolean {
  return /<s>[^<]{0,40}$/i.test(before) && /^\s*<\/s>/i.test(behind);
}
