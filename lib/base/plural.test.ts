import { expect, it } from 'vitest';
import { plural } from './plural';

const forms = { one: '1 paper', other: 'papers' };

it('one of a thing is one', () => {
  expect(plural(1, forms)).toBe('1 paper');
});

it.each([0, 2, 11, 21, 101, 1001])('%i are several', (count) => {
  expect(plural(count, forms)).toBe('papers');
});
