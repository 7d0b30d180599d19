import { DAY_MS } from '../base/day-ms';
import { dayAt, daysAgo, isWeekday } from '../base/days';
import type { SourceState } from '../store/followed-rows';

/** Days that are caught up with, and files of one source that are asked for in a day. */
export const CATCH_UP_DAYS = 30;
export const FILES_A_DAY = 5;
/** A day's file may be late by so many days; what is not there by then is let go. */
const LATE_DAYS = 3;
const SILENT_DAYS = 7;

const HOUR_MS = DAY_MS / 24;
/** Until a source is looked at again that had nothing of today yet: five times a day at most. */
export const LATER_MS = 5 * HOUR_MS;
/** And one that could not be reached. */
export const TROUBLE_MS = HOUR_MS;

type Read = Pick<SourceState, 'days' | 'missing'>;

/** Days of the last thirty whose digests are still to be asked for, newest first. */
export function dueDays(state: Read, today: string): string[] {
  const all = Array.from({ length: CATCH_UP_DAYS }, (_, count) => daysAgo(today, count));
  // Few have digests of a weekend; whoever had one is asked for those, too.
  const weekends = state.days.some(({ day }) => !isWeekday(day));
  return all.filter((day) => (weekends || isWeekday(day)) && isOpen(state, day, today));
}

/** Of days that are known to have a file, those that are still to be asked for, newest first. */
export function openDays(state: Read, known: readonly string[], today: string): string[] {
  const first = daysAgo(today, CATCH_UP_DAYS - 1);
  return known.filter((day) => day >= first && isOpen(state, day, today)).sort((a, b) => (a < b ? 1 : -1));
}

function isOpen({ days, missing = [] }: Read, day: string, today: string): boolean {
  if (days.some((each) => each.day === day)) return false;
  const asked = missing.find((each) => each.day === day);
  if (!asked || day === today) return true;
  return day >= daysAgo(today, LATE_DAYS) && asked.on < today;
}

/** Whether today may still bring a digest. */
export function lacksToday({ days }: Read, today: string): boolean {
  return isWeekday(today) && !days.some(({ day }) => day >= today);
}

/** Whether nothing came for a week, which is told: a day or two without a digest is not. */
export function isSilent({ days }: Read, today: string): boolean {
  return !days.some(({ day }) => day >= daysAgo(today, SILENT_DAYS));
}

/** The first moment of the day after this one. */
export function tomorrow(now: number): number {
  return Date.parse(`${dayAt(now)}T00:00:00Z`) + DAY_MS;
}

/** Whether a source is to be looked at now. No wait is longer than a day: a clock that was wrong must not stop it for ever. */
export function isLookDue({ next = 0 }: Pick<SourceState, 'next'>, now: number): boolean {
  return next <= now || next - now > 2 * DAY_MS;
}
