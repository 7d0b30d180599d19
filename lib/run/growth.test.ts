import { isDeepStrictEqual } from 'node:util';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import { DAY_MS } from '../base/day-ms';
import type { RunStatus } from '../messages/listing';
import { openServices, type Services } from '../services';
import { writeSettings } from '../store/settings-store';
import { testPapers } from '../testing/services';

/** What a page load that scores nothing leaves on the disk: no row, and no longer one either. */

vi.mock('../platform/browser', () => ({
  browser: {
    runtime: { getPlatformInfo: async () => ({}) },
    permissions: { contains: async () => true },
    alarms: { create: vi.fn() },
  },
}));

const CATEGORY = { path: '/list/cs.LG/new', title: 'cs.LG', category: 'cs.LG' };
const PAPERS = testPapers(12);
const ON_A_DAY = PAPERS.map((paper) => ({ ...paper, mailing: { subject: 'cs.LG', day: '2026-02-06' } }));

const BEGIN = Date.UTC(2026, 1, 6, 14);
let now = BEGIN;
let server: ModelServer;
let services: Services;

beforeEach(async () => {
  now = BEGIN;
  vi.useFakeTimers({ toFake: ['Date'], now });
  globalThis.indexedDB = new IDBFactory();
  server = await startModelServer();
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  await writeSettings(services.records, { baseUrl: server.url, model: 'm', askPapers: 1000, askUsd: 100 });
  await services.vault.save('sk-test-0123456789', new URL(server.url).origin);
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** Opens a page, has it scored, looks at all of it, leaves it. Another load is another run. */
async function load(papers: typeof PAPERS, page = CATEGORY): Promise<RunStatus> {
  let last: RunStatus | undefined;
  const session = services.sessions.open(1, (reply) => {
    if (reply.type === 'status') last = reply.status;
  });
  await session.receive({
    ...{ type: 'subscribe', papers, paused: false, page, listing: page.path },
    run: crypto.randomUUID(),
  });
  await session.receive({ type: 'look', ids: papers.map(({ id }) => id) });
  await vi.waitFor(() => expect(last).toMatchObject({ phase: 'done', scored: papers.length }));
  // The last reply's bill comes after its scores.
  await vi.waitFor(async () => expect((await services.sessions.status(1))?.unbooked).toBeUndefined());
  session.close();
  await vi.waitFor(async () => expect(await unsettled()).toBe(0));
  return last as RunStatus;
}

const unsettled = async () =>
  (await services.records.getAll('attempts')).filter(({ state }) => state === 'reserved').length;

/** Rows of every store there is, and how much stands in those of listings and runs. */
async function rows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of db.objectStoreNames) {
      const all = await new Promise<unknown[]>((resolve) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
      counts[`${name} ${store}`] = all.length;
      if (store === 'runs' || store === 'listings')
        counts[`${name} ${store}, characters`] = JSON.stringify(all).length;
    }
    db.close();
  }
  return counts;
}

/** What is learned of a page is written when there is time: loads it until nothing more comes of that. */
async function untilStill(...of: Parameters<typeof load>): Promise<Record<string, number>> {
  await load(...of);
  let before = await rows();
  for (let n = 0; n < 8; n += 1) {
    await load(...of);
    const after = await rows();
    if (isDeepStrictEqual(before, after)) return after;
    before = after;
  }
  throw new Error(`rows without end: ${JSON.stringify(before)}`);
}

function later(ms: number): void {
  now += ms;
  vi.setSystemTime(now);
}

it.each([
  ['that tells its day', ON_A_DAY, CATEGORY],
  ['that does not', PAPERS, { ...CATEGORY, path: '/list/cs.LG/2026-02' }],
])('a page %s, opened again and again, leaves no row on the same day', async (_what, papers, page) => {
  const before = await untilStill(papers, page);
  const asked = server.chats().length;
  expect(before).toMatchObject({ 'winnow-records runs': 1, 'winnow-digests listings': 1 });
  for (let n = 0; n < 3; n += 1) {
    later(60_000);
    const { page: spend, remembered } = await load(papers, page);
    expect([spend.usd, remembered]).toEqual([0, papers.length]);
  }
  expect(await rows()).toEqual(before);
  expect(server.chats()).toHaveLength(asked);
});

it('nor on the next day, where it shows the same mailing', async () => {
  const before = await untilStill(ON_A_DAY);
  later(1.5 * DAY_MS);
  await load(ON_A_DAY);
  expect(await rows()).toEqual(before);
});

it('a page whose day nobody tells is one listing a day', async () => {
  const before = await untilStill(PAPERS);
  later(DAY_MS);
  for (let n = 0; n < 3; n += 1) await load(PAPERS);
  const after = await rows();
  expect(grown(before, after)).toEqual({ 'winnow-digests listings': 1 });
  const runs = (await services.digests.getAll('listings')).map((listing) => listing.runs.length);
  expect(runs).toEqual([1, 0]);
});

it('what is new of a listing, and which was read last, is written all the same', async () => {
  const other = { path: '/list/cs.CL/new', title: 'cs.CL', category: 'cs.CL' };
  await load(ON_A_DAY.slice(0, 6));
  later(1000);
  await load(ON_A_DAY.slice(0, 6), other);
  later(1000);
  await load(ON_A_DAY);
  const [second, first] = await services.digests.getAll('listings');
  expect(first).toMatchObject({ path: CATEGORY.path, papers: { length: 12 }, runs: { length: 2 } });
  expect(second).toMatchObject({ path: other.path, papers: { length: 6 }, runs: [] });
  expect(first?.at).toBeGreaterThan(second?.at ?? 0);
  later(1000);
  await load(ON_A_DAY.slice(0, 6), other);
  const again = (await services.digests.getAll('listings')).find(({ path }) => path === other.path);
  expect(again?.at).toBeGreaterThan(first?.at ?? 0);
});

/** Counts that have changed, and by how much. */
function grown(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changes = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([name, by]) => by !== 0 && !name.endsWith('characters')));
}
