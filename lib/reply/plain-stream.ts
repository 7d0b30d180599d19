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
    if (this.encoded === null) {
      const mark = /"|&(?:quot|#34|#x22);/i.exec(text);
      if (!mark) return this.hold(text);
      this.encoded = mark[0] !== '"';
      // What stands before the first mark has gone out as it is, or would have in smaller pieces.
      if (this.encoded) return text.slice(0, mark.index) + decodeEntities(this.hold(text.slice(mark.index)));
    }
    return this.encoded ? decodeEntities(this.hold(text)) : text;
  }

  /** Keeps back an entity that may have begun at the end. */
  private hold(text: string): string {
    const open = text.lastIndexOf('&');
    const begun = open >= text.length - 8 && open >= 0 && !text.includes(';', open);
    if (begun) this.held = text.slice(open);
    return begun ? text.slice(0, open) : text;
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
