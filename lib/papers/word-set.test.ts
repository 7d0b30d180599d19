import { expect, it } from 'vitest';
import { likeness, wordSet } from './word-set';

it('compares by the larger of the two', () => {
  const [a, b] = [wordSet('one two three four', ''), wordSet('one two', '')];
  expect(likeness(a, b)).toBe(likeness(b, a));
  expect(likeness(a, a)).toBe(1);
  expect(likeness(wordSet('', ''), wordSet('', ''))).toBe(1);
});
