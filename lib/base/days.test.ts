import { expect, it } from 'vitest';
import { dayAt, daysAgo, isDay, isWeekday } from './days';

it('counts by the calendar', () => {
  expect(dayAt(Date.parse('2026-02-06T23:59:59Z'))).toBe('2026-02-06');
  expect([daysAgo('2026-03-01', 1), daysAgo('2026-12-31', -1)]).toEqual(['2026-02-28', '2027-01-01']);
  expect(['2026-02-06', '2026-02-07', '2026-02-08', '2026-02-09'].map(isWeekday)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

it.each(['2026-02-31', '2026-2-6', '2026-13-01', '2026-02-06T00:00', ''])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(isDay('2028-02-29')).toBe(true);
});
