import { DAY_MS } from './day-ms';

/** Days as `2026-02-06`, which sort as texts do. */

/** Day of a moment in UTC, in ms since the epoch. */
export function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function daysAgo(day: string, count: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS);
}

/** Not Saturday or Sunday: no mailing is dated so. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** Whether the calendar has it. */
export function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment) && dayAt(moment) === text;
}
