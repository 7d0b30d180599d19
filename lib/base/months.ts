/** The months as English cuts them short, in small letters. */
export const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2026-02-06` of `6`, `Feb` and `2026`; null where the name is no month's. Whether the month has that day is not asked. */
export function dayNamed(day: string, month: string, year: string): string | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
