import { isDay } from '../base/days';
import type { Digest } from '../papers/digest';

/** Last day of a digest, `2026-02-06`; null where its date, which a file may have said, ends in no day of the calendar. */
export function lastDay({ date }: Pick<Digest, 'date'>): string | null {
  const [day = ''] = /\d{4}-\d{2}-\d{2}$/.exec(date) ?? [];
  return isDay(day) ? day : null;
}
