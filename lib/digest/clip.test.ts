import { expect, it } from 'vitest';
import { clip } from './clip';

it('leaves what fits, and cuts what does not, between characters', () => {
  expect(clip('abcd', 4)).toBe('abcd');
  expect(clip('abcde', 4)).toBe('abc…');
  expect(clip('ab😀cd', 4)).toBe('ab…');
});
