import { type Field, fieldOf, plainName } from '../answer-words/field-names';
import { namesPaper } from './bind-paper';

/** A line that gives one fact by its name: `**Relevance:** 9/10`, `novelty = 7`, `"COMMENT": "…",`. */
export interface KeyLine {
  key: string;
  value: string;
  field: Field | null;
}

const KEY_LINE =
  /^[\s>*_`#+•-]*(?:\d{1,3}[.)]\s+)?[*_`]{0,3}["'“]?((?:[\p{L}#])[\p{L}\p{M}\w #()/–-]{0,40}?)["'”]?[\s*_`]{0,8}[:=][\s*_`]{0,8}(.*)$/u;
/** `- 9/10 relevance` */
const SCORE_FIRST =
  /^[\s>*_•-]{0,12}(\d{1,2}(?:\.\d)?\s?\/\s?10)\*{0,2}\s(?:for\s)?\*{0,2}(\p{L}{3,24})\W{0,8}$/u;
/** A row of numbers that has begun: brackets behind it are its comment's. */
const BEGUN_ROW = /^[^\p{L}\d]{0,8}\d{1,5}\s*[,;\t]\s*\d[\d./]*\s*[,;\t]\s*\d[\d./]*\s*[,;\t]/u;
/** Keys under which a record goes on one level deeper. */
const WRAPS = /^(?:scores?|ratings?|evaluation|assessment|analysis|papers?|results?|item|entry|data|values)$/;

/** The key of a line and what it says, or null where the line has none. */
export function keyLine(line: string): KeyLine | null {
  const found = KEY_LINE.exec(line);
  if (!found) return scoreFirst(line);
  const key = found[1]?.trim() ?? '';
  // `"COMMENT": …,` is a line of JSON without its brackets.
  const listed = /^\W{0,8}"/.test(line);
  const value = (found[2] ?? '').trim().replace(listed ? /,$/ : /$^/, '');
  return { key, value, field: namesPaper(key) ? null : fieldOf(key) };
}

function scoreFirst(line: string): KeyLine | null {
  const [, value = '', key = ''] = SCORE_FIRST.exec(line) ?? [];
  const field = fieldOf(key);
  return field === 'relevance' || field === 'novelty' ? { key, value, field } : null;
}

/** Whether what follows, set in deeper, is told under a key that says nothing to us: somebody else's facts. */
export function opensOther({ key, value, field }: KeyLine): boolean {
  return value === '' && field === null && !WRAPS.test(plainName(key)) && !namesPaper(key);
}

/** Whether the beginning of a line is that of a row of numbers, or of a comment: brackets in it are text. */
export function beginsText(head: string, begun: boolean): boolean {
  if (/^\s*\|/.test(head) || BEGUN_ROW.test(head)) return true;
  const key = (KEY_LINE.exec(head) ?? /^\s*<([\p{L}\w]{1,40})>/u.exec(head))?.[1];
  return begun && key !== undefined && fieldOf(key) === 'comment';
}
