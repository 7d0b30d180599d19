import { expect, it } from 'vitest';
import { keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { aRow } from '../testing/rows';
import { nearestOf } from './facets';
import type { Row } from './row';

const scores = (...all: [relevance: number, novelty: number][]) =>
  all.map(([relevance, novelty], i) => aRow(scoredMark(`${i}`, { relevance, novelty })));
const cut = (minRelevance: number, minNovelty: number, minStrength = 0) => ({
  ...{ minRelevance, minNovelty, minStrength },
});

it.each<[string, Row[], ReturnType<typeof cut>, ReturnType<typeof nearestOf>]>([
  ['some reach the cut-offs', scores([9, 7], [2, 2]), cut(9, 7), null],
  ['too little relevance', scores([6, 9], [6, 2], [3, 3]), cut(7, 1), { by: 'relevance', best: 6, count: 2 }],
  ['too little novelty', scores([9, 4], [8, 5], [3, 9]), cut(8, 7), { by: 'novelty', best: 5, count: 1 }],
  ['neither', scores([5, 4]), cut(8, 7), { by: 'relevance', best: 5, count: 1 }],
  ['nothing is known', [aRow(waitingMark('a'))], cut(8, 7), null],
  ['no papers', [], cut(8, 7, 4), null],
  [
    'weak matches where nothing is scored',
    [aRow(keywordMark('a', { strength: 2 })), aRow(keywordMark('b', { strength: 1 }))],
    cut(8, 7, 3),
    { by: 'strength', best: 2, count: 1 },
  ],
  ['a match that is strong enough', [aRow(keywordMark('a', { strength: 3 }))], cut(8, 7, 3), null],
  [
    'matches beside scores',
    [...scores([2, 2]), aRow(keywordMark('k', { strength: 4 }))],
    cut(8, 1, 4),
    { by: 'relevance', best: 2, count: 1 },
  ],
  [
    'a paper on two rows, once',
    [...scores([2, 2]), aRow(scoredMark('0', { relevance: 2 }), { first: false })],
    cut(8, 1),
    { by: 'relevance', best: 2, count: 1 },
  ],
])('%s', (_, rows, cutOffs, nearest) => {
  expect(nearestOf(rows, cutOffs)).toEqual(nearest);
});
