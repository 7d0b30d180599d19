import { LANGUAGE } from '../lib/base/said';

const MONTH = new Intl.DateTimeFormat(LANGUAGE, { month: 'short', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', timeZone: 'UTC' });

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** `Feb` for `2026-02-06`. */
export function shortMonth(day: string): string {
  return MONTH.format(at(day));
}

/** `Mon`, `Tue`, up to `Sun`. */
export function shortWeekdays(): string[] {
  // A week that begins on the first of a month.
  return Array.from({ length: 7 }, (_, i) => WEEKDAY.format(at(`2026-06-0${i + 1}`)));
}
