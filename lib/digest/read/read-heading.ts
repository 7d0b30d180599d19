import { dateSpan } from '../date-span';
import { isWeekday } from './calendar-names';
import { type DateIn, datesIn } from './read-date';
import { frontMatter } from './read-front-matter';

/** Title and date of a digest; empty where there is none. */
export interface Heading {
  title: string;
  date: string;
}

/** Longest line below a heading whose date may be the digest's, in UTF-16 units: longer ones are a text. */
const MAX_DATED = 100;

/**
 * Reads the heading of a digest. Above it may stand front matter, a note in a quote, a line of navigation; the heading is
 * the first that is marked as one and has a date, or else the first line that has one, or else the first heading or line.
 * Where it has no date, front matter tells it, or a short line beneath.
 *
 * @param lines what stands above the contents, each already cut to a length that a heading may have
 */
export function readHeading(lines: readonly string[]): Heading {
  const { front, rest } = frontMatter(lines);
  const plain = rest.filter(isText);
  const marked = plain.filter((line) => line.startsWith('#'));
  const [line = ''] = [
    ...marked.filter((each) => split(each).date !== ''),
    ...(front.title === '' ? [...marked, ...plain.filter((each) => split(each).date !== ''), ...plain] : []),
  ];
  const titled = split(line === '' ? front.title : line);
  const at = rest.indexOf(line);
  return {
    // A heading may be nothing but its date, below that of the title.
    title: titled.title || split(marked.find((each) => split(each).title !== '') ?? '').title,
    date: titled.date || front.date || dateAmong([...rest.slice(at + 1), ...rest.slice(0, Math.max(at, 0))]),
  };
}

/** Neither blank, nor of a table, a quote, HTML, an image or a rule. */
function isText(line: string): boolean {
  return line !== '' && !/^(?:[|<>]|!?\[[^\]]*\]\(|-{3}|\*{3}|_{3}|={3}|\{[%{:])/.test(line);
}

/** The first date that is no link's, as that to the day before. */
function dateAmong(lines: readonly string[]): string {
  for (const line of lines) {
    const isLink = /\]\(|<a\s/i.test(line);
    const [first, next] = isLink || line.length > MAX_DATED ? [] : datesIn(line);
    if (first) return spanOf(line, first, next);
  }
  return '';
}

/** Title and date of a line: the date ends it, or begins it, or is set apart from what follows. */
function split(line: string): Heading {
  const text = line.replace(/^#+/, '').trim();
  const dates = datesIn(text);
  for (const [i, each] of dates.entries()) {
    const next = dates[i + 1];
    const last = isSpan(text, each, next) ? next : each;
    const [before, after] = [text.slice(0, each.from), text.slice(last.to)];
    const begins = !/[\p{L}\p{N}]/u.test(before);
    if (!begins && !isRest(after) && !isApart(after)) continue;
    const title = begins && !isRest(after) ? after.replace(/^[\s\-–—:|,]+/, '') : titleBefore(before);
    return { title, date: spanOf(text, each, next) };
  }
  return { title: text, date: '' };
}

function isSpan(text: string, one: DateIn, next: DateIn | undefined): next is DateIn {
  return next !== undefined && /^\s?(?:to|until|through|–|—|-|~|至)\s?$/i.test(text.slice(one.to, next.from));
}

function spanOf(text: string, one: DateIn, next: DateIn | undefined): string {
  return dateSpan(one.day, isSpan(text, one, next) ? next.day : one.day);
}

/** What may stand behind the date that ends a heading: a weekday, a category, brackets, a time behind these. */
function isRest(text: string): boolean {
  return (
    text.length < 40 &&
    /^[\s)\]）】.,*_`]*(?:[(（,]?\s?(?:\p{L}[\p{L}.-]{0,11})[)）]?)?(?:\s\d{1,2}:\d{2}\S{0,12})?[\s.]*$/u.test(
      text,
    )
  );
}

/** Whether a sign parts the date from what follows: `2025-03-24 | 10 papers`. */
function isApart(text: string): boolean {
  return /^\s*[^\p{L}\p{N}\s'’&+/]/u.test(text);
}

/** Without what leads over to the date. */
function titleBefore(text: string): string {
  const words = trimmed(text);
  const [, last = ''] = /(?:^|\s)(\p{L}{3,20})\.?$/u.exec(words.slice(-30)) ?? [];
  const undated = isWeekday(last) ? trimmed(words.slice(0, words.lastIndexOf(last))) : words;
  return trimmed(undated.replace(/\s(?:for|of|on|from|dated?|the|vom|du|del)$/i, ''));
}

/** Without blanks and marks at its end. */
function trimmed(text: string): string {
  const signs = [...text];
  while (/^(?:[\s\-–—:|,·•@#(（[【*_`]|\uFE0F|\p{Extended_Pictographic})$/u.test(signs.at(-1) ?? ''))
    signs.pop();
  return signs.join('');
}
