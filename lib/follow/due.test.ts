import { expect, it } from 'vitest';
import { DAY_MS } from '../base/day-ms';
import { daysAgo, isWeekday } from '../base/days';
import { dueDays, isLookDue, isSilent, lacksToday, openDays, tomorrow } from './due';

/** A Friday. */
const TODAY = '2026-02-06';
const read = (...days: string[]) => days.map((day) => ({ day, papers: 1 }));

it('at first the weekdays of thirty days are due, newest first', () => {
  const due = dueDays({ days: [] }, TODAY);
  expect(due.slice(0, 6)).toEqual([
    ...['2026-02-06', '2026-02-05', '2026-02-04', '2026-02-03', '2026-02-02', '2026-01-30'],
  ]);
  expect(due.at(-1)).toBe('2026-01-08');
  expect(due.every(isWeekday)).toBe(true);
});

it('then those that were not read, weekends only where one has had a digest', () => {
  const days = read('2026-02-05', '2026-02-03');
  expect(dueDays({ days }, TODAY).slice(0, 3)).toEqual(['2026-02-06', '2026-02-04', '2026-02-02']);
  const sunday = read('2026-02-06', '2026-01-25');
  expect(dueDays({ days: sunday }, '2026-02-08').slice(0, 3)).toEqual([
    '2026-02-08',
    '2026-02-07',
    '2026-02-05',
  ]);
});

it.each([
  ['today is asked for again', TODAY, TODAY, true],
  ['yesterday, tomorrow', '2026-02-05', '2026-02-05', true],
  ['yesterday, not twice a day', '2026-02-05', TODAY, false],
  ['what is late by three days, once more', '2026-02-03', '2026-02-05', true],
  ['what is late by more is let go', '2026-02-02', '2026-02-05', false],
])('a day without a file: %s', (_what, day, on, isDue) => {
  expect(dueDays({ days: [], missing: [{ day, on }] }, TODAY).includes(day)).toBe(isDue);
});

it('of days that are known to have a file, all of the last thirty', () => {
  const known = ['2026-02-01', '2026-02-04', '2026-01-07', '2026-01-08'];
  expect(openDays({ days: read('2026-02-04') }, known, TODAY)).toEqual(['2026-02-01', '2026-01-08']);
});

it('knows whether today may still bring something', () => {
  expect(lacksToday({ days: read('2026-02-05') }, TODAY)).toBe(true);
  expect(lacksToday({ days: read(TODAY) }, TODAY)).toBe(false);
  // Where it is tomorrow already, somebody has written of tomorrow.
  expect(lacksToday({ days: read('2026-02-07') }, TODAY)).toBe(false);
  expect(lacksToday({ days: [] }, '2026-02-07')).toBe(false);
});

it('tells of a silence after a week', () => {
  expect(isSilent({ days: read(daysAgo(TODAY, 7)) }, TODAY)).toBe(false);
  expect(isSilent({ days: read(daysAgo(TODAY, 8)) }, TODAY)).toBe(true);
  expect(isSilent({ days: [] }, TODAY)).toBe(true);
});

it('waits until then, and for no clock that was ahead', () => {
  const now = Date.parse(`${TODAY}T22:00:00Z`);
  expect(tomorrow(now)).toBe(Date.parse('2026-02-07T00:00:00Z'));
  expect(isLookDue({}, now)).toBe(true);
  expect(isLookDue({ next: now }, now)).toBe(true);
  expect(isLookDue({ next: now + 1 }, now)).toBe(false);
  expect(isLookDue({ next: now + 300 * DAY_MS }, now)).toBe(true);
});
