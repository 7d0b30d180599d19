import { plainMarks } from '../answer-words/plain-marks';
import { idsIn, namesPaper } from './bind-paper';
import { readHead } from './line-head';

/** A heading of Markdown. */
export const HEADING = /^\s*#{1,6}\s/;
const SECTION = /^\s*\[{1,2}([\w ./:#-]{1,60})\]{1,2}\s*$/;

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
  const marks = /^[^\p{L}\d]{0,8}/u.exec(line)?.[0].trim() ?? '';
  const kind =
    /^[^\p{L}\d]{0,8}(?:\d{1,3}[.)]\s)?[^\p{L}\d]{0,8}(?:\d{4}\.|[a-z-]{2,20}\/\d{7}|(\p{L}+|\d))/iu.exec(
      line,
    )?.[1];
  return `${marks} ${kind?.toLowerCase().replace(/\d/, '0') ?? 'id'}`;
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
