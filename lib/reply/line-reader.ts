import { idsIn, namesPaper } from './bind-paper';
import { CommentRegion, indentOf, keyColumn, leavesCellOpen } from './comment-region';
import { decodeEntities } from './entities';
import { FactBlock } from './fact-block';
import type { Facts } from './facts';
import { fieldOf, plainName } from './field-names';
import { readHead } from './line-head';
import { remark, titleIn, type WordsRow, wordsRow } from './line-row';
import { TableReader } from './line-table';
import { asWritten, plainMarks } from './plain-marks';
import { namesScore } from './score-words';
import { turnOf } from './turning-points';
import { unquote } from './unquote';
import { tableLine, xmlRow } from './xml-row';

const KEY_LINE =
  /^[\s>*_`#+•-]*(?:\d{1,3}[.)]\s+)?[*_`]{0,3}["'“]?((?:[\p{L}#])[\p{L}\p{M}\w #()/–-]{0,40}?)["'”]?[\s*_`]{0,8}[:=][\s*_`]{0,8}(.*)$/u;
const BLANK = /^\s*(?:```\s*\w*\s*)?$/;
const RULING = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
const HEADING = /^\s*#{1,6}\s/;
const SECTION = /^\s*\[{1,2}([\w ./:#-]{1,60})\]{1,2}\s*$/;
/** A row of numbers that has begun: brackets behind it are its comment's. */
const BEGUN_ROW = /^[^\p{L}\d]{0,8}\d{1,5}\s*[,;\t]\s*\d[\d./]*\s*[,;\t]\s*\d[\d./]*\s*[,;\t]/u;
/** Keys under which a record goes on one level deeper. */
const WRAPS = /^(?:scores?|ratings?|evaluation|assessment|analysis|papers?|results?|item|entry|data|values)$/;

/**
 * Reads what stands outside brackets: rows of plain words, tables, CSV, and records that spread their facts over
 * several lines, `relevance: 9` below a heading that names the paper.
 */
export class LineReader {
  private readonly block = new FactBlock();
  private readonly region = new CommentRegion();
  /** The last line that was neither blank nor a fence named a paper. */
  private heading = false;
  /** A comment's key stood alone on its line, at this column: the comment is on the next. */
  private awaited: number | null = null;
  /** The comment of the block ended with a colon: what follows may be its own. */
  private leadsOn = false;
  /** The line read last is no part of any record: it may say something of them all. */
  silent = false;
  /** How deep the first row of words was set in. */
  private indent: number | null = null;
  private readonly tables = new TableReader();

  /** @param titled the id of the paper that has this title, or null */
  constructor(private readonly titled: (title: string) => string | null = () => null) {}

  /**
   * @param complete whether the end of the line was seen; half a line counts only where its last word is whole.
   * @returns the records that became whole
   */
  read(text: string, complete: boolean): Facts[] {
    this.silent = false;
    const raw = tableLine(text.replace(/[\r\0]{1,8}$/, ''));
    const line = plainMarks(raw);
    const facts = this.readPlain(line, raw, complete);
    if (!BLANK.test(line) && !this.heading) this.block.passed();
    const quoted = /^\s*>/.test(line);
    return facts.map((each) => (quoted ? { ...each, aside: true } : each));
  }

  private readPlain(line: string, raw: string, complete: boolean): Facts[] {
    if (this.region.isOpen && this.region.takes(line)) return this.firstOfComment(line, raw, complete);
    if (BLANK.test(line)) {
      this.leadsOn = false;
      return this.block.paragraph();
    }
    this.heading = false;
    if (RULING.test(line)) return this.block.ruling();
    const heading = HEADING.test(line);
    if (heading) this.leadsOn = false;
    // A heading that names no paper still ends the record before it.
    if (heading && this.labelsOf(line.slice(0, 400)).length === 0 && this.titleOf(line) === null && !KEY_LINE.test(line)) {
      this.silent = true;
      return this.block.flush();
    }
    if (this.awaited !== null) return this.firstOfComment(line, raw, complete);
    // Neither a number nor a mark that divides: no fact stands here.
    if (!/[\d:=|,;\t<]/.test(line)) return this.readTitle(line);
    const opened = this.region.element(line);
    const xml = xmlRow(line);
    if (xml) return this.row({ ...xml, form: 'block', free: '' }, line, raw, complete);
    if (opened) return this.block.fill({ comment: raw.slice(raw.indexOf('>') + 1).trim() });
    const table = this.tables.read(line);
    if (table === 'header') return [];
    if (table && leavesCellOpen(line)) {
      this.region.cell();
      return [];
    }
    const row = table ? { ...table, form: 'table' as const, free: '' } : wordsRow(line);
    if (row && this.belongs(row)) return this.row(row, line, raw, complete);
    return complete || endsWhole(line) ? this.readKey(line, raw) : [];
  }

  /** The line that a comment's key announced; further ones are passed over. */
  private firstOfComment(line: string, raw: string, complete: boolean): Facts[] {
    const column = this.awaited;
    this.awaited = null;
    if (column === null || !complete) return [];
    if (!this.region.isOpen && indentOf(line) > column) this.region.deeperThan(column);
    return /^\s/.test(line) ? this.block.fill({ comment: unquote(raw.trim()) }) : [];
  }

  /** Words in front of the scores must be the title of the paper; a record under another's comment is no record. */
  private belongs({ free, title, form }: WordsRow): boolean {
    if (form === 'words' && this.leadsOn) return false;
    return free === '' || (title !== null && this.titled(title) !== null);
  }

  /**
   * What the lines read so far hold though nothing marked its end.
   * @param complete the reply was not cut off
   */
  flush(complete: boolean): Facts[] {
    if (!complete) this.block.forgetNameless();
    return this.block.flush();
  }

  /** The model turns to another version of its scores: what was read of the record before belongs to the last one. */
  turn(): Facts[] {
    return this.block.labels.length > 0 ? [] : this.block.restart();
  }

  /** The paper that a heading named, for the bracket that follows it. Can be taken once. */
  takeLabels(): string[] {
    const { labels } = this.block;
    if (!this.heading || labels.length === 0) return [];
    this.block.forget();
    return labels;
  }

  /** A record stood in brackets: a heading before it says nothing of what follows. */
  forgetLabel(): void {
    this.block.passed();
    this.region.close();
    this.heading = false;
  }

  /** Whether a line that begins like this is plain words up to its end, brackets and all. */
  isPlain(head: string): boolean {
    const line = plainMarks(head);
    if (this.region.holds(line)) return true;
    if (line.trim() === '') return false;
    if (/^\s*\|/.test(line) || BEGUN_ROW.test(line) || this.tables.hasBegun(line)) return true;
    const row = xmlRow(line) ?? wordsRow(line);
    if (row && row.claims.length > 0) return true;
    const key = (KEY_LINE.exec(line) ?? /^\s*<([\p{L}\w]{1,40})>/u.exec(line))?.[1];
    return this.block.begun && key !== undefined && fieldOf(key) === 'comment';
  }

  private row(row: WordsRow, line: string, raw: string, complete: boolean): Facts[] {
    if (!complete && !(row.comment && endsWhole(line))) return [];
    const { relevance, novelty, free, ...rest } = row;
    const titled = row.title === null || row.claims.length > 0 ? null : this.titled(row.title);
    const claims = titled === null ? row.claims : [titled];
    const comment = row.comment === null ? null : asWritten(row.comment, line, raw);
    if (relevance !== null && novelty !== null && claims.length > 0) {
      const indent = indentOf(line);
      this.indent ??= indent;
      const done = row.form === 'words' && this.block.named && this.block.labels.length === 0 ? [] : this.block.flush();
      return [...done, { ...rest, relevance, novelty, claims, comment, ...(indent > this.indent ? { aside: true } : {}) }];
    }
    const named = claims.length === 0 ? [] : this.name(claims, true, `xml ${/<([\w:-]{1,40})/.exec(line)?.[1]}`);
    return [...named, ...this.block.fill({ relevance, novelty, comment })];
  }

  private readKey(line: string, raw: string): Facts[] {
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
    if (field === 'comment') return this.readComment(value, line, raw);
    if (field === 'id' || field === 'index') {
      const label = unquote(value.replace(/[*_`,;]{1,4}$/, ''));
      const claims = namesPaper(label) ? [label] : readHead(`: ${label}`).claims;
      const form = HEADING.test(line) ? levelOf(line) : `key ${field}`;
      return claims.length > 0 && !this.leadsOn ? this.name(claims, HEADING.test(line), form) : [];
    }
    if (found && value === '' && this.block.named && !WRAPS.test(plainName(key)) && !namesPaper(key) && !HEADING.test(line)) {
      // Somebody else's facts, under a key that says nothing to us.
      const labels = this.labelsOf(line);
      if (labels.length === 0 && turnOf(line) === null) this.region.deeperThan(keyColumn(line));
    }
    // A line of JSON that gave no record is no heading.
    const bare = line.replace(/^(\s*)"([^"]{1,60})":/, '$1$2:');
    const plain = bare.length <= 400 && !/[{}"]/.test(bare) && !namesScore(bare);
    const title = this.titleOf(line);
    const labels = title !== null ? [title] : plain ? this.labelsOf(bare) : [];
    this.silent = labels.length === 0;
    return labels.length === 0 || this.leadsOn ? [] : this.name(labels, HEADING.test(line), formOf(line));
  }

  private readComment(value: string, line: string, raw: string): Facts[] {
    const column = keyColumn(line);
    this.awaited = null;
    if (/^(?:[|>][+-]?\d?)?$/.test(value)) {
      this.awaited = column;
      if (value !== '') this.region.deeperThan(column);
      return [];
    }
    if (!this.region.quoted(value)) this.region.deeperThan(column);
    this.leadsOn = /[:…]["”]?$|\.\.\.["”]?$/.test(value) && this.block.named;
    return this.block.fill({ comment: unquote(decodeEntities(asWritten(remark(value), line, raw))) });
  }

  /** A line of words alone says something only if it is a title. */
  private readTitle(line: string): Facts[] {
    const label = line.length > 400 ? null : this.titleOf(line);
    this.silent = label === null;
    return label === null ? [] : this.name([label], HEADING.test(line), formOf(line));
  }

  private titleOf(line: string): string | null {
    const title = titleIn(line.replace(/^\W{0,4}title\W{1,4}/i, ''));
    return title === null ? null : this.titled(title);
  }

  private labelsOf(line: string): string[] {
    const section = SECTION.exec(line)?.[1];
    if (section !== undefined && namesPaper(section)) return [section];
    const { claims, free } = readHead(line);
    // A sentence that only mentions a paper is no name of what follows, unless it announces it.
    if (claims.length > 0) return free === '' || !this.block.named || !isSentence(free) ? claims : [];
    const ids = idsIn(free);
    return ids.length === 1 && (/:\W*$/.test(line) || (!this.block.named && line.length <= 120)) ? ids : [];
  }

  /** A paper's name always begins a record: scores without a name must not fall to the paper named next. */
  private name(claims: readonly string[], heading: boolean, form: string): Facts[] {
    const done = this.block.name(claims, heading, form);
    this.heading = this.block.labels.length > 0;
    return done;
  }
}

