import { namesPaper } from './bind-paper';
import { decodeEntities } from './entities';
import { FactBlock } from './fact-block';
import type { Facts } from './facts';
import { fieldOf } from './field-names';
import { labelIn, remark, titleIn, wordsRow } from './line-row';
import { TableReader } from './line-table';
import { unquote } from './unquote';
import { tableLine, xmlRow } from './xml-row';

const KEY_LINE =
  /^[\s>*_`#+•-]*(?:\d{1,3}[.)]\s+)?[*_`]{0,3}["']?([A-Za-z#][\w #()/–-]{0,40}?)["']?[\s*_`]{0,8}[:：=][\s*_`]{0,8}(.*)$/;
const BLANK = /^\s*(?:```\s*\w*\s*)?$/;
const RULING = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
const HEADING = /^\s*#{1,6}\s/;
const SECTION = /^\s*\[{1,2}([\w ./:#-]{1,60})\]{1,2}\s*$/;

/**
 * Reads what stands outside brackets: rows of plain words, tables, CSV, and records that spread their facts over
 * several lines, `relevance: 9` below a heading that names the paper.
 */
export class LineReader {
  private readonly block = new FactBlock();
  /** The last line that was neither blank nor a fence named a paper. */
  private heading = false;
  /** A comment's key stood alone on its line: the comment is on the next. */
  private awaited = false;
  private readonly tables = new TableReader();

  /** @param titled the id of the paper that has this title, or null */
  constructor(private readonly titled: (title: string) => string | null = () => null) {}

  /** @param complete whether the end of the line was seen; half a line counts only where its last word is whole. */
  read(text: string, complete: boolean): Facts[] {
    const line = tableLine(text.replace(/[\r\0]{1,8}$/, ''));
    if (BLANK.test(line)) return this.block.paragraph();
    this.heading = false;
    if (RULING.test(line)) return this.block.ruling();
    // A heading that names no paper still ends the record before it.
    const heading = HEADING.test(line);
    if (
      heading &&
      this.labelOf(line.slice(0, 400)) === null &&
      this.titleOf(line) === null &&
      !KEY_LINE.test(line)
    )
      return this.block.flush();
    if (this.awaited) {
      this.awaited = false;
      if (complete && /^\s/.test(line)) return this.block.fill({ comment: unquote(line.trim()) });
    }
    // Neither a number nor a mark that divides: no fact stands here.
    if (!/[\d０-９:：=|,;\t<]/.test(line)) return this.readTitle(line);
    const xml = xmlRow(line);
    if (xml) return this.row(xml, line, complete);
    const table = this.tables.read(line);
    if (table === 'header') return [];
    const row = table ?? wordsRow(line);
    if (row) return this.row(row, line, complete);
    return complete || endsWhole(line) ? this.readKey(line) : [];
  }

  /**
   * What the lines read so far hold though nothing marked its end.
   * @param complete the reply was not cut off
   */
  flush(complete: boolean): Facts[] {
    if (!complete) this.block.forgetNameless();
    return this.block.flush();
  }

  /** The paper that a heading named, for the bracket that follows it. Can be taken once. */
  takeLabel(): string | null {
    const { label } = this.block;
    if (!this.heading || label === null) return null;
    this.block.forget();
    return label;
  }

  /** A record stood in brackets: a heading before it says nothing of what follows. */
  forgetLabel(): void {
    this.heading = false;
  }

  /** Whether a line that begins like this is plain words up to its end, brackets and all. */
  isPlain(head: string): boolean {
    if (/^\s*\|/.test(head)) return true;
    const row = xmlRow(head) ?? wordsRow(head);
    if (row && row.claims.length > 0) return true;
    const key = (KEY_LINE.exec(head) ?? /^\s*<(\w{1,40})>/.exec(head))?.[1];
    return this.block.begun && key !== undefined && fieldOf(key) === 'comment';
  }

  private row(row: Facts, line: string, complete: boolean): Facts[] {
    if (!complete && !(row.comment && endsWhole(line))) return [];
    const { relevance, novelty } = row;
    const titled = row.title === null || row.claims.length > 0 ? null : this.titled(row.title);
    const claims = titled === null ? row.claims : [titled];
    if (relevance !== null && novelty !== null && claims.length > 0)
      return [...this.block.flush(), { ...row, claims }];
    const [label] = claims;
    const named = label === undefined ? [] : this.name(label, true);
    return [...named, ...this.block.fill(row)];
  }

  private readKey(line: string): Facts[] {
    const found = KEY_LINE.exec(line);
    const key = found?.[1]?.trim() ?? '';
    // `"COMMENT": …,` is a line of JSON without its brackets.
    const listed = /^\W{0,8}"/.test(line);
    const value = (found?.[2] ?? '').trim().replace(listed ? /,$/ : /$^/, '');
    const field = found && !namesPaper(key) ? fieldOf(key) : null;
    if (field === 'relevance' || field === 'novelty') {
      const score = unquote(value.replace(/[,;]$/, '').replace(/\*{1,3}$/, ''));
      return this.block.fill({ [field]: score });
    }
    if (field === 'comment') {
      this.awaited = /^(?:[|>][+-]?)?$/.test(value);
      return this.awaited ? [] : this.block.fill({ comment: unquote(decodeEntities(remark(value))) });
    }
    if (field === 'id' || field === 'index') {
      const label = unquote(value.replace(/[*_`,;]{1,4}$/, ''));
      return namesPaper(label) ? this.name(label, HEADING.test(line)) : [];
    }
    // A line of JSON that gave no record is no heading.
    const bare = line.replace(/^(\s*)"([^"]{1,60})":/, '$1$2:');
    const plain = bare.length <= 400 && !/[{}"]|relevance|novelty/i.test(bare);
    const label = this.titleOf(line) ?? (plain ? this.labelOf(bare) : null);
    return label === null ? [] : this.name(label, HEADING.test(line));
  }

  /** A line of words alone says something only if it is a title. */
  private readTitle(line: string): Facts[] {
    const label = line.length > 400 ? null : this.titleOf(line);
    return label === null ? [] : this.name(label, HEADING.test(line));
  }

  private titleOf(line: string): string | null {
    const title = titleIn(line.replace(/^\W{0,4}title\W{1,4}/i, ''));
    return title === null ? null : this.titled(title);
  }

  private labelOf(line: string): string | null {
    const section = SECTION.exec(line)?.[1];
    return section !== undefined && namesPaper(section) ? section : labelIn(line);
  }

  /** A paper's name always begins a record: scores without a name must not fall to the paper named next. */
  private name(label: string, heading: boolean): Facts[] {
    const done = this.block.name(label, heading);
    this.heading = this.block.label !== null;
    return done;
  }
}

/** Whether the last line of a reply that was cut off can hold all that it was to hold. */
function endsWhole(line: string): boolean {
  const text = line.trimEnd();
  if (/<\/[\w-]{1,40}>$/.test(text)) return true;
  if (/^\s*\|.*[^\\]\|$/.test(text)) return true;
  if (/[,;\t]\s?".*"$/.test(text)) return !/""|\\"$/.test(text) && text.split('"').length % 2 === 1;
  return /[\p{L})\]}$][.!?]["”]?$/u.test(text);
}

/** The paper named on a line in front of a bracket, `2602.04915: {` or `Paper 3 -> [`, or null. */
export function labelBefore(head: string): string | null {
  // What closed before it belongs to another record.
  const text = (
    /^[\s>*•-]*(?:\d{1,3}[.)]\s+)?\[[^\]]{1,40}\]\W*$/.test(head)
      ? head
      : head.slice(-400).replace(/^.*[\]})"”]/s, '')
  ).trim();
  if (text === '' || text.length > 200) return null;
  return /[:=>–—-]\W*$/.test(text) || /^\W*\S+\W*$/.test(text) ? labelIn(text) : null;
}
