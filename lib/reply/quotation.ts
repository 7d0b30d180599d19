import { introducesQuote } from '../answer-words/quoting';
import type { Turn } from '../answer-words/turning-points';

const FENCE = /^\s*(?:>\s*)?```/;
const RULING = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
const STRUCK = /~~(?=\S)[^~]{1,2000}~~|<(del|s|strike)>.{0,2000}?<\/\1>/gi;

/**
 * Where a reply quotes, gives an example or strikes out. A quotation that a line announces goes on until its fence closes, or
 * until a ruling, a heading or another announcement shows that something else begins.
 */
export class Quotation {
  private announced = false;
  private fenced = false;
  /** Everything up to the next `~~` that stands alone is struck out. */
  private struck = false;

  get isOpen(): boolean {
    return this.announced || this.struck;
  }

  /** A line that is no part of a record, and the turn that it takes. */
  silent(text: string, turn: Turn | null): void {
    if (turn === 'quote') this.open();
    else if (turn !== null || /^\s*#{1,6}\s|[:：][\s*_`]*$/.test(text)) this.announced = false;
  }

  /** Any line, before it is read. Returns true where a quotation ends with it or begins. */
  passes(text: string): boolean {
    const was = this.isOpen;
    if (/^\s*(?:~~|<\/?(?:del|s|strike)>)\s*$/.test(text)) this.struck = !this.struck;
    if (this.announced && RULING.test(text)) this.announced = false;
    if (this.announced && FENCE.test(text)) {
      this.announced = !this.fenced;
      this.fenced = !this.fenced;
    }
    return was !== this.isOpen;
  }

  private open(): void {
    this.announced = true;
    this.fenced = false;
  }
}

/** A line without what is struck out in it. */
export function withoutStruck(line: string): string {
  return /~~|<(?:del|s|strike)>/i.test(line) ? line.slice(0, 16_384).replace(STRUCK, ' ') : line;
}

/** Whether what stands in front of a bracket makes it a quotation, an example, struck out, or somebody else's. */
export function isQuoted(before: string): boolean {
  if (before.split('~~').length % 2 === 0 || /<(?:del|s|strike)>(?!.*<\/)/i.test(before)) return true;
  return /\p{L}/u.test(before) && introducesQuote(before);
}
