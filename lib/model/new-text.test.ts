import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNewText } from './new-text';

/** What is told of these pieces, and how many of them were held back at most. */
function heard(pieces: readonly string[]): { text: string; behind: number } {
  const newText = createNewText();
  let text = '';
  let behind = 0;
  pieces.forEach((piece, at) => {
    text += newText.hear(piece);
    behind = Math.max(behind, pieces.slice(0, at + 1).join('').length - text.length);
  });
  return { text: text + newText.end(), behind };
}
const wholesOf = (pieces: readonly string[]) => pieces.map((_, at) => pieces.slice(0, at + 1).join(''));

it('reads the whole text so far, piece by piece, once', () => {
  const piece = fc.string({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 8, maxLength: 40 }), (pieces) => {
      expect(heard(wholesOf(pieces)).text).toBe(pieces.join(''));
    }),
  );
});

it('keeps every letter of pieces that only look alike', () => {
  const alike = fc.oneof(fc.constantFrom('a', 'aa', 'ab', 'aba', '-', '--', '\n', ''), fc.string());
  fc.assert(
    fc.property(
      fc.array(alike, { maxLength: 5 }),
      fc.array(fc.constantFrom('[1', ', 8', '=', '=='), { minLength: 1 }),
      (first, rest) => {
        const pieces = [...first, '|', ...rest];
        expect(heard(pieces).text).toBe(pieces.join(''));
      },
    ),
    { numRuns: 2000 },
  );
});

it.each<[string, string[], string]>([
  ['the same again and again', Array(9).fill('--------'), '-'.repeat(72)],
  ['two that begin alike', ['[1, 8]', '[1, 8] and', ' more'], '[1, 8][1, 8] and more'],
  ['two pieces in all', ['[1, 8]\n', '[1, 8]\n[2, 3]\n'], '[1, 8]\n[1, 8]\n[2, 3]\n'],
  ['a few letters that count', ['1', '1', '11', '111', '2'], '11111112'],
  [
    'wholes, one of them twice',
    ['[1, 8', '[1, 8, 7', '[1, 8, 7', '[1, 8, 7, "a', '[1, 8, 7, "a"]'],
    '[1, 8, 7, "a"]',
  ],
  ['wholes, then a piece', ['abcd', 'abcde', 'abcdef', 'abcdefg', 'h', 'abcdefghi'], 'abcdefghi'],
])('%s', (_what, pieces, text) => {
  expect(heard(pieces).text).toBe(text);
});

it('holds nothing back of a stream of the usual kind', () => {
  expect(heard(['[', '1, ', '8, 7, "A [1', ', 8]"]']).behind).toBe(0);
});
