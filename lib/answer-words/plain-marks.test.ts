import { expect, it } from 'vitest';
import { asWritten, plainMarks } from './plain-marks';

it.each([
  ['{“ID”：９，“x”：１０}', '{“ID”:9,“x”:10}'],
  ['｛＂ａ＂：【１、２】｝', '{"a":[1,2]}'],
  ['「九」『x』«y»', '“九”“x”“y“'.replace('y“', 'y”')],
  ['٩، ۷؛ ९ ๗', '9, 7; 9 7'],
  ['ＲＥＬ＝９／１０　ok', 'REL=9/10 ok'],
])('%s is %s', (text, plain) => {
  expect(plainMarks(text)).toBe(plain);
  expect(plainMarks(text)).toHaveLength(text.length);
});

it('leaves plain text, letters of other scripts and what lies beyond the first plane alone', () => {
  for (const text of ['{"a": [1, 2]}', '相关性 新規性 관련성 новизна', '😀 𝒙'])
    expect(plainMarks(text)).toBe(text);
});

it('finds again what was written', () => {
  const original = '评论：很好，“不错”。';
  const plain = plainMarks(original);
  expect(asWritten('很好,“不错”。', plain, original)).toBe('很好，“不错”。');
  expect(asWritten('not there', plain, original)).toBe('not there');
});
