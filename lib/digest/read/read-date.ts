import { MONTHS } from '../../base/months';

/** A date in a text: the day as `2026-02-06`, and where it stands. */
export interface DateIn {
  day: string;
  from: number;
  to: number;
}

const NAME = String.raw`(${MONTHS.join('|')})[a-z]{0,6}\.?`;

type Parts = (
  found: readonly string[],
) => [year: string | undefined, month: string | undefined, day: string | undefined];

/** The ways in which programs write a day. Of `02/06/2026` the month comes first, as gpt_paper_assistant has it. */
const WAYS: readonly [way: RegExp, parts: Parts][] = [
  [/(?<!\d)(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/g, ([y, m, d]) => [y, m, d]],
  [/(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g, ([y, m, d]) => [y, m, d]],
  [/(?<!\d)(20\d{2})_?(\d{2})(\d{2})(?!\d)/g, ([y, m, d]) => [y, m, d]],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g, ([m, d, y]) => [y, m, d]],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/g, ([m, d, y]) => [`20${y}`, m, d]],
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\.?\d)/g, ([d, m, y]) => [y, m, d]],
  [
    new RegExp(String.raw`\b${NAME} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'gi'),
    ([m, d, y]) => [y, m, d],
  ],
  [
    new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?[ -]${NAME},?[ -](\d{4})(?!\d)`, 'gi'),
    ([d, m, y]) => [y, m, d],
  ],
];

/** All dates of a text, in the order in which they stand. What is no day of the calendar is no date. */
export function datesIn(text: string): DateIn[] {
  const found = WAYS.flatMap(([way, parts]) =>
    [...text.matchAll(way)].flatMap((match) => {
      const day = dayOf(...parts(match.slice(1)));
      return day === null ? [] : [{ day, from: match.index, to: match.index + match[0].length }];
    }),
  );
  // Of two ways to read the same place, the first of the table.
  return found
    .filter((each, i) => !found.slice(0, i).some((other) => other.from < each.to && each.from < other.to))
    .sort((a, b) => a.from - b.from);
}

/** The one day that a text names, `2026-02-06`; null where it names none. */
export function dayIn(text: string): string | null {
  return datesIn(text.slice(0, 100))[0]?.day ?? null;
}

function dayOf(year = '', month = '', day = ''): string | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const [m, d] = [named || Number(month), Number(day)];
  // A thirteenth month is the day of those who write the day first.
  const [first, second] = m > 12 && d <= 12 ? [d, m] : [m, d];
  const at = new Date(Date.UTC(Number(year), first - 1, second));
  const kept =
    at.getUTCFullYear() === Number(year) && at.getUTCMonth() === first - 1 && at.getUTCDate() === second;
  return kept ? at.toISOString().slice(0, 10) : null;
}
