import { describe, expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../testing/comments-abroad';
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

describe('a reason in another language', () => {
  it.each([
    ['zh-Hans', '稀疏注意力', true],
    ['zh-Hans', '「稀疏注意力」', true],
    ['zh-Hans', '稀疏路由', false],
    ['ja', 're:アーキテクチャ', true],
    ['ja', '新たに', true],
    // Without its two strokes another letter.
    ['ja', '新だに', false],
    ['ko', '수렴', true],
    ['ko', '수려', false],
    ['ar', 'للانتباه', true],
    ['ar', '«البنية والتدريب»', true],
    ['ar', 'نظريّة', true],
    ['fa', 'نظریه\u200cای', true],
    ['fa', 'نظریهای', true],
    ['he', 'קשב', true],
    ['ru', 'РАЗРЕЖЕННОГО', true],
    ['de', 'dunner', true],
    ['fr', '"l’attention parcimonieuse"', true],
    ['hi', 'सिद्धान्त', true],
    // Other vowels, another word.
    ['hi', 'सद्धान्त', false],
    ['vi', 'kien truc', true],
    ['tr', 'ILK', true],
  ])('in %s is asked for %s', (language, text, is) => {
    const reason = fold(COMMENTS_ABROAD[language] ?? '');
    const query = parseQuery(text);
    expect(query && meets(query, { ...fields, reason })).toBe(is);
  });
});
