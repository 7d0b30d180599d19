import { Ahead } from './lookahead';
import { RECORD_LIMIT } from './node-builder';

/** Where reading stands: the text ahead, the line that was begun, and the last marks read. */
export class Cursor {
  readonly ahead = new Ahead();
  at = 0;
  /** Position in the whole reply of the first character not yet read. */
  position = 0;
  /** The line so far, up to the limit of a record. */
  line = '';
  lineBlank = true;
  /** The line began inside a bracket. */
  lineInside = false;
  /** A record came from it. */
  lineSpent = false;
  /** Where in the line the last record ended. */
  spentTo = 0;
  /** Whether the line so far is a record in plain words; null where nobody has asked yet. */
  linePlain: boolean | null = null;
  /** The last two characters read that are not white space, the newer one first. */
  solid = '';
  solidBefore = '';

  /** The next character, or '' at the end of what has arrived. */
  get char(): string {
    return this.ahead.text.charAt(this.at);
  }

  /** The same as written: `char` has the marks of all scripts as plain ones. */
  get written(): string {
    return this.ahead.raw.charAt(this.at);
  }

  /** The line since its last record. */
  get before(): string {
    return this.line.length < RECORD_LIMIT ? this.line.slice(this.spentTo) : '';
  }

  /** A record ended in this line. */
  spend(): void {
    this.lineSpent = true;
    this.spentTo = this.line.length;
  }

  /** Position of the next character that `stops` names, or the end of the text. */
  next(stops: RegExp): number {
    stops.lastIndex = this.at;
    return stops.exec(this.ahead.text)?.index ?? this.ahead.text.length;
  }

  take(count: number): string {
    const text = this.ahead.raw.slice(this.at, this.at + count);
    const solid = this.ahead.text.slice(this.at, this.at + count).trim();
    this.at += count;
    this.position += count;
    if (this.line.length < RECORD_LIMIT) this.line += text;
    if (solid !== '') {
      this.lineBlank = false;
      const before = solid.slice(0, -1).trimEnd();
      this.solidBefore = before === '' ? this.solid : before.slice(-1);
      this.solid = solid.slice(-1);
    }
    return text;
  }

  /** @param inside the new line begins inside a bracket */
  newLine(inside: boolean): void {
    this.line = '';
    this.lineBlank = true;
    this.linePlain = null;
    this.lineSpent = false;
    this.spentTo = 0;
    this.lineInside = inside;
  }

  /** Lets go of what has been read. */
  settle(): void {
    this.ahead.settle(this.at);
    this.at = 0;
  }
}
