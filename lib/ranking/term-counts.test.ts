import { describe, expect, it } from 'vitest';
import { paperTokens } from './keyword/paper-tokens';
import { bucketOf, countsOf, eachTerm, MOST_TIMES, termBucket, timesOf } from './term-counts';

const counts = (title: string, abstract = '') =>
  new Map([...countsOf(paperTokens({ title, abstract }))].map((count) => [bucketOf(count), timesOf(count)]));
const times = (term: string, title: string, abstract = '') =>
  counts(title, abstract).get(termBucket(term)) ?? 0;

describe('countsOf', () => {
  it('counts stems and pairs of them, those of the title three times', () => {
    expect(times('prune', 'Pruning', 'pruned and pruned')).toBe(5);
    expect(times('prune zorg', 'Pruning zorgs', 'We prune the zorgs.')).toBe(4);
    expect(times('zorg prune', 'Pruning zorgs', 'We prune the zorgs.')).toBe(0);
  });

  it('makes no pair across the end of a sentence, and none with what tells nothing', () => {
    expect(times('prune zorg', '', 'We prune. Zorgs are pruned.')).toBe(0);
    expect(counts('the of and').size).toBe(0);
    expect(counts('').size).toBe(0);
  });

  it('knows words of languages without spaces', () => {
    expect(counts('稀疏注意力').size).toBeGreaterThan(5);
    expect([...counts('稀疏注意力').keys()].sort()).toEqual([...counts('稀疏注意力', '').keys()].sort());
  });

  it('stops at a number that one byte holds, and leaves nothing for the next paper', () => {
    expect(times('prune', 'prune '.repeat(200))).toBe(MOST_TIMES);
    expect(times('prune', 'prune')).toBe(3);
  });

  it('says the stems of each bucket where it is asked', () => {
    const terms: string[] = [];
    eachTerm(paperTokens({ title: 'Pruning zorgs', abstract: '' }), (bucket, _mentions, term) => {
      expect(termBucket(term())).toBe(bucket);
      terms.push(term());
    });
    expect(terms).toEqual(['prune', 'zorg', 'prune zorg']);
  });
});
