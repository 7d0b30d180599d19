import { expect, it } from 'vitest';
import { chance } from '../testing/random';
import { count, isSetAside, NO_SUMS, setAside } from './sums';

it('nothing is set aside once all that was has been booked, in whatever order', () => {
  const by = chance(1);
  for (let n = 0; n < 300; n += 1) {
    const amounts = Array.from({ length: 4 }, () => (1 + by.below(90_000)) / 7e6);
    let sums = amounts.reduce(setAside, NO_SUMS);
    for (const usd of amounts) {
      expect(isSetAside(sums)).toBe(true);
      sums = count(sums, usd, usd / 2);
    }
    expect(isSetAside(sums)).toBe(false);
  }
});
