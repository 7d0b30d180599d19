import { namesPaper } from './bind-paper';
import { fieldOf } from './field-names';
import { emptyFacts, type Facts } from './gather-facts';
import { labelIn, remark, unquote, wordsRow } from './line-row';
import { TableReader } from './line-table';

const KEY_LINE = /^[\s>*_`#+•-]*["']?([A-Za-z#][\w #()-]{0,40}?)["']?[\s*_`]{0,8}[:=][\s*_`]{0,8}(.*)$/;
const TAG_LINE = /^\s*<(\w{1,40})>(.*)<\/\1>\s*$/;

/**
 * Reads what stands outside brackets: rows of plain words, tables, CSV, and records that spread their facts over
 * several lines, `relevance: 9` below a heading that names the paper.
 */
export class LineReader {
  private block = emptyFacts();
  /** The last line that was neither blank nor a fence named a paper. */
  private heading = false;
  private readonly tables = new TableReader();

  /** @param complete whether the end of the line was seen; half a line counts only where its last word is whole. */
  read(line: string, complete: boolean): Facts[] {
    if (!/^\s*(?:```\s*\w*\s*)?$/.test(line)) this.heading = false;
    // A heading that names no paper still ends the record before it.
    if (/^\s*#{1,6}\s/.test(line) && labelIn(line.slice(0, 400)) === null && !KEY_LINE.test(line))
      return this.flush();
    // Neither a number nor a mark that divides: no fact stands here.
    if (!/[\d:=|,;\t<]/.test(line)) return [];
    const table = this.tables.read(line);
    if (table === 'header') return [];
    const row = table ?? wordsRow(line);
    if (row) {
      if (!complete && !(row.comment && /[.!?)|>"”]\s*$/.test(line))) return [];
      if (row.claims.length > 0) return [...this.flush(), row];
      return this.fill(row);
    }
    return complete || /[.!?"”>]\s*$/.test(line) ? this.readKey(line) : [];
  }

  /** What the lines read so far hold though nothing marked its end. */
  flush(): Facts[] {
    const { block } = this;
    this.block = emptyFacts();
    return block.relevance !== null || block.novelty !== null ? [block] : [];
  }

  /** The paper that a heading named, for the bracket that follows it. Can be taken once. */
  takeLabel(): string | null {
    const { claims, relevance, novelty } = this.block;
    const [label] = claims;
    if (!this.heading || label === undefined || relevance !== null || novelty !== null) return null;
    this.block = emptyFacts();
    return label;
  }

  /** A record stood in brackets: a heading before it says nothing of what follows. */
  forgetLabel(): void {
    this.heading = false;
  }

  /** Whether a line that begins like this is plain words up to its end, brackets and all. */
  isPlain(head: string): boolean {
    if (/^\s*\|/.test(head)) return true;
    const row = wordsRow(head);
    if (row && row.claims.length > 0) return true;
    const key = KEY_LINE.exec(head)?.[1];
    const begun = this.block.claims.length > 0 || this.block.relevance !== null;
    return begun && key !== undefined && fieldOf(key) === 'comment';
  }

  private readKey(line: string): Facts[] {
    const found = TAG_LINE.exec(line) ?? KEY_LINE.exec(line);
    const key = found?.[1]?.trim() ?? '';
    const value = (found?.[2] ?? '').trim();
    const field = found && !namesPaper(key) ? fieldOf(key) : null;
    if (field === 'relevance' || field === 'novelty') {
      const score = unquote(value.replace(/[,;]$/, '').replace(/\*{1,3}$/, ''));
      return this.fill({ ...emptyFacts(), [field]: score });
    }
    if (field === 'comment') return this.fill({ ...emptyFacts(), comment: unquote(remark(value)) });
    if (field === 'id' || field === 'index') {
      const label = unquote(value.replace(/[*_`,;]{1,4}$/, ''));
      return namesPaper(label) ? this.name(label) : [];
    }
    // A line of JSON that gave no record is no heading.
    const label = line.length <= 400 && !/[{}"]/.test(line) ? labelIn(line) : null;
    return label === null ? [] : this.name(label);
  }

  /** A paper's name always begins a record: scores without a name must not fall to the paper named next. */
  private name(label: string): Facts[] {
    if (this.block.claims.includes(label)) return [];
    const done = this.flush();
    this.block = { ...emptyFacts(), claims: [label] };
    this.heading = true;
    return done;
  }

  private fill(part: Facts): Facts[] {
    const { block } = this;
    const again =
      (part.relevance !== null && block.relevance !== null) ||
      (part.novelty !== null && block.novelty !== null);
    const done = again ? this.flush() : [];
    this.block.relevance ??= part.relevance;
    this.block.novelty ??= part.novelty;
    if (part.comment) this.block.comment ??= part.comment;
    return [...done, ...(this.isFull() ? this.flush() : [])];
  }

  private isFull(): boolean {
    const { claims, relevance, novelty, comment } = this.block;
    return claims.length > 0 && relevance !== null && novelty !== null && comment !== null;
  }
}

/** The paper named on a line in front of a bracket, `2602.04915: {` or `Paper 3 -> [`, or null. */
export function labelBefore(head: string): string | null {
  const text = head.trim();
  if (text === '' || text.length > 200) return null;
  return /[:=>–—-]\W*$/.test(text) || /^\W*\S+\W*$/.test(text) ? labelIn(text) : null;
}
