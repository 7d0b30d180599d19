import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from './markdown-text';

it.each([
  ['  one\n two \r\n\r\n\tthree ', 'one two three'],
  ['inner  blanks\tstay', 'inner  blanks\tstay'],
  ['old \u0085 \u0085 ends', 'old ends'],
  ['\n\n', ''],
])('folds %j', (text, folded) => {
  expect(oneLine(text)).toBe(folded);
});

it('leaves no line end, and every other sign in its order', () => {
  const sign = fc.constantFrom(' ', '\n', '\r', '\t', '\u2028', '\u0085', 'a', 'b');
  fc.assert(
    fc.property(
      fc.array(sign).map((signs) => signs.join('')),
      (text) => {
        expect(oneLine(text)).not.toMatch(/[\n\r\u0085\u2028]|^\s|\s$/);
        expect(oneLine(text).replace(/\s/g, '')).toBe(text.replace(/[\s\u0085]/g, ''));
      },
    ),
  );
});

it('is done with a long run of blanks', () => {
  const blanks = ' '.repeat(400_000);
  expect(oneLine(`a${blanks}b\n${blanks}\nc`)).toBe(`a${blanks}b c`);
});
