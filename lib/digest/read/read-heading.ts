import { dateSpan } from '../date-span';
import { type DateIn, datesIn, dayIn } from './read-date';

/** Title and date of a digest; empty where there is none. */
export interface Heading {
  title: string;
  date: string;
}

/** Lines of front matter at most. */
const MAX_FRONT = 60;

/**
 * Reads the heading of a digest. Above it may stand front matter, a note in a quote, a line of navigation; the heading is
 * the first that is marked as one and has a date, or else the first line that has one, or else the first heading or line.
 *
 * @param lines what stands above the contents, each already cut to a length that a heading may have
 */
export function readHeading(lines: readonly string[]): Heading {
  const { front, rest } = apart(lines);
  const plain = rest.filter(isText);
  const marked = plain.filter((line) => line.startsWith('#'));
  const [line = ''] = [
    ...marked.filter((each) => split(each).date !== ''),
    ...(front.title === '' ? [...marked, ...plain.filter((each) => split(each).date !== ''), ...plain] : []),
  ];
  const found = split(line);
  const titled = line === '' ? split(front.title) : found;
  return { title: titled.title, date: titled.date || front.date };
}

/** Neither blank, nor of a table, a quote, HTML, an image or a rule. */
function isText(line: string): boolean {
  return line !== '' && !/^(?:[|<>]|!?\[[^\]]*\]\(|-{3}|\*{3}|_{3}|={3}|\{[%{:])/.test(line);
}

/** Title and date of a line: the date ends it, or begins it. A span of days is two of them. */
function split(line: string): Heading {
  const text = line.replace(/^#+/, '').trim();
  const dates = datesIn(text);
  const last = dates.at(-1);
  if (!last) return { title: text, date: '' };
  if (isRest(text.slice(last.to))) {
    const before = dates.at(-2);
    const span = before && isBetween(text.slice(before.to, last.from)) ? before : last;
    return { title: titleBefore(text.slice(0, span.from)), date: dateSpan(span.day, last.day) };
  }
  const [first] = dates as [DateIn];
  if (first.from > 0) return { title: text, date: '' };
  return { title: text.slice(first.to).replace(/^[\s\-–—:|,]+/, ''), date: first.day };
}

/** What may stand behind the date that ends a heading: a weekday, brackets. */
function isRest(text: string): boolean {
  return text.length < 30 && /^[\s)\]）】.,*_]*(?:[(（,]?\s?(?:\p{L}{2,12})[)）]?)?[\s.]*$/u.test(text);
}

const isBetween = (text: string) => /^\s?(?:to|until|through|–|—|-|~|至)\s?$/i.test(text);

/** Without what leads over to the date. */
function titleBefore(text: string): string {
  const words = text.trimEnd().replace(/(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?$/i, '');
  return trimmed(words)
    .replace(/\s(?:for|of|on|from)$/i, '')
    .trimEnd();
}

function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\-–—:|,(（[【*_]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Front matter as Jekyll and others have it, with the two of its fields that matter. */
function apart(lines: readonly string[]): { front: Heading; rest: readonly string[] } {
  const first = lines.findIndex((line) => line !== '');
  const none = { front: { title: '', date: '' }, rest: lines };
  if (lines[first] !== '---') return none;
  const end = lines.indexOf('---', first + 1);
  if (end < 0 || end - first > MAX_FRONT) return none;
  const fields = lines.slice(first + 1, end);
  const field = (name: string) => {
    const line = fields.find((each) => each.toLowerCase().startsWith(`${name}:`)) ?? '';
    return line
      .slice(name.length + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
  };
  return { front: { title: field('title'), date: dayIn(field('date')) ?? '' }, rest: lines.slice(end + 1) };
}
