import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('where a service tells the date', () => {
  const told = (day: string, real: string): DayMark => ({ day, behind: '', told: real });

  it('begins no day that was over when it answered', () => {
    let mark = told('2026-02-07', '2026-02-07');
    for (const date of ['2026-02-05', '2026-02-06', '2026-02-01', '2026-02-02', '2026-02-06', '2026-02-07']) {
      mark = dayAt(mark, date);
      expect(mark.day).toBe('2026-02-07');
    }
    expect(dayAt(mark, '2026-02-08').day).toBe('2026-02-08');
  });

  it('goes on at the next midnight where the clock was ahead', () => {
    const ahead = dayAt(told('2027-02-06', '2026-02-06'), '2026-02-06');
    expect(ahead.day).toBe('2027-02-06');
    expect(dayAt(ahead, '2026-02-07').day).toBe('2026-02-07');
  });
});

/** A day of the calendar, by its number. */
const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 200 + day)).toISOString().slice(0, 10);

/** What happens: real midnights, a clock that is set, requests that a service answers. */
const happening = fc.oneof(
  fc.constant({ what: 'midnight', by: 0 } as const),
  fc.record({ what: fc.constant('set' as const), by: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ what: fc.constant('set' as const), by: fc.constantFrom(0, -400, 400) }),
  fc.constant({ what: 'ask', by: 0 } as const),
);

it('opens no past day, and loses no more than the rest of one, whatever the clock shows', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (all) => {
      let [mark, real, offset, latest, lastAsked] = [NO_DAY, 0, 0, '', -1];
      /** The real day on which the clock was right, and the ledger behind, when last it was looked at. */
      let rightOn = -1;
      for (const { what, by } of [...all, { what: 'ask' }] as { what: string; by: number }[]) {
        if (what === 'midnight') real += 1;
        if (what === 'set') [offset, rightOn] = [by, -1];
        if (what !== 'ask') continue;
        const before = mark;
        mark = dayAt(mark, dateOf(real + offset));
        const isNew = mark.day !== before.day;
        // Nothing but a date beyond all others begins before the day on which a service last answered.
        if (isNew && mark.day <= latest && lastAsked >= 0) expect(mark.day >= dateOf(lastAsked)).toBe(true);
        if (rightOn >= 0 && real > rightOn) expect(mark.day).toBe(dateOf(real));
        rightOn = offset === 0 && mark.behind !== '' ? real : -1;
        latest = mark.day > latest ? mark.day : latest;
        lastAsked = real;
        mark = { ...mark, told: dateOf(real) };
      }
    }),
    { numRuns: 3000 },
  );
});
