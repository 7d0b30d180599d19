import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keepReads, pruneReads, readsOf } from './kept-reads';
import { openScores } from './scores-db';

const IDS = ['judged', 'marked', 'seen', 'fresh'];

it('forgets the words of papers that were only seen, and keeps those that judgements are learned from', async () => {
  const db = await openScores(`scores-${crypto.randomUUID()}`);
  const read = { length: 1, counts: new Uint32Array(2), criteria: 'hash', rank: 0, at: 1000 };
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
