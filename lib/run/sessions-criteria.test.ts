import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { Criteria } from '../criteria/criteria';
import { criteriaFor } from '../criteria/criteria-for';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { type TestServices, testPapers, testPlan, testServices } from '../testing/services';
import type { ListingPage, ListingReply } from './listing-protocol';
import { createSessions, type Sessions } from './sessions';

/** Listings of categories whose criteria differ. */

vi.setConfig({ testTimeout: 240_000 });

const FOUNDATIONS = { id: 'a', name: 'Foundations', text: 'Wanted: foundations of learning' };
const HOLOGRAPHY = { id: 'b', name: 'Holography', text: 'Wanted: holography', categories: ['hep-th'] };

let server: ModelServer;
let services: TestServices;
let sessions: Sessions;
let all: Criteria[];

beforeEach(async () => {
  server = await startModelServer();
  services = await testServices();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  all = [FOUNDATIONS, HOLOGRAPHY];
  sessions = createSessions({
    ...services,
    settings: async () => DEFAULT_SETTINGS,
    plan: (category) =>
      testPlan(server.url, { criteria: criteriaFor({ all, active: FOUNDATIONS }, category) }),
    saveView: async () => undefined,
    openOptions: async () => undefined,
  });
});
afterEach(async () => {
  await vi.waitFor(() => expect(services.busy()).toBe(false), { interval: 5, timeout: 10_000 });
  await server.close();
});

const pageOf = (category: string): ListingPage => ({ path: '/list/x/new', title: category, category });

async function open(tabId: number, from: number, rest: { page?: ListingPage; category?: string } = {}) {
  const replies: ListingReply[] = [];
  const { page, category } = rest;
  const session = sessions.open(tabId, (reply) => replies.push(reply), category ? { category } : {});
  await session.receive({
    ...{ type: 'subscribe', papers: testPapers(from + 3).slice(from), paused: false },
    ...{ run: crypto.randomUUID(), listing: '/list/x/new', ...(page && { page }) },
  });
  return session;
}
const done = (tabId: number) =>
  vi.waitFor(async () => expect(await sessions.status(tabId)).toMatchObject({ phase: 'done', scored: 3 }), {
    interval: 5,
  });
/** Ids of the papers that were asked about with some words in the instructions. */
const askedWith = (words: string) =>
  server
    .chats()
    .filter(({ body }) => JSON.stringify(body).includes(words))
    .flatMap(({ papers }) => papers.map(({ id }) => id));
const ids = (from: number) =>
  testPapers(from + 3)
    .slice(from)
    .map(({ id }) => id);

it('scores two tabs with two criteria, each page with those that name its category', async () => {
  await Promise.all([
    open(1, 0, { page: pageOf('cs.LG') }),
    open(2, 3, { page: pageOf('hep-th') }),
    open(3, 6, { page: pageOf('') }),
  ]);
  await Promise.all([1, 2, 3].map(done));
  expect(askedWith(HOLOGRAPHY.text).sort()).toEqual(ids(3));
  expect(askedWith(FOUNDATIONS.text).sort()).toEqual([...ids(0), ...ids(6)].sort());
  expect((await sessions.status(1))?.criteria).toBe('Foundations');
  expect((await sessions.status(2))?.criteria).toBe('Holography');
  expect((await sessions.status(3))?.criteria).toBe('Foundations');
});

it('keeps the scores of a paper by each criteria apart', async () => {
  await open(1, 0, { page: pageOf('cs.LG') });
  await done(1);
  await open(2, 0, { page: pageOf('hep-th') });
  await done(2);
  await open(3, 0, { page: pageOf('hep-th') });
  await done(3);
  expect(askedWith(HOLOGRAPHY.text)).toHaveLength(3);
  expect(askedWith(FOUNDATIONS.text)).toHaveLength(3);
});

it('follows a change of which categories criteria are for, on the pages that it is about only', async () => {
  await Promise.all([open(1, 0, { page: pageOf('cs.LG') }), open(2, 3, { page: pageOf('hep-th') })]);
  await Promise.all([1, 2].map(done));
  all = [FOUNDATIONS, { ...HOLOGRAPHY, categories: ['gr-qc'] }];
  await sessions.refresh();
  await vi.waitFor(async () => expect((await sessions.status(2))?.criteria).toBe('Foundations'));
  expect((await sessions.status(1))?.criteria).toBe('Foundations');
  await done(2);
  expect(askedWith(FOUNDATIONS.text).sort()).toEqual([...ids(0), ...ids(3)].sort());
  expect(askedWith(HOLOGRAPHY.text)).toHaveLength(3);
});

it('goes by the category that is named for what is no page', async () => {
  await open(1, 0, { category: 'hep-th' });
  await done(1);
  expect((await sessions.status(1))?.criteria).toBe('Holography');
});

it('goes by a paper’s own category on its page', async () => {
  const [paper] = testPapers(1);
  const session = sessions.open(1, () => undefined);
  const papers = paper ? [{ ...paper, categories: ['hep-th', 'cs.LG'] }] : [];
  await session.receive({
    type: 'subscribe',
    papers,
    paused: false,
    run: crypto.randomUUID(),
    listing: '/abs/1',
  });
  await vi.waitFor(async () => expect((await sessions.status(1))?.criteria).toBe('Holography'));
  await vi.waitFor(async () => expect(await sessions.status(1)).toMatchObject({ phase: 'done' }));
});
