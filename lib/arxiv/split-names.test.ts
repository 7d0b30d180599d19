import { expect, it } from 'vitest';
import { splitNames } from './split-names';

it.each([
  ['A B, C D', ['A B', 'C D']],
  ['A B, Jr., C D, III, E F', ['A B, Jr.', 'C D, III', 'E F']],
  ['A B, Ph.D., C D, M.D., E F, Esq.', ['A B, Ph.D.', 'C D, M.D.', 'E F, Esq.']],
  ['Jr., A B', ['Jr.', 'A B']],
  ['A B,, C D, ', ['A B', 'C D']],
  ['A B, Jrue C', ['A B', 'Jrue C']],
  ['', []],
])('finds the names in %j', (text, names) => {
  expect(splitNames(text, /,\s*/)).toEqual(names);
});

it.each([
  [
    'Ada Lovelace (London, UK), Charles Babbage (Cambridge)',
    ['Ada Lovelace (London, UK)', 'Charles Babbage (Cambridge)'],
  ],
  ['Ada Lovelace (1, 2 (b)), Jr., Charles Babbage', ['Ada Lovelace (1, 2 (b)), Jr.', 'Charles Babbage']],
  ['Ada (Lovelace, Charles Babbage, Jr.', ['Ada (Lovelace', 'Charles Babbage, Jr.']],
  ['Ada Lovelace), Charles Babbage', ['Ada Lovelace)', 'Charles Babbage']],
])('keeps an affiliation with its name: %s', (text, names) => {
  expect(splitNames(text, /,\s+/)).toEqual(names);
});
