import { CATCHUP_DAYS } from '../arxiv/addresses';
import { daysAgo, isWeekday } from '../base/days';

const HOUR_MS = 3_600_000;

const NEW_YORK = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' },
});

/** Date of a moment where arXiv is, `2026-02-06`: its mailings are dated by New York's midnight. */
export function arxivDay(now: Date): string {
  return NEW_YORK.format(now);
}

/**
 * Days whose mailings are still to be read from catch-up pages, oldest first: the weekdays after the last one
 * read and before the one that the feed has. A holiday among them turns out to be empty.
 *
 * @param last last day that was read; null where none ever was: then nothing was missed
 * @param feed day of the mailing in the feed; that one needs no catching up
 * @param today date where arXiv is; its mailing may be still to come, so it is never caught up with
 */
export function missedDays(last: string | null, feed: string | null, today: string): string[] {
  if (last === null) return [];
  const end = feed !== null && feed < today ? nextDay(feed) : today;
  const first = later(nextDay(last), daysAgo(today, CATCHUP_DAYS));
  const days: string[] = [];
  for (let day = first; day < end; day = nextDay(day)) if (isWeekday(day) && day !== feed) days.push(day);
  return days;
}

/** Whether a day has ended at arXiv: what it shows of the day then is all that it had. */
export function isOver(day: string, now: Date): boolean {
  return day < arxivDay(now);
}

/** The first hour, on the clock of `now`, at which a day has ended at arXiv, in ms since the epoch. */
export function endOf(day: string, now: Date): number {
  let at = now.getTime();
  while (!isOver(day, new Date(at))) at += HOUR_MS;
  return at;
}

/** The first weekday after a day. */
export function weekdayAfter(day: string): string {
  const next = nextDay(day);
  return isWeekday(next) ? next : weekdayAfter(next);
}

/** The day itself, or the last weekday before it. */
export function lastWeekday(day: string): string {
  return isWeekday(day) ? day : lastWeekday(dayBefore(day));
}

export function nextDay(day: string): string {
  return daysAgo(day, -1);
}

export function dayBefore(day: string): string {
  return daysAgo(day, 1);
}

/** Newest first. */
export function byDay(a: { day: string }, b: { day: string }): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
