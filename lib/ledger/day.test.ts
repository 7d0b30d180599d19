import { expect, it } from 'vitest';
import { type DayMark, dayAt, NO_DAY } from './day';

/** The days in force as the clock shows one date after the other. */
function daysOf(dates: readonly string[]): string[] {
  let mark: DayMark = NO_DAY;
  return dates.map((date) => {
    mark = dayAt(mark, date);
    return mark.day;
  });
}

it.each<[string, string[], string[]]>([
  ['goes with the clock', ['02-06', '02-06', '02-07', '02-09'], ['02-06', '02-06', '02-07', '02-09']],
  ['does not go back by a day', ['02-07', '02-06', '02-07', '02-08'], ['02-07', '02-07', '02-07', '02-08']],
  ['does not stay a year ahead', ['12-31', '02-06', '02-06', '02-07'], ['12-31', '12-31', '12-31', '02-07']],
  [
    'waits for a midnight after each step back',
    ['12-31', '02-06', '02-03', '02-03', '02-04'],
    ['12-31', '12-31', '12-31', '12-31', '02-04'],
  ],
  [
    'goes on where the clock is right again',
    ['12-31', '02-06', '12-31', '02-07'],
    ['12-31', '12-31', '12-31', '12-31'],
  ],
])('%s', (_what, dates, days) => {
  const year = (day: string) => `2026-${day}`;
  expect(daysOf(dates.map(year))).toEqual(days.map(year));
});

it('begins no second day within one of the clock, whatever was shown before', () => {
  const shown = ['2026-02-06', '2027-02-06', '2026-02-06', '2025-02-06', '2026-02-06'];
  expect(new Set(daysOf(shown)).size).toBeLessThanOrEqual(new Set(shown).size);
});
