import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../own-pages/handlers';
import { openServices } from '../services';
import { layOut, RELEASED } from '../testing/released-layouts';
import { openDigests } from './digests-db';
import { openRecords } from './records-db';
import { openScores } from './scores-db';
import { openVault } from './vault';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

const OPEN: Record<string, () => Promise<{ readonly fault: unknown }>> = {
  'winnow-records': () => openRecords(),
  'winnow-scores': () => openScores(),
  'winnow-digests': () => openDigests(),
  'winnow-vault': () => openVault(),
};
const LAYOUTS = Object.entries(RELEASED).flatMap(([name, layouts]) =>
  layouts.map((_layout, at) => [name, at + 1] as const),
);

/** How a database lies on the disk now: its version, its stores with what finds their rows, and the rows. */
async function onDisk(name: string) {
  const db = await openDB(name);
  const stores: Record<string, unknown> = {};
  const rows: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    const { store } = db.transaction(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    stores[name] = [store.keyPath, Object.fromEntries(indexes)];
    rows[name] = await db.getAll(name);
  }
  const { version } = db;
  db.close();
  return { version, stores, rows };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('an update keeps what is on the disk', () => {
  it.each(LAYOUTS)('%s, laid out as version %i', async (name, version) => {
    await OPEN[name]?.();
    const fresh = await onDisk(name);
    globalThis.indexedDB = new IDBFactory();

    await layOut(name, version);
    const before = await onDisk(name);
    const opened = await OPEN[name]?.();
    const after = await onDisk(name);
    expect(before.version).toBe(version);
    // Laid out as if it had never been older, on the disk, with each row as it was.
    expect([opened?.fault, after.version, after.stores]).toEqual([null, fresh.version, fresh.stores]);
    expect(after.rows).toEqual({ ...fresh.rows, ...before.rows });
  });

  it.each(Object.keys(RELEASED))('%s: each layout before the present one is known here', async (name) => {
    await OPEN[name]?.();
    const { version } = await onDisk(name);
    expect(RELEASED[name]?.length).toBeGreaterThanOrEqual(version - 1);
    expect(RELEASED[name]?.length).toBeLessThanOrEqual(version);
  });

  it('the very first version is read as it was meant: settings, criteria, spending, scores', async () => {
    for (const name of ['winnow-records', 'winnow-scores', 'winnow-vault']) await layOut(name, 1);
    const nothing = async () => undefined;
    const services = await openServices({ openOptions: nothing, openDigest: nothing });
    const handlers = createHandlers(services);
    expect(await handlers.getSettings({})).toMatchObject({
      settings: {
        dailyCapUsd: 2.5,
        model: 'gpt-6-luna',
        view: { minRelevance: 8, sort: 'score', without: [] },
      },
      ...{ criteria: [{ id: 'mine', text: 'Wanted: graphs' }], activeCriteria: 'mine', notices: [] },
    });
    const { days } = await handlers.spendRecord({});
    expect(days).toMatchObject([{ day: '2026-02-06', usd: 0.31 }]);
    const [score] = await services.scores.getAll('scores');
    expect(score).toMatchObject({ id: '2602.00001', relevance: 9, comment: 'Graphs, as wanted.' });
  });
});
