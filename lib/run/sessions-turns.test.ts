import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { ListedPaper } from '../papers/paper';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { openDigests } from '../store/digests-db';
import { type TestServices, testPapers, testPlan, testServices } from '../testing/services';
import { createListingNotes } from './listing-notes';
import type { ListingReply } from './listing-protocol';
import { createSessions, type Sessions } from './sessions';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });

let server: ModelServer;
let services: TestServices;
let sessions: Sessions;

beforeEach(async () => {
  server = await startModelServer();
  services = await testServices();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  sessions = createSessions({
    ...services,
    settings: async () => DEFAULT_SETTINGS,
    plan: () => testPlan(server.url),
    saveView: async () => undefined,
    openOptions: async () => undefined,
  });
});
afterEach(async () => {
  await vi.waitFor(() => expect(services.busy()).toBe(false), { interval: 5, timeout: 10_000 });
  await server.close();
});

/** A page of some papers, told apart by the first of them. */
async function openPage(tabId: number, from: number, count = 2, url?: string) {
  const session = sessions.open(tabId, () => undefined, url === undefined ? {} : { url });
  await session.receive({
    ...{ type: 'subscribe', papers: testPapers(from + count).slice(from), paused: false },
    ...{ run: crypto.randomUUID(), listing: '/list/cs.LG/new' },
  });
  return session;
}
const scored = (tabId: number, count: number) =>
  vi.waitFor(async () => expect(await sessions.status(tabId)).toMatchObject({ scored: count }), {
    interval: 5,
  });

it('has one run of a tab at a time, the one that was looked at last', async () => {
  server.configure({ script: (_call, n) => (n <= 2 ? { kind: 'slow', ttftMs: 60_000 } : undefined) });
  const old = await openPage(1, 0);
  await vi.waitFor(() => expect(server.calls).toHaveLength(1));
  const young = await openPage(1, 10);
  await vi.waitFor(() => expect(server.calls).toHaveLength(2));
  await old.receive({ type: 'look', ids: [] });
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped' });
  young.close();
  await scored(1, 2);
  const other = await openPage(2, 20);
  await scored(2, 2);
  for (const session of [old, other]) session.close();
});

it('lets a tab begin no more than six runs a minute, whatever its page says', async () => {
  for (let page = 0; page < 6; page += 1) {
    const session = await openPage(1, page * 10);
    await scored(1, 2);
    session.close();
  }
  const calls = server.chats().length;
  const seventh = await openPage(1, 0, 12);
  for (const type of ['resume', 'rescore', 'look'] as const)
    await seventh.receive({ type, ids: [] } as never);
  await seventh.receive({ type: 'scoreAgain', id: testPapers(1)[0]?.id ?? '' });
  // What is known is shown all the same.
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped', scored: 4 });
  expect(server.chats()).toHaveLength(calls);
  seventh.close();
});

it('counts other papers under the name of a run as another run', async () => {
  const replies: ListingReply[] = [];
  const session = sessions.open(1, (reply) => void replies.push(reply));
  const subscribe = (papers: ListedPaper[]) =>
    session.receive({
      ...{ type: 'subscribe', papers, paused: false },
      ...{ run: '6f1f0c1e-6a0a-4b0a-9c0a-0a0a0a0a0a0a', listing: '/list/cs.LG/new' },
    });
  for (let page = 0; page < 6; page += 1) await subscribe(testPapers(page * 3 + 3).slice(page * 3));
  await scored(1, 3);
  const calls = server.chats().length;
  await subscribe(testPapers(30).slice(20));
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped', scored: 0, total: 10 });
  // The last but one once more, in another order: it has begun already.
  await subscribe(testPapers(18).slice(15).reverse());
  await scored(1, 3);
  expect(server.chats()).toHaveLength(calls);
  session.close();
});

it('looks up, fetches and scores nothing that a page names and did not subscribe', async () => {
  const seen: string[] = [];
  const replies: ListingReply[] = [];
  const watched = createSessions({
    ...services,
    settings: async () => DEFAULT_SETTINGS,
    plan: () => testPlan(server.url),
    saveView: async () => undefined,
    openOptions: async () => undefined,
    scheduler: {
      ...services.scheduler,
      prioritize: (client, ids) => {
        seen.push(...ids);
        services.scheduler.prioritize(client, ids);
      },
    },
  });
  const [own, ...foreign] = testPapers(7).map(({ id }) => id);
  const session = watched.open(1, (reply) => void replies.push(reply));
  await session.receive({
    ...{ type: 'subscribe', papers: testPapers(1), paused: false },
    ...{ run: crypto.randomUUID(), listing: '/list/cs.LG/new' },
  });
  await vi.waitFor(async () => expect(await watched.status(1)).toMatchObject({ scored: 1 }), { interval: 5 });
  await session.receive({ type: 'look', ids: [own ?? '', ...foreign] });
  for (const id of foreign) {
    await session.receive({ type: 'scoreAgain', id });
    await session.receive({ type: 'details', id });
    await session.receive({ type: 'triage', changes: [{ id, star: true }] });
  }
  expect(new Set(seen)).toEqual(new Set([own]));
  expect(JSON.stringify(replies)).not.toMatch(new RegExp(foreign.join('|')));
  expect(server.chats()).toHaveLength(1);
  session.close();
});

it('takes no papers from a page that it cannot hold', async () => {
  const session = await openPage(1, 0, 6, 'https://arxiv.org/abs/2602.10002');
  await scored(1, 1);
  expect(await sessions.status(1)).toMatchObject({ total: 1 });
  session.close();
});

it('opens one digest at a time, and again after a while', async () => {
  let now = 1_000_000;
  const opened: string[] = [];
  const notes = createListingNotes({
    digests: await openDigests(),
    openDigest: async (id) => void opened.push(id),
    now: () => new Date(now),
  });
  for (let i = 0; i < 25; i += 1) await notes.openDigest(`${i}`, {});
  now += 3000;
  await notes.openDigest('later', {});
  // The clock goes back by a day.
  now -= 86_400_000;
  await notes.openDigest('earlier', {});
  expect(opened).toEqual(['0', 'later', 'earlier']);
});
