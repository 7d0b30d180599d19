import { decodeEntities } from './entities';

/**
 * Makes the text of a stream plainer before it is read: one kind of line end, and, where a reply writes its
 * quoting marks as `&quot;`, the marks themselves. What comes out does not depend on where the pieces were cut.
 */
export class PlainStream {
  /** Whether marks are written as entities; null until the first mark. */
  private encoded: boolean | null = null;
  private afterReturn = false;
  /** The beginning of an entity whose end has not arrived. */
  private held = '';

  feed(piece: string): string {
    const text = this.held + this.lineEnds(piece);
    this.held = '';
    if (this.encoded === false) return text;
    if (this.encoded === null) {
      const mark = /"|&(?:quot|#34|#x22);/i.exec(text);
      if (mark) this.encoded = mark[0] !== '"';
      if (this.encoded === false) return text;
    }
    const open = text.slice(-8).lastIndexOf('&');
    const cut = open < 0 ? text.length : Math.max(0, text.length - 8) + open;
    const whole = open < 0 || text.includes(';', cut) ? text.length : cut;
    this.held = text.slice(whole);
    return this.encoded ? decodeEntities(text.slice(0, whole)) : text.slice(0, whole);
  }

  /** What is still held back when the stream ends. */
  end(): string {
    const { held } = this;
    this.held = '';
    return held;
  }

  private lineEnds(piece: string): string {
    if (piece === '') return piece;
    const text = this.afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.afterReturn = piece.endsWith('\r');
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}
