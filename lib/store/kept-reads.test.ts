import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keepReads, latestReads, pruneReads, readsOf } from './kept-reads';
import { openScores } from './scores-db';

const read = { length: 1, counts: new Uint32Array(2), criteria: 'hash', rank: 0, at: 1000 };
const IDS = ['judged', 'marked', 'seen', 'fresh'];

it('forgets the words of papers that were only seen, and keeps those that judgements are learned from', async () => {
  const db = await openScores(`scores-${crypto.randomUUID()}`);
  await keepReads(
    db,
    IDS.map((id) => ({ ...read, id, ...(id === 'fresh' && { at: 1950 }) })),
  );
  await db.put('lessons', {
    ...{ key: 'hash host m none 1 judged', id: 'judged', criteriaId: 'mine', criteria: 'hash' },
    ...{ scorer: 'host m none', category: 'cs.LG', foreseen: null, relevance: 3, at: 1000 },
  });
  await pruneReads(db, ['marked'], 100, 2000);
  expect((await readsOf(db, IDS)).map(({ id }) => id)).toEqual(['judged', 'marked', 'fresh']);
});

it('has the words of what was read last, in whichever order it was kept', async () => {
  const db = await openScores(`scores-${crypto.randomUUID()}`);
  const times = [30, 10, 50, 20, 40];
  await keepReads(
    db,
    times.map((at) => ({ ...read, id: `at ${at}`, at })),
  );
  const latest = async (most: number) => (await latestReads(db, most)).map(({ at }) => at);
  expect(await latest(2)).toEqual([40, 50]);
  expect(await latest(9)).toEqual([10, 20, 30, 40, 50]);
  await db.put('reads', { ...read, id: 'at 40', at: 40, rank: Number.NaN });
  expect(await latest(2)).toEqual([50]);
  await db.clear('reads');
  expect(await latest(2)).toEqual([]);
});
