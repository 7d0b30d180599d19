import { expect, it } from 'vitest';
import type { Mark } from '../messages/listing';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { isBelow } from './cut-off';

const open = { minRelevance: 1, minNovelty: 1, minStrength: 0 };

it.each<[string, Mark, Partial<typeof open>, boolean]>([
  ['a score at the cut-off', scoredMark('a', { relevance: 7 }), { minRelevance: 7 }, false],
  ['a score below it', scoredMark('a', { relevance: 6 }), { minRelevance: 7 }, true],
  ['too little novelty', scoredMark('a', { novelty: 3 }), { minNovelty: 4 }, true],
  ['a score whatever the strength', scoredMark('a'), { minStrength: 4 }, false],
  [
    'a stale score, like any other',
    scoredMark('a', { relevance: 2, stale: 'criteria' }),
    { minRelevance: 7 },
    true,
  ],
  ['a keyword match below the strength', keywordMark('a', { strength: 1 }), { minStrength: 2 }, true],
  ['a keyword match whatever the relevance', keywordMark('a', { strength: 0 }), { minRelevance: 10 }, false],
  ['what waits', waitingMark('a'), { minRelevance: 10, minNovelty: 10, minStrength: 4 }, false],
  ['what failed', failedMark('a'), { minRelevance: 10, minNovelty: 10, minStrength: 4 }, false],
])('%s', (_name, mark, view, below) => {
  expect(isBelow(mark, { ...open, ...view })).toBe(below);
});
