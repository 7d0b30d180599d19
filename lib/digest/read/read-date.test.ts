import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { datesIn, dayIn } from './read-date';

it.each([
  ['2025-03-09', '2025-03-09'],
  ['03/09/2025', '2025-03-09'],
  ['3/9/2025', '2025-03-09'],
  ['3/9/25', '2025-03-09'],
  ['3-9-2025', '2025-03-09'],
  ['19/3/2025', '2025-03-19'],
  ['9.3.2025', '2025-03-09'],
  ['09. 03. 2025', '2025-03-09'],
  ['2025/3/9', '2025-03-09'],
  ['2025.03.09', '2025-03-09'],
  ['20250309', '2025-03-09'],
  ['2025_0309', '2025-03-09'],
  ['March 9, 2025', '2025-03-09'],
  ['Mar. 9th 2025', '2025-03-09'],
  ['9 March 2025', '2025-03-09'],
  ['9-Sept-2025', '2025-09-09'],
  ['2025年3月9日', '2025-03-09'],
  ['2025년 3월 9일', '2025-03-09'],
  ['2025-03-09T05:00:00Z', '2025-03-09'],
])('reads %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
  expect(dayIn(`Papers of ${text}.`)).toBe(day);
});

it.each([
  '2025-02-30',
  '2025-99-99',
  '00/00/2025',
  '2602.04915',
  'v1.2.2025.3',
  '31 Feb 2025',
  '12/2025',
  'none',
])('takes %s for no day', (text) => {
  expect(dayIn(text)).toBeNull();
});

it('reads every day that it writes, and keeps their order', () => {
  const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(at, at, (one, other) => {
      const days = [one, other].map((each) => each.toISOString().slice(0, 10));
      const american = days.map((day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1'));
      expect(datesIn(days.join(' to ')).map(({ day }) => day)).toEqual(days);
      expect(datesIn(american.join(' to ')).map(({ day }) => day)).toEqual(days);
    }),
  );
});
