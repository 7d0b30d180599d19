import { monthNumber } from './calendar-names';

/** A date in a text: the day as `2026-02-06`, and where it stands, its time of day included. */
export interface DateIn {
  day: string;
  from: number;
  to: number;
}

const NAME = String.raw`(\p{L}{3,12})\.?`;
const NTH = '(?:st|nd|rd|th|er|[.ºª])?';
/** Of two digits where nothing can be counted by them: `5-Aug-25`, but `5 Aug, 25 papers`. */
const YEAR = String.raw`['’]?(\d{4}|\d{2}(?!:|\s?\p{L}))(?!\d)`;
const SURE_YEAR = String.raw`['’]?(\d{4}|(?<=['’])\d{2})(?!\d)`;

type Parts = (
  found: readonly string[],
) => [year: string | undefined, month: string | undefined, day: string | undefined];

const yearFirst: Parts = ([y, m, d]) => [y, m, d];
const monthFirst: Parts = ([m, d, y]) => [y, m, d];
const dayFirst: Parts = ([d, m, y]) => [y, m, d];

/** The ways in which programs write a day. Of `02/06/2026` the month comes first, as gpt_paper_assistant has it. */
const WAYS: readonly [way: RegExp, parts: Parts][] = [
  [/(?<!\d)(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/g, ([y, , m, d]) => [y, m, d]],
  [/(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/g, yearFirst],
  [/(?<!\d)(20\d{2})_?(\d{2})(\d{2})(?!\d)/g, yearFirst],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g, monthFirst],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/g, monthFirst],
  [/(?<![\p{L}\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\.?\d)/gu, dayFirst],
  [new RegExp(String.raw`(?<!\p{L})${NAME} (\d{1,2})${NTH},? ${SURE_YEAR}`, 'gu'), monthFirst],
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})${NTH}[ ./-]?(?:of |de |d['’])?${NAME},?[ ./-]?(?:de |del )?${YEAR}`,
      'gu',
    ),
    dayFirst,
  ],
  [new RegExp(String.raw`(?<!\d)(\d{4}),?[ ./-]?${NAME}[ ./-]?(\d{1,2})${NTH}(?![\d:])`, 'gu'), yearFirst],
];

/** The time of a day, with its zone. */
const TIME =
  /(?:T|,?\s(?:at\s|um\s|à\s|-\s)?)\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z|UTC|GMT|[A-Z]{2,4}T)\b)?(?:\s?[+-]\d{1,2}(?::?\d{2})?(?!\d))?/iy;

/** All dates of a text, in the order in which they stand. What is no day of the calendar is no date. */
export function datesIn(text: string): DateIn[] {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, '-');
  const found = WAYS.flatMap(([way, parts]) =>
    [...plain.matchAll(way)].flatMap((match) => {
      const day = dayOf(...parts(match.slice(1)));
      return day === null ? [] : [{ day, from: match.index, to: endOfTime(plain, match) }];
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

function endOfTime(text: string, { index, 0: date }: RegExpExecArray): number {
  TIME.lastIndex = index + date.length;
  return TIME.test(text) ? TIME.lastIndex : index + date.length;
}

function dayOf(year = '', month = '', day = ''): string | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const [m, d] = [monthNumber(month) || Number(month), Number(day)];
  // A thirteenth month is the day of those who write the day first.
  const [first, second] = m > 12 && d <= 12 ? [d, m] : [m, d];
  const at = new Date(Date.UTC(Number(whole), first - 1, second));
  const kept =
    at.getUTCFullYear() === Number(whole) && at.getUTCMonth() === first - 1 && at.getUTCDate() === second;
  return kept ? at.toISOString().slice(0, 10) : null;
}
