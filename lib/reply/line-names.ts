import { plainMarks } from '../answer-words/plain-marks';
import { idsIn, namesPaper } from './bind-paper';
import type { FactBlock } from './fact-block';
import { keyLine } from './key-line';
import { readHead } from './line-head';
import { titleIn } from './line-row';

/** A heading of Markdown. */
export const HEADING = /^\s*#{1,6}\s/;
/** `[2602.04915]`, `["2602.04915"]`, `[papers.1]`, as TOML writes it. */
export const SECTION =
  /^\s*\[{1,2}\s?(?:(?:papers?|scores?|results?|items?|entry|entries)\.)?["']?([\w ./:#-]{1,60}?)["']?\s?\]{1,2}\s*$/i;

/**
 * The papers that a line names, as written: ids and numbers.
 * @param named a record with a name has begun: a sentence that mentions another paper is no name then
 */
export function namesOn(line: string, named: boolean): string[] {
  const section = SECTION.exec(line)?.[1];
  if (section !== undefined && namesPaper(section)) return [section];
  const { claims, free } = readHead(line);
  // A sentence that only mentions a paper is no name of what follows, unless it announces it.
  if (claims.length > 0) return free === '' || !named || !isSentence(free) ? claims : [];
  const ids = idsIn(free);
  return ids.length === 1 && (/:\W*$/.test(line) || (!named && line.length <= 120)) ? ids : [];
}

/** `##`, or the marks and the kind of name that a line begins with: the same for all records of one list. */
export function formOf(line: string): string {
  if (HEADING.test(line)) return levelOf(line);
  const listed = /^(\W{0,8})\d{1,3}([.)])\s/.exec(line);
  if (listed) return `${listed[1]?.trim()}1${listed[2]}`;
  const marks = /^[^\p{L}\d]{0,8}/u.exec(line)?.[0].trim() ?? '';
  const kind =
    /^[^\p{L}\d]{0,8}(?:\d{1,3}[.)]\s)?[^\p{L}\d]{0,8}(?:\d{4}\.|[a-z-]{2,20}\/\d{7}|(\p{L}+|\d))/iu.exec(
      line,
    )?.[1];
  return `${marks} ${kind?.toLowerCase().replace(/\d/, '0') ?? 'id'}`;
}

/** A name and nothing else, or a heading: it can only mean what follows. */
export function isBareName(line: string): boolean {
  return HEADING.test(line) || readHead(line).free === '';
}

export function levelOf(line: string): string {
  return /#+/.exec(line)?.[0] ?? '#';
}

/** Words that go on from a name as a sentence does: `is cited by`. */
function isSentence(free: string): boolean {
  return /^\p{Ll}/u.test(free) || /[.!?。]$/.test(free);
}

/** The papers named on a line in front of a bracket, `2602.04915: {` or `Paper 3 -> [`; [] where it says anything else. */
export function labelsBefore(head: string): string[] {
  const plain = plainMarks(head.slice(-600));
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

/** Finds the names on a line with the record in mind that stands open. */
export class LineNames {
  /** @param titled the id of the paper that has this title, or null */
  constructor(
    private readonly block: FactBlock,
    private readonly titled: (title: string) => string | null,
  ) {}

  /** Whether a line names a paper in any way, or gives a fact. */
  any(line: string): boolean {
    return this.on(line.slice(0, 400)).length > 0 || this.titleOf(line) !== null || keyLine(line) !== null;
  }

  /** The papers that a line names. */
  on(line: string): string[] {
    return namesOn(line, this.isWithin(line));
  }

  titleOf(line: string): string | null {
    const title = titleIn(line.replace(/^\W{0,4}title\W{1,4}/i, ''));
    return title === null ? null : this.titled(title);
  }

  /** Whether a line stands within a record, not at the beginning of the next, which is marked as its own was. */
  private isWithin(line: string): boolean {
    return this.block.named && (/^\s*\p{L}/u.test(line) || formOf(line) !== this.block.form);
  }
}
