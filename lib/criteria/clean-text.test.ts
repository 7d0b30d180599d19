import { expect, it } from 'vitest';
import { cleanText } from './clean-text';

it.each([
  ['folds white space', ' a\n\tb \u00a0 c\u2028d ', 'a b c d'],
  ['leaves TeX and accents alone', '$O(n^2)$ by Erdős', '$O(n^2)$ by Erdős'],
  ['takes out what nobody sees', 'ig\u200bno\u00adre\u202e m\u{e0041}e\u2060\ufeff', 'ignore me'],
  ['takes out controls', 'a\u0000b\u001bc\u0085d', 'abcd'],
  ['takes out letters that are blank', 'a\u3164b\u115fc\uffa0d', 'abcd'],
  [
    'takes out selectors of variants, joiners and blank signs',
    'a\ufe0fb\u{e0101}c\u034fd\u2800e\ufdd0f',
    'abcdef',
  ],
  ['thins out heaps of marks', `a${'\u0316'.repeat(50)}b`, `a${'\u0316'.repeat(4)}b`],
  ['writes look-alikes of one letter in one way', 'ｆｕｌｌ ﬁne 𝐛𝐨𝐥𝐝', 'full fine bold'],
  ['takes out halves of characters', 'a\ud835b\udc00c', 'abc'],
  ['keeps whole characters of two halves', 'a😀b', 'a😀b'],
  ['makes nothing of nothing', ' \u200b ', ''],
])('%s', (_what, text, clean) => {
  expect(cleanText(text, 100)).toBe(clean);
});

it('cuts at the limit, with a sign that it did', () => {
  expect(cleanText('abcdef', 6)).toBe('abcdef');
  expect(cleanText('abcdefg', 6)).toBe('abcde…');
  expect(cleanText('abcd efg', 6)).toBe('abcd…');
});

it('never cuts a character in half', () => {
  for (let limit = 1; limit < 12; limit += 1) {
    const cut = cleanText('😀😀😀😀😀😀', limit);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(limit);
  }
});
