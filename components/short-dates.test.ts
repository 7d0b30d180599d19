import { expect, it } from 'vitest';
import { shortMonth, shortWeekdays } from './short-dates';

it('has three letters for each month and each day of the week, which is what the charts have room for', () => {
  const months = Array.from({ length: 12 }, (_, i) =>
    shortMonth(`2026-${String(i + 1).padStart(2, '0')}-01`),
  );
  expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  expect(shortWeekdays().join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
});
