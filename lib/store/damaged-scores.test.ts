import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { damage } from '../testing/damage';
import { createMannersKeeper } from './manners';
import { keepPapers, versionsOf } from './papers';
import { createScoreKeeper } from './score-keeper';
import { openScores, type ScoresDb } from './scores-db';

/** What lies on a disk and makes no sense is as good as absent, and the rows beside it come back. */

let scores: ScoresDb;
beforeEach(async () => {
  scores = await openScores(`scores-${crypto.randomUUID()}`);
});

const record = {
  ...{
    key: 'h s 1 2602.00001',
    id: '2602.00001',
    criteriaId: 'c',
    scorer: 's',
    version: 1,
    flagged: false,
  },
  ...{ relevance: 7, novelty: 5, comment: 'Graphs.', read: Uint16Array.of(1, 2), at: 1 },
};

it.each<[string, object]>([
  ['a relevance off the scale', { relevance: 11 }],
  ['a novelty that is no number', { novelty: '5' }],
  ['no words that were read', { read: null }],
  ['no comment', { comment: undefined }],
  ['an axis off the scale', { axes: { Load: 99 } }],
  ['axes that are none', { axes: 'Load' }],
])('a score with %s is no score, and an earlier one stands in', async (_what, change) => {
  await damage(scores, 'scores', { ...record, ...change });
  const earlier = { ...record, key: 'h0 s 1 2602.00001' };
  await scores.put('scores', earlier);
  await scores.put('scores', { ...record, key: 'h s 1 2602.00002', id: '2602.00002' });
  await damage(scores, 'debts', { key: record.key, id: record.id, attempts: 'two', failed: null });
  const wanted = ['2602.00001', '2602.00002'].map((id) => ({ id, key: `h s 1 ${id}` }));
  const recalled = await createScoreKeeper(scores).recall(wanted, 'c');
  expect(recalled.get('2602.00001')).toEqual({ current: null, earlier, debt: null });
  expect(recalled.get('2602.00002')?.current?.relevance).toBe(7);
});

it('papers', async () => {
  const paper = {
    ...{ id: '2602.00001', version: 1, title: 'T', authors: ['A'], abstract: 'Text.', comments: null },
    ...{ categories: ['cs.LG'], announced: null, kind: 'new' as const, at: 1 },
  };
  await damage(scores, 'papers', { key: '2602.00001v2', id: '2602.00001', version: 2, at: 2 });
  await keepPapers(scores, [paper]);
  expect((await versionsOf(scores, ['2602.00001'])).get('2602.00001')).toHaveLength(1);
  await keepPapers(scores, [{ ...paper, version: 2 }]);
  expect((await versionsOf(scores, ['2602.00001'])).get('2602.00001')).toHaveLength(2);
});

it('when arXiv may be asked', async () => {
  await damage(scores, 'manners', { name: 'arxiv', notBefore: 'later', strikes: 1, at: 9 });
  await damage(scores, 'visits', { url: 'https://arxiv.org/', at: 'now' });
  const manners = createMannersKeeper(scores);
  expect(await manners.read()).toMatchObject({ notBefore: 0, strikes: 0 });
  expect(await manners.visited('https://arxiv.org/', 1)).toBe(false);
});
