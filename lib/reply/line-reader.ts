import { asWritten, plainMarks } from '../answer-words/plain-marks';
import { announcesQuote } from '../answer-words/quoting';
import { namesScore } from '../answer-words/score-words';
import { turnOf } from '../answer-words/turning-points';
import type { AskedAxes } from './asked-axes';
import { namesPaper } from './bind-paper';
import { CommentLines } from './comment-lines';
import { indentOf, keyColumn, leavesCellOpen } from './comment-region';
import { endsWhole } from './cut-line';
import { FactBlock } from './fact-block';
import type { Facts } from './facts';
import { beginsText, keyLine, opensOther } from './key-line';
import { readHead } from './line-head';
import { formOf, HEADING, isBareName, LineNames, levelOf, namesOn, SECTION } from './line-names';
import { type WordsRow, wordsRow } from './line-row';
import { TableReader } from './line-table';
import { ScoreLetters } from './score-letters';
import { unquote } from './unquote';
import { xmlRow } from './xml-row';

const BLANK = /^\s*(?:```\s*\w*\s*)?$/;
const FENCE = /^\s*```/;
const RULING = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;

/**
 * Reads what stands outside brackets: rows of plain words, tables, CSV, and records that spread their facts over
 * several lines, `relevance: 9` below a heading that names the paper.
 */
export class LineReader {
  private readonly block = new FactBlock();
  private readonly comment = new CommentLines(this.block);
  private readonly letters = new ScoreLetters();
  /** The last line that was neither blank nor a fence named a paper. */
  private heading = false;
  /** Nothing else stood on that line. */
  private bare = false;
  /** The line read last is no part of any record: it may say something of them all. */
  silent = false;
  /** How deep the first row of words was set in. */
  private indent: number | null = null;
  private readonly tables = new TableReader();
  private readonly names = new LineNames(this.block, (title) => this.titled(title));

  /** @param titled the id of the paper that has this title, or null */
  constructor(
    private readonly axes: AskedAxes,
    private readonly titled: (title: string) => string | null,
  ) {}

  /**
   * @param complete whether the end of the line was seen; half a line counts only where its last word is whole.
   * @returns the records that became whole
   */
  read(text: string, complete: boolean): Facts[] {
    this.silent = false;
    const raw = text.replace(/[\r\0]{1,8}$/, '');
    const line = plainMarks(raw);
    const facts = this.readPlain(line, raw, complete);
    if (!BLANK.test(line) && !this.heading) this.block.passed();
    const quoted = /^\s*>/.test(line);
    return facts.map((each) => (quoted ? { ...each, aside: true } : each));
  }

  private readPlain(line: string, raw: string, complete: boolean): Facts[] {
    if (this.comment.region.isOpen && this.comment.region.takes(line))
      return BLANK.test(line)
        ? this.block.paragraph(!FENCE.test(line))
        : this.comment.first(line, raw, complete);
    if (BLANK.test(line)) {
      if (!FENCE.test(line)) this.comment.leadsOn = false;
      return this.block.paragraph(!FENCE.test(line));
    }
    this.heading = false;
    if (RULING.test(line)) return this.block.ruling();
    if (HEADING.test(line)) this.comment.leadsOn = false;
    // A heading that names no paper still ends the record before it.
    this.silent = HEADING.test(line) && !this.names.any(line);
    if (this.silent) return this.block.flush();
    if (this.comment.isAwaited) return this.comment.first(line, raw, complete);
    // Neither a number nor a mark that divides: no fact stands here.
    if (!/[\d:=|,;&\t<]/.test(line)) return this.readTitle(line);
    const opened = this.comment.region.element(line);
    const xml = xmlRow(line);
    if (xml) return this.row({ ...xml, form: 'block', free: '' }, line, raw, complete);
    if (opened) return this.block.fill({ comment: raw.slice(raw.indexOf('>') + 1).trim() });
    const table = this.tables.read(line, this.axes);
    if (table === 'header') return [];
    if (table && leavesCellOpen(line)) {
      this.comment.region.cell();
      return [];
    }
    const row = table ? { ...table, form: 'table' as const, free: '' } : wordsRow(line, this.axes);
    if (row && this.belongs(row)) return this.row(row, line, raw, complete);
    return complete || endsWhole(line) ? this.readKey(line, raw) : [];
  }

  /** Words in front of the scores must be the title of the paper; a record under another's comment is no record. */
  private belongs({ free, title, form }: WordsRow): boolean {
    if (form === 'words' && this.comment.leadsOn) return false;
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

  /**
   * The paper that a heading named, for the bracket that follows it. Can be taken once.
   * @param bare only if nothing but the name stood there
   */
  takeLabels(bare: boolean): string[] {
    const { labels } = this.block;
    if (!this.heading || labels.length === 0 || (bare && !this.bare)) return [];
    this.block.forget();
    return labels;
  }

  /** A record stood in brackets: a heading before it says nothing of what follows. */
  forgetLabel(): void {
    this.block.passed();
    this.comment.region.close();
    this.heading = false;
  }

  /** Whether a line that begins like this is plain words up to its end, brackets and all. */
  isPlain(head: string): boolean {
    const line = plainMarks(head);
    if (this.comment.region.holds(line)) return true;
    if (line.trim() === '') return false;
    if (beginsText(line, this.block.begun) || this.tables.hasBegun(line)) return true;
    return ((xmlRow(line) ?? wordsRow(line, this.axes))?.claims.length ?? 0) > 0;
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
      const done =
        row.form === 'words' && this.block.named && this.block.labels.length === 0 ? [] : this.block.flush();
      return [
        ...done,
        { ...rest, relevance, novelty, claims, comment, ...(indent > this.indent ? { aside: true } : {}) },
      ];
    }
    const named =
      claims.length === 0 ? [] : this.name(claims, line, `xml-${/<([\w:-]{1,40})/.exec(line)?.[1]}`);
    return [...named, ...this.block.fill({ relevance, novelty, comment })];
  }

  private readKey(line: string, raw: string): Facts[] {
    const found = keyLine(line);
    const { field = null, key = '', value = '' } = found ?? {};
    if (field === 'relevance' || field === 'novelty') {
      const score = unquote(value.replace(/[,;]$/, '').replace(/\*{1,3}$/, ''));
      const novelty = field === 'relevance' ? this.letters.take(key, score) : null;
      return this.block.fill({ [field]: score, ...(novelty !== null && { novelty }) });
    }
    if (field === 'comment') {
      const awaits = this.block.awaitsComment;
      const done = this.comment.begin(value, line, raw);
      this.silent = !awaits && !this.comment.isAwaited;
      return done;
    }
    const axis = this.axes.nameOf(key);
    if (axis !== null)
      return this.block.fill({ axes: { [axis]: unquote(value.replace(/[*,;]{1,4}$/, '')) } });
    if (field === 'n') return this.block.fill({ novelty: this.letters.take(key, value) });
    if (field === 'id' || field === 'index') {
      const label = unquote(value.replace(/[*_`,;]{1,4}$/, ''));
      const claims = namesPaper(label) ? [label] : readHead(`: ${label}`).claims;
      const form = HEADING.test(line) ? levelOf(line) : `key-${field}`;
      return claims.length > 0 && !this.comment.leadsOn ? this.name(claims, line, form) : [];
    }
    if (found && this.block.named && !HEADING.test(line) && opensOther(found)) {
      if (namesOn(line, true).length === 0 && turnOf(line) === null)
        this.comment.region.deeperThan(keyColumn(line));
    }
    // A line of JSON that gave no record is no heading.
    const bare = line.replace(/^(\s*)"([^"]{1,60})":/, '$1$2:');
    const plain =
      bare.length <= 400 &&
      (SECTION.test(bare) || !/[{}"]/.test(bare)) &&
      !namesScore(bare) &&
      !announcesQuote(bare);
    const labels = [this.names.titleOf(line) ?? [], plain ? this.names.on(bare) : []].flat();
    this.silent = labels.length === 0;
    return labels.length === 0 || this.comment.leadsOn ? [] : this.name(labels, line);
  }

  /** A line of words alone says something only if it is a title. */
  private readTitle(line: string): Facts[] {
    const label = line.length > 400 ? null : this.names.titleOf(line);
    this.silent = label === null;
    return label === null ? [] : this.name([label], line);
  }

  /** A paper's name always begins a record: scores without a name must not fall to the paper named next. */
  private name(claims: readonly string[], line: string, form = formOf(line)): Facts[] {
    this.letters.reset();
    const done = this.block.name(claims, /^(?:#|xml)/.test(form), form);
    this.heading = this.block.labels.length > 0;
    this.bare = isBareName(line);
    return done;
  }
}
