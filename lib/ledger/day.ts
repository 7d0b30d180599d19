import { type Limited, NO_SUMS, type Sums } from './sums';

/** Sums of one day. */
export interface Day extends Sums {
  /** Local date, `2026-02-06`. */
  day: string;
  /** Of them, what second opinions came to, by whichever model; absent where there were none. */
  opinions?: Limited;
}

export function emptyDay(day: string): Day {
  return { day, ...NO_SUMS };
}

/** Local date of a moment, `2026-02-06`: a reader's day ends at the reader's midnight. */
export function localDate(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Which day the ledger is in. */
export interface DayMark {
  /** The last day that was begun, `2026-02-06`; empty before the first. */
  day: string;
  /** Date of the clock when it was first seen behind that day; empty where it is not behind. */
  behind: string;
  /** Date by the clock of a service elsewhere, when last it answered; empty where none has told. */
  told: string;
}

export const NO_DAY: DayMark = Object.freeze({ day: '', behind: '', told: '' });

/**
 * The day in force, at a date of the clock. It follows the clock forwards only: setting that back frees nothing. But where
 * the clock had been ahead, by a year perhaps, the day does not last until then: it ends at the next midnight of the clock
 * that is now shown, and what was booked on that date before counts, too. Whether it was ahead then or is behind now, the
 * clock itself cannot tell; a service can: a date that was over when it last answered is never begun. Dates sort as they
 * are written. Pure.
 */
export function dayAt(mark: DayMark, date: string): DayMark {
  const { day, behind, told } = mark;
  if (date === day && behind === '') return mark;
  const isBehind = date < day && (behind === '' || date <= behind || date < told);
  return isBehind ? { ...mark, behind: date } : { ...mark, day: date, behind: '' };
}
