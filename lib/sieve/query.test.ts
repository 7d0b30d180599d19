import { expect, it } from 'vitest';
import { fold, meets, parseQuery, wantedWords } from './query';

const fields = {
  title: fold('Attention Sinks and the Erdős–Rényi graph'),
  authors: fold('Jane Tolkien, René Müller'),
  abstract: fold('We study sparse   attention without a router.'),
  reason: fold('MoE: routing without a router.'),
};
const found = (text: string) => {
  const query = parseQuery(text);
  return query && meets(query, fields);
};

it.each([
  ['sparse', true],
  ['SPARSE router', true],
  ['sparse vision', false],
  ['"attention sinks"', true],
  ['“sparse attention”', true],
  ['"sinks attention"', false],
  ['sparse -vision', true],
  ['sparse -router', false],
  ['-"attention sinks"', false],
  ['au:tolkien', true],
  ['au:sparse', false],
  ['au:"rene muller"', true],
  ['ti:sparse', false],
  ['abs:sparse', true],
  ['re:moe', true],
  ['-au:tolkien', false],
  ['erdos-renyi', true],
  ['Erdős', true],
])('%s', (text, is) => {
  expect(found(text)).toBe(is);
});

it.each(['', '   ', '-', '"', '""', 'au:', 'au:""', '-ti:'])('%j asks for nothing yet', (text) => {
  expect(parseQuery(text)).toBeNull();
});

it('reads a phrase whose end is still to be typed', () => {
  expect(found('"attention si')).toBe(true);
});

it('says which words to mark', () => {
  expect(wantedWords(parseQuery('Sparse -vision "Attention Sinks" au:Tolkien') ?? { terms: [] })).toEqual([
    'sparse',
    'attention sinks',
    'tolkien',
  ]);
});
