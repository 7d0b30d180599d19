import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark } from '../messages/listing';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { sortOrder } from './sort-order';

const order = (marks: Mark[], sort: 'arxiv' | 'score' | 'relevance') =>
  sortOrder(
    marks.map(({ id }) => id),
    new Map(marks.map((mark) => [mark.id, mark])),
    sort,
  ).join('');
const scored = (id: string, relevance: number, novelty: number) => scoredMark(id, { relevance, novelty });

it('adds relevance and novelty up, and lets relevance decide between sums that are level', () => {
  const marks = [
    scored('a', 6, 6),
    scored('b', 9, 5),
    scored('c', 10, 2),
    scored('d', 8, 4),
    scored('e', 10, 10),
  ];
  expect(order(marks, 'score')).toBe('ebcda');
});

it('goes by relevance, and lets novelty decide', () => {
  expect(order([scored('a', 6, 9), scored('b', 9, 1), scored('c', 9, 2)], 'relevance')).toBe('cba');
});

it('puts what has no score behind what has one, matches by their rank, the rest last', () => {
  const marks = [
    waitingMark('a'),
    keywordMark('b', { rank: -2 }),
    failedMark('c'),
    scored('d', 1, 1),
    keywordMark('e', { rank: 3 }),
  ];
  expect(order(marks, 'score')).toBe('debac');
});

it('leaves arXiv’s order where nothing tells papers apart, or where the reader wants it', () => {
  const marks = [scored('a', 5, 5), scored('b', 5, 5), scored('c', 9, 9)];
  expect(order(marks, 'score')).toBe('cab');
  expect(order(marks, 'arxiv')).toBe('abc');
  expect(order([waitingMark('a'), waitingMark('b')], 'relevance')).toBe('ab');
});

it('never loses a paper, known or not', () => {
  const mark = fc.record({
    relevance: fc.integer({ min: 1, max: 10 }),
    novelty: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.option(mark)),
      fc.constantFrom('arxiv' as const, 'score' as const, 'relevance' as const),
      (all, sort) => {
        const ids = all.map((_, i) => `${i}`);
        const marks = new Map(
          all.flatMap((rest, i) => (rest ? [[`${i}`, scoredMark(`${i}`, rest)] as const] : [])),
        );
        expect([...sortOrder(ids, marks, sort)].sort()).toEqual([...ids].sort());
      },
    ),
  );
});