/** `##`, or the marks and the kind of name that a line begins with: the same for all records of one list. */
function formOf(line: string): string {
  if (HEADING.test(line)) return levelOf(line);
  const marks = /^[^\p{L}\d]{0,8}/u.exec(line)?.[0].trim() ?? '';
  const kind = /^[^\p{L}\d]{0,8}(?:\d{1,3}[.)]\s)?[^\p{L}\d]{0,8}(?:\d{4}\.|[a-z-]{2,20}\/\d{7}|(\p{L}+|\d))/iu.exec(line)?.[1];
  return `${marks} ${kind?.toLowerCase().replace(/\d/, '0') ?? 'id'}`;
}

function levelOf(line: string): string {
  return /#+/.exec(line)?.[0] ?? '#';
}

/** Words that go on from a name as a sentence does: `is cited by`. */
function isSentence(free: string): boolean {
  return /^\p{Ll}/u.test(free) || /[.!?。]$/.test(free);
}

/** Whether the last line of a reply that was cut off can hold all that it was to hold. */
function endsWhole(line: string): boolean {
  const text = line.trimEnd();
  if (/<\/[\w-]{1,40}>$/.test(text)) return true;
  if (/^\s*\|.*[^\\]\|$/.test(text)) return true;
  if (/[,;\t]\s?".*"$/.test(text)) return !/""|\\"$/.test(text) && text.split('"').length % 2 === 1;
  return /[\p{L})\]}$][.!?]["”]?$/u.test(text);
}

/** The papers named on a line in front of a bracket, `2602.04915: {` or `Paper 3 -> [`; [] where it says anything else. */
export function labelsBefore(head: string): string[] {
  const plain = plainMarks(head);
  // What closed before it belongs to another record.
  const text = (
    /^[\s>*•-]*(?:\d{1,3}[.)]\s+)?\[[^\]]{1,40}\][^\]})"”]*$/.test(plain)
      ? plain
      : plain.slice(-400).replace(/^.*[\]})"”]/s, '')
  ).trim();
  if (text === '' || text.length > 200) return [];
  const { claims, free } = readHead(text);
  return free === '' ? claims : [];
}
