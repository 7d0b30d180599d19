import { expect, it } from 'vitest';
import { fromMarkdown, toMarkdown, toMarkdownLabel, toMarkdownWords } from './markdown-text';

/** In CommonMark a backslash before `&` makes the reference that begins there plain text. */
const DEAD = /\\&(?:amp|lt|#\d+);/;

it.each([
  'Christian Intern\\`o',
  'a \\[b\\] and \\\\| c',
  'set \\&amp; match',
  'a \\<b',
  'x ~y~ \\~n ~z~',
  'costs \\$5 and $6 or $7, \\`so` $x^2$ it is',
])('no backslash stands before a reference: %s', (text) => {
  for (const write of [toMarkdown, toMarkdownLabel, toMarkdownWords]) {
    expect(write(text)).not.toMatch(DEAD);
    expect(fromMarkdown(write(text))).toBe(text);
  }
});

it('writes an accent of TeX as one reads it', () => {
  expect(toMarkdownWords('Intern\\`o')).toBe('Intern&#92;&#96;o');
});

it('is done with a long run of backslashes', () => {
  const run = '\\'.repeat(200_000);
  expect(toMarkdownWords(`${run}x`)).toBe(`${run}x`);
});
