import type { Cursor } from './cursor';
import type { Verdict } from './lookahead';
import { thinkTag } from './think-tags';

const STOPS = /[<[◁-]/g;

interface Surroundings {
  cursor: Cursor;
  /** Whether reading stands inside brackets. */
  inside(): boolean;
  /** Does the beginning of this line hold a whole record in plain words? */
  isPlain(line: string): boolean;
  /** All before was thinking aloud. */
  wasThinking(): void;
}

/** Reads what a model thinks aloud between tags, and the tags. */
export class ThoughtReader {
  /** Text of a thought that is still open. */
  text = '';
  isOpen = false;
  private seen = false;
  private vague = false;

  constructor(private readonly on: Surroundings) {}

  /** Reads on inside a thought; false where more text must come first. */
  step(): boolean {
    const { cursor } = this.on;
    const stop = cursor.next(STOPS);
    if (stop > cursor.at) {
      this.text += cursor.take(stop - cursor.at);
      return true;
    }
    const tag = thinkTag(cursor.ahead, cursor.at);
    if (tag === undefined && !cursor.ahead.ended) return false;
    if (!tag || tag.opens || tag.vague !== this.vague) {
      this.text += cursor.take(1);
      return true;
    }
    cursor.take(tag.length);
    this.isOpen = false;
    this.text = '';
    cursor.newLine(this.on.inside());
    return true;
  }

  /** True where a tag was read at the cursor, undefined where more text must come first. */
  readTag(): Verdict {
    const { cursor } = this.on;
    const tag = thinkTag(cursor.ahead, cursor.at);
    if (!tag) return tag;
    const head = (cursor.lineSpent ? cursor.before : cursor.line).slice(0, 400);
    if (!cursor.lineBlank && this.on.isPlain(head)) return false;
    if (tag.opens) {
      if (tag.vague && cursor.solid !== '') return false;
      // In the middle of a line that tells of something the word is part of it.
      const second = cursor.ahead.char(cursor.at + 1);
      const mid = cursor.char === '<' && second !== '|' && second !== '!';
      if (!cursor.lineBlank && (mid || (second !== '!' && /\d/.test(head)))) return false;
      this.isOpen = true;
      this.seen = true;
      this.vague = tag.vague;
      this.text = '';
    } else if (!this.seen) {
      if (tag.vague) return false;
      this.on.wasThinking();
      this.seen = true;
    }
    cursor.take(tag.length);
    cursor.newLine(this.on.inside());
    return true;
  }
}
