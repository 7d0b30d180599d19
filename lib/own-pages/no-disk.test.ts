import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListingReply, RunStatus } from '../messages/listing';
import type { Envelope } from '../platform/request';
import { openServices, type Services } from '../services';
import { openRecords } from '../store/records-db';
import { listed, read, score, services, useDigestHandlers } from '../testing/digest-handlers';
import { fullDisk, UNOPENABLE, withoutDisk } from '../testing/no-disk';
import { createHandlers } from './handlers';

/** What readers are told where the disk does not do what it should: on a page, and by our own pages. */

type Listener = (message: Envelope, sender: object) => Promise<unknown> | undefined;
const { listeners, runtime } = vi.hoisted(() => {
  const heard: Listener[] = [];
  const own = {
    ...{ id: 'abc', getURL: () => 'https://own.example/', getPlatformInfo: async () => ({}) },
    onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    sendMessage: (envelope: Envelope) =>
      heard.at(-1)?.(envelope, { id: 'abc', origin: 'https://own.example' }),
  };
  return { listeners: heard, runtime: own };
});
vi.mock('../platform/browser', () => ({ browser: { runtime, permissions: { contains: async () => true } } }));
const { answerRequests } = await import('../platform/router');
const { request } = await import('../platform/request');
const { savedOr, whyNot } = await import('./use-settings');

useDigestHandlers();
beforeEach(() => {
  listeners.length = 0;
});

const PAPERS = ['2602.00001', '2602.00002'].map((id) => listed(id));
const CRITERIA = { id: 'mine', name: 'Mine', text: 'Graphs.' };
const asked = (of: Services) => answerRequests(Promise.resolve(createHandlers(of)));
const unread = { openOptions: async () => undefined, openDigest: async () => undefined };

/** What a page is told from here on. */
function page(of: Services) {
  const marks = new Map<string, string>();
  const statuses: RunStatus[] = [];
  const stars: boolean[] = [];
  const hear = (reply: ListingReply) => {
    if (reply.type === 'marks') for (const { id, state } of reply.marks) marks.set(id, state);
    if (reply.type === 'status') statuses.push(reply.status);
    if (reply.type === 'triage') stars.push(...reply.papers.map(({ star }) => star));
  };
  const session = of.sessions.open(1, hear);
  const about = { run: '00000000-0000-4000-8000-000000000009', listing: '/list/cs.LG/new', paused: false };
  return {
    marks,
    statuses,
    stars,
    session,
    open: () => session.receive({ type: 'subscribe', papers: PAPERS, ...about }),
  };
}

describe('no database can be opened', () => {
  it('all goes on in memory, no paper waits, and page and settings say what is not kept', async () => {
    const of = await withoutDisk(() => openServices(unread));
    const { marks, statuses, open } = page(of);
    await open();
    expect([...marks.values()]).toEqual(['keyword', 'keyword']);
    const all =
      /^Not kept: settings.*; API keys; scores; listings for digests\. Winnow's files on the disk are damaged/;
    const some = { fault: 'not-stored', text: expect.stringMatching(/files on the disk are damaged/) };
    expect(statuses.at(-1)?.notice).toMatchObject(some);
    asked(of);
    await request('saveCriteria', { criteria: CRITERIA });
    const { criteria, notices } = await request('getSettings', {});
    expect(criteria.map(({ name }) => name)).toContain('Mine');
    expect(notices).toEqual([expect.stringMatching(/^Not kept: /)]);
    expect(notices[0]).toMatch(all);
  });

  it('under a worker that lives', async () => {
    const { marks, open } = page(services);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw UNOPENABLE;
    });
    await open();
    get.mockRestore();
    expect([...marks.values()]).toEqual(['keyword', 'keyword']);
  });
});

describe('the disk is full', () => {
  it.each([
    ['settings', () => request('saveSettings', { settings: { dailyCapUsd: 7 } })],
    ['criteria', () => request('saveCriteria', { criteria: CRITERIA })],
    ['which criteria', () => request('activateCriteria', { id: 'mine' })],
    ['a key', () => request('saveSettings', { settings: {}, key: 'sk-test-0123456789' })],
    ['the daily run', () => request('saveDaily', { change: { on: true, categories: 'cs.LG' } })],
    [
      'the cut',
      () => request('keepDigestCut', { cut: { minRelevance: 1, minNovelty: 1, sort: 'sum' } as never }),
    ],
  ])('%s could not be saved, and why', async (_what, save) => {
    asked(services);
    fullDisk();
    const saved = await savedOr(save());
    expect(saved).toEqual({ ok: false, why: expect.stringMatching(/^Not saved\. The disk is full/) });
    expect((await request('getSettings', {})).notices).toEqual([expect.stringMatching(/^Not kept: /)]);
  });

  it('no score that was paid for goes for what is not taken all the same', async () => {
    asked(services);
    for (const { id } of PAPERS) await score(id, 7, 5);
    fullDisk();
    for (const dailyCapUsd of [7, 8]) await savedOr(request('saveSettings', { settings: { dailyCapUsd } }));
    expect(await services.scores.count('scores')).toBe(PAPERS.length);
  });

  it('a star that is not kept is taken back on its page, with the reason', async () => {
    const { statuses, stars, session, open } = page(services);
    await open();
    fullDisk();
    const change = { id: '2602.00001', star: true };
    await expect(session.receive({ type: 'triage', changes: [change] })).rejects.toThrow('full');
    expect(stars).not.toContain(true);
    expect(statuses.at(-1)?.notice?.text).toMatch(/^Not kept: settings.*The disk is full/);
  });
});

it('a fault of no disk is no answer, and nothing of it is shown', async () => {
  answerRequests(Promise.resolve({ getSettings: () => Promise.reject(new Error('of ours')) } as never));
  const error = await request('getSettings', {}).catch((each: unknown) => each);
  expect(whyNot(error)).toMatch(/^Winnow did not answer/);
});

it('what is on the page goes on while the database is deleted and made again', async () => {
  await read(PAPERS).subscribed;
  (await openRecords()).put('facts', 'x', 'activeCriteria');
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('winnow-scores').onsuccess = resolve;
  });
  const { marks, statuses, open } = page(services);
  await open();
  expect([[...marks.values()], statuses.at(-1)?.notice]).toEqual([['keyword', 'keyword'], null]);
});
