import { NO_SUMS, type Sums } from './sums';

/** Sums of one day. */
export interface Day extends Sums {
  /** Local date, `2026-02-06`. */
  day: string;
}

export function emptyDay(day: string): Day {
  return { day, ...NO_SUMS };
}

/** Local date of a moment, `2026-02-06`: a reader's day ends at the reader's midnight. */
export function localDate(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
