import { asWritten } from '../answer-words/plain-marks';
import { CommentRegion, indentOf, keyColumn, leadsOn } from './comment-region';
import { decodeEntities } from './entities';
import type { FactBlock } from './fact-block';
import type { Facts } from './facts';
import { remark } from './line-row';
import { unquote } from './unquote';

/** The comment of a record that stands over several lines, and the lines that it may go on over. */
export class CommentLines {
  readonly region = new CommentRegion();
  /** Its key stood alone on its line, at this column: the comment is on the next. */
  private awaited: number | null = null;
  /** It ended with a colon: what follows may be its own. */
  leadsOn = false;

  constructor(private readonly block: FactBlock) {}

  get isAwaited(): boolean {
    return this.awaited !== null;
  }

  /** The line that a comment's key announced; further ones are passed over. */
  first(line: string, raw: string, complete: boolean): Facts[] {
    const column = this.awaited;
    this.awaited = null;
    if (column === null || !complete) return [];
    if (!this.region.isOpen && indentOf(line) > column) this.region.deeperThan(column);
    return /^\s/.test(line) ? this.block.fill({ comment: unquote(raw.trim()) }) : [];
  }

  /** What stands behind the key of a comment. */
  begin(value: string, line: string, raw: string): Facts[] {
    this.awaited = this.region.begin(value, keyColumn(line));
    if (this.awaited !== null) return [];
    this.leadsOn = leadsOn(value) && this.block.named;
    return this.block.fill({ comment: unquote(decodeEntities(asWritten(remark(value), line, raw))) });
  }
}
