import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark } from '../messages/listing';
import { type Triage, untouched } from '../papers/triage';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { sortOrder } from './sort-order';

type Sort = Parameters<typeof sortOrder>[1];
const rowOf = (mark: Mark, triage: Partial<Triage> = {}) => ({
  ...{ id: mark.id, mark },
  triage: { ...untouched(mark.id), ...triage },
});
const order = (marks: Mark[], sort: Sort) =>
  sortOrder(
    marks.map((mark) => rowOf(mark)),
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

it('goes by the reading order, then by relevance; and by relevance alone where there is none', () => {
  const read = (id: string, reading: number, relevance: number) =>
    scoredMark(id, { reading, relevance, novelty: 5 });
  const marks = [
    read('a', -2, 1),
    read('b', 20, 3),
    read('c', 20, 9),
    read('d', 21.5, 2),
    keywordMark('e', { rank: 9 }),
  ];
  expect(order(marks, 'reading')).toBe('dcbae');
  expect(order([scored('a', 6, 9), scored('b', 9, 1), scored('c', 9, 2)], 'reading')).toBe('cba');
});

it('goes by one axis of the reader’s own, the highest first, what was not told last; by relevance where nobody told it', () => {
  const on = (id: string, score: number | null, relevance: number) => ({
    ...scored(id, relevance, 5),
    axes: [
      { name: 'Load', score: 1 },
      { name: 'Proximity', score },
    ],
  });
  const marks = [scored('a', 9, 9), on('b', 3, 1), on('c', 8, 2), on('d', null, 10), on('e', 8, 6)];
  expect(order([...marks, keywordMark('f', { rank: 9 })], 'axis:Proximity')).toBe('ecbdaf');
  expect(order([scored('a', 6, 9), scored('b', 9, 1), scored('c', 9, 2)], 'axis:Proximity')).toBe('cba');
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

it('has an order of the reader’s own: starred, not seen yet, seen, not for this reader', () => {
  const rows = [
    rowOf(scored('a', 10, 1), { dismissed: true }),
    rowOf(scored('b', 9, 1), { seen: true }),
    rowOf(scored('c', 4, 1)),
    rowOf(scored('d', 2, 1), { star: true, seen: true }),
    rowOf(scored('e', 8, 1)),
    rowOf(waitingMark('f')),
  ];
  expect(sortOrder(rows, 'own').join('')).toBe('decfba');
});

it('lets what was learned decide between papers of one relevance in the reader’s own order, novelty apart', () => {
  const learned = (order: number) => ({ learned: { order, likely: null, close: false } });
  const rows = [
    rowOf({ ...scored('a', 8, 9), ...learned(0.1) }),
    rowOf({ ...scored('b', 8, 1), ...learned(0.7) }),
    rowOf({ ...scored('c', 9, 1), ...learned(-2) }),
  ];
  expect(sortOrder(rows, 'own').join('')).toBe('cba');
  expect(sortOrder(rows, 'relevance').join('')).toBe('cab');
  const waiting = ['d', 'e', 'f'].map((id, i) => rowOf({ ...waitingMark(id), ...learned(i % 2) }));
  expect(sortOrder([...waiting, ...rows], 'own').join('')).toBe('cbaedf');
});

it('counts a paper with several rows once, by its first', () => {
  const rows = [rowOf(scored('a', 1, 1)), rowOf(scored('b', 5, 5)), rowOf(scored('a', 9, 9))];
  expect(sortOrder(rows, 'score').join('')).toBe('ba');
});

it('never loses a paper, known or not', () => {
  const mark = fc.record({
    relevance: fc.integer({ min: 1, max: 10 }),
    novelty: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.option(mark)),
      fc.constantFrom<Sort>('arxiv', 'score', 'relevance', 'reading', 'own', 'axis:Load'),
      (all, sort) => {
        const rows = all.map((rest, i) => rowOf(rest ? scoredMark(`${i}`, rest) : waitingMark(`${i}`)));
        expect(sortOrder(rows, sort).sort()).toEqual(rows.map(({ id }) => id).sort());
      },
    ),
  );
});
