import { expect, it } from 'vitest';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { sideOf } from './cut-offs';

const CUT = { minRelevance: 7, minNovelty: 5, minStrength: 2 };

it.each([
  [scoredMark('a', { relevance: 7, novelty: 5 }), 'above'],
  [scoredMark('a', { relevance: 6, novelty: 9 }), 'below'],
  [scoredMark('a', { relevance: 9, novelty: 4 }), 'below'],
  [keywordMark('a', { strength: 2 }), 'above'],
  [keywordMark('a', { strength: 1 }), 'below'],
  [keywordMark('a', { strength: 4, note: 'replacement' }), 'below'],
  [waitingMark('a'), 'open'],
  [failedMark('a'), 'open'],
] as const)('%o is %s', (mark, side) => {
  expect(sideOf(mark, CUT)).toBe(side);
});
