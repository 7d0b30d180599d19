import { describe, expect, it } from 'vitest';
import { asked, told } from '../testing/read-cut';
import { createReplyReader } from './read-reply';

describe('what is dropped', () => {
  it('counts strangers, repeats and what is out of range, and keeps them owed', () => {
    const reader = createReplyReader(asked.slice(0, 3));
    const read = reader.push(
      '[1,9,7,"first"][1,9,7,"again"][9,3,3,"none"]["2999.99999",3,3,"none"][2,11,3,"x"][2,"high",3,"x"][3,10.4,0.5,"x"]',
    );
    expect(read.map(({ id, relevance, novelty }) => [id, relevance, novelty])).toEqual([
      ['2602.04915', 9, 7],
      ['2602.04396', 10, 1],
    ]);
    expect(reader.dropped).toEqual({ unknown: 2, duplicate: 1, invalid: 2 });
    expect(reader.owed).toEqual(['2602.05230']);
  });

  it('takes neither of two records that differ', () => {
    const reader = createReplyReader(asked.slice(0, 3));
    const read = reader.push('[1,9,7,"a"][2,8,6,"b"][1,3,3,"again"][3,5,5,"c"]');
    expect(read.map(({ id }) => id)).toEqual(['2602.05230', '2602.04396']);
    expect(reader.owed).toEqual(['2602.04915']);
    const told = createReplyReader(asked.slice(0, 3));
    expect(told.push('[1,9,7,"a"]')).toHaveLength(1);
    expect(told.push('[1,3,3,"again"]')).toEqual([]);
    expect(told.owed).toContain('2602.04915');
  });

  it('lets a valid record follow an invalid one', () => {
    expect(told('[1,12,7,"bad"]\n[1,9,7,"good"]')).toEqual(['2602.04915 9 7 good']);
  });

  it.each([
    ['index and id disagree', '{"index":2,"id":"2602.04915","relevance":9,"novelty":7}'],
    ['key and id disagree', '{"2602.05230":{"id":"2602.04915","relevance":9,"novelty":7}}'],
    ['an id that lost its last digit', '{"id":2602.0491,"relevance":9,"novelty":7}'],
    ['numbered from zero', '[0,9,7,"a"]\n[1,9,7,"b"]'],
    ['a number below zero', '[-1,9,7,"a"]'],
    ['two records run into one', '{"id":"2602.04915","relevance":9,"relevance":3,"novelty":7}'],
    ['halves of two papers', '[{"id":"2602.04915","relevance":9},{"relevance":5,"novelty":7}]'],
    ['halves under two keys', '{"2602.04915":{"relevance":9},"2602.05230":{"novelty":7}}'],
    ['citations', 'As shown in [1, 2, 3] and [4,5,6].\nAlso 1, 2, 3, and 4.\n'],
    ['list numbers', '1. Relevance: 9, novelty: 7\n2. Relevance: 9, novelty: 7\n'],
    ['a table whose header says nothing', '| A | B | C | D |\n|---|---|---|---|\n| 1 | 9 | 7 | x |\n'],
    [
      'scores whose heading is lost',
      '### 2602.04915\nRelevance: 9\nComment: a\n### ?\nNovelty: 3\nRelevance: 2\n',
    ],
    ['a missing score', '{"id":"2602.04915","relevance":9,"comment":"x"}'],
    ['a fifth number', '[1,9,7,8,"x"]'],
    ['a comment that quotes a record', '{"id":"2602.04915","comment":"says [2, 9, 9, \\"x\\"]"}'],
    ['JSON in a comment', '{"comment":"{\\"id\\": \\"2602.04915\\", \\"relevance\\": 9, \\"novelty\\": 9}"}'],
  ])('binds nothing: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
