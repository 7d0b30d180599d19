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
  ['2025-Mar-09', '2025-03-09'],
  ['2025 March 9', '2025-03-09'],
  ['9-Mar-25', '2025-03-09'],
  ['09 Mar 25', '2025-03-09'],
  ["Mar 9, '25", '2025-03-09'],
  ['09/Mar/2025', '2025-03-09'],
  ['9.3.25', '2025-03-09'],
  ['the 9th of March, 2025', '2025-03-09'],
  ['2025\u201103\u201109', '2025-03-09'],
  ['2025年3月9号', '2025-03-09'],
  ['2025 年 3 月 9 日', '2025-03-09'],
])('reads %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
  expect(dayIn(`Papers of ${text}.`)).toBe(day);
});

it.each([
  ['de', ['5. August 2025', '3. März 2025', '24. Dez. 2025', '1. Mai 2025']],
  ['fr', ['5 août 2025', '3 mars 2025', '24 déc. 2025', '1er mai 2025']],
  ['es', ['5 de agosto de 2025', '3 de marzo del 2025', '24 dic 2025', '1 mayo 2025']],
  ['pt', ['5 de agosto de 2025', '3 de março de 2025', '24 dez 2025', '1º de maio de 2025']],
  ['it', ['5 agosto 2025', '3 marzo 2025', '24 dic. 2025', '1º maggio 2025']],
  ['ru', ['5 августа 2025', '3 марта 2025 г.', '24 дек. 2025', '1 мая 2025']],
])('reads the months of %s', (_language, texts) => {
  expect(texts.map(dayIn)).toEqual(['2025-08-05', '2025-03-03', '2025-12-24', '2025-05-01']);
});

it.each([
  '10:30',
  ', 10:30:59',
  'T10:30Z',
  'T10:30:00.123+02:00',
  ' 10:30 PM',
  ' 10:30 UTC',
  ' at 7:05 am EST',
  ' 10:30:00 GMT',
])('counts a time of the day to its date: %s', (time) => {
  const text = `Papers of 2025-03-09${time.startsWith('1') ? ` ${time}` : time}`;
  expect(datesIn(text)).toEqual([{ day: '2025-03-09', from: 10, to: text.length }]);
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
  '5 jui 2025',
  '5 Aug, 25 papers',
  'Aug 5, 63 papers',
  'May 2025',
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
