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
  // Nobody has said yet whether they get a score.
  [keywordMark('a', { strength: 4, note: 'question' }), 'open'],
  [keywordMark('a', { strength: 4, note: 'stopped' }), 'open'],
  [keywordMark('a', { strength: 4, note: 'no abstract' }), 'open'],
  [keywordMark('a', { strength: 1, note: 'question' }), 'below'],
  [waitingMark('a'), 'open'],
  [failedMark('a'), 'open'],
] as const)('%o is %s', (mark, side) => {
  expect(sideOf(mark, CUT)).toBe(side);
});

it('a paper whose score may still come reaches cut-offs that cut nothing', () => {
  const none = { minRelevance: 1, minNovelty: 1, minStrength: 0 };
  expect(sideOf(keywordMark('a', { strength: 1, note: 'question' }), none)).toBe('above');
});
