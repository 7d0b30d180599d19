import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { How } from '../backup/contract';
import type { Handlers } from '../platform/router';
import { openServices, type Services } from '../services';
import { followedOf, keepFollowed, sourceState } from '../store/followed-scores';
import { aSource } from '../testing/backup';
import { inMemoryFollower } from '../testing/follower';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, alarms: { create: vi.fn() } },
}));

/** With a follower that lies in memory, beside real stores. */
let services: Services;
let handlers: Handlers;

async function imported(text: string, how: How): Promise<void> {
  await handlers.importSlice({ id: 'a', at: 0, text });
  expect(await handlers.importAll({ id: 'a', slices: 1, how })).toMatchObject({ ok: true });
}

const tick = vi.fn(async () => undefined);
const follow = (...sources: object[]) => services.records.put('facts', JSON.stringify(sources), 'followed');
const file = (...sources: object[]) => JSON.stringify({ winnow: 1, followed: JSON.stringify(sources) });
const said = async (source: string) =>
  (await followedOf(services.digests, [source], ['2602.10001'])).size > 0;
beforeEach(async () => {
  tick.mockClear();
  globalThis.indexedDB = new IDBFactory();
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  handlers = createHandlers({ ...services, follower: { ...inMemoryFollower(), tick } });
  await follow(aSource(1), aSource(2));
  for (const { id } of [aSource(1), aSource(2)]) {
    const state = { ...(await sourceState(services.digests, id)), looked: 5 };
    const score = { id: '2602.10001', title: 'Graphs', relevance: 8, novelty: 5, comment: '', model: '' };
    const row = { key: `${id} 2602.10001`, source: id, ...score, day: '', at: 5 };
    await keepFollowed(services.digests, state, [row]);
  }
});

it('digests that are followed say no more where a file takes their place, by another of the same id, too; the new one is read', async () => {
  const other = aSource(2, { where: { kind: 'file', url: 'https://elsewhere.example/' } });
  await imported(file(other), 'replace');
  expect([await said('source-1'), await said('source-2')]).toEqual([false, false]);
  expect((await sourceState(services.digests, 'source-2')).looked).toBe(0);
  expect(tick).toHaveBeenCalledOnce();
});

it('they keep what they said where they stay, and the browser is asked for nothing', async () => {
  await imported(file(aSource(2)), 'replace');
  expect([await said('source-1'), await said('source-2')]).toEqual([false, true]);
  await imported(file(aSource(2)), 'merge');
  expect(tick).not.toHaveBeenCalled();
  await imported(file(aSource(3)), 'merge');
  expect(await said('source-2')).toBe(true);
  expect(tick).toHaveBeenCalledOnce();
});
