import { expect, it } from 'vitest';
import type { Mark } from '../messages/listing';
import { followedMark, scoredMark, waitingMark } from '../testing/marks';
import { disagreement } from './disagreement';

const word = (name: string, relevance: number, novelty = 5) => ({
  ...{ name, relevance, novelty, comment: '', model: '', day: '' },
});
const beside = (
  own: Partial<Parameters<typeof scoredMark>[1]>,
  ...followed: ReturnType<typeof word>[]
): Mark => ({
  ...scoredMark('a', { novelty: 5, ...own }),
  followed,
});
const cut = { minRelevance: 7, minNovelty: 4, minStrength: 0 };

it.each<[string, Mark, [by: string, one: string | null, other: string | null] | null]>([
  ['nobody else', scoredMark('a'), null],
  ['two that are level', beside({ relevance: 8 }, word('Lab', 9)), null],
  ['three points apart', beside({ relevance: 7 }, word('Lab', 10)), ['relevance', 'Lab', null]],
  [
    'the widest of three',
    beside({ relevance: 8 }, word('Lab', 10), word('Blog', 1)),
    ['relevance', 'Lab', 'Blog'],
  ],
  ['on two sides of a cut-off', beside({ relevance: 6 }, word('Lab', 7)), ['cut-offs', 'Lab', null]],
  ['on two sides of the other', beside({ relevance: 8 }, word('Lab', 8, 3)), ['cut-offs', null, 'Lab']],
  ['an own score of earlier criteria', beside({ relevance: 1, stale: 'criteria' }, word('Lab', 9)), null],
  ['an own one that is to come', followedMark(waitingMark('a')), null],
  [
    'an own one in whose place another is shown',
    followedMark(scoredMark('a', { relevance: 2 }), { followed: [word('Lab', 9)] }),
    ['relevance', 'Lab', null],
  ],
])('%s', (_, mark, found) => {
  const { by, one, other } = disagreement(mark, cut) ?? {};
  expect(by === undefined ? null : [by, one?.name, other?.name]).toEqual(found);
});
