import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, type Script, startModelServer } from '../../e2e/servers/model-server';
import { SEED_CUT } from '../digest/material';
import type { RequestName } from '../messages/requests';
import type { Handlers } from '../platform/router';
import { scorerOf } from '../run/make-plan';
import { openServices, type Services } from '../services';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { rememberBill } from '../store/server-records';
import { writeSettings } from '../store/settings-store';
import { FOLLOW_REQUESTS, inMemoryFollower } from '../testing/follower';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

const KEY = 'sk-canary-0123456789abcdef';
const mine = { id: 'mine', name: 'Mine', text: 'Wanted: graphs' };
let server: ModelServer;
let services: Services;
let handlers: Handlers;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await startModelServer({ key: KEY });
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  handlers = createHandlers({ ...services, follower: inMemoryFollower() });
});
afterEach(() => server.close());

const originOfServer = () => new URL(server.url).origin;
const KEPT = () => ({ hint: 'cdef', origin: originOfServer() });

/** One of each; the compiler sees to it that none is missing. */
const ALL: { [N in RequestName]: (all: Handlers) => Promise<unknown> } = {
  getSettings: (all) => all.getSettings({}),
  saveSettings: (all) => all.saveSettings({ settings: { baseUrl: server.url }, key: ` ${KEY}\n` }),
  removeKey: (all) => all.removeKey({ origin: originOfServer() }),
  removeAllKeys: (all) => all.removeAllKeys({}),
  testConnection: (all) => all.testConnection({}),
  readReleaseNews: (all) => all.readReleaseNews({}),
  saveCriteria: (all) => all.saveCriteria({ criteria: mine }),
  promptEstimate: (all) => all.promptEstimate({ criteria: mine }),
  getRehearsalOffer: (all) => all.getRehearsalOffer({ criteria: mine }),
  rehearse: (all) => all.rehearse({ criteria: mine }),
  stopRehearsal: (all) => all.stopRehearsal({}),
  deleteCriteria: (all) => all.deleteCriteria({ id: 'mine' }),
  activateCriteria: (all) => all.activateCriteria({ id: 'mine' }),
  digestSources: (all) => all.digestSources({}),
  digestMaterial: (all) =>
    all.digestMaterial({ of: 'days', from: '2026-02-06', to: '2026-02-06', categories: [] }),
  digestTrend: (all) => all.digestTrend({ days: 30 }),
  getDaily: (all) => all.getDaily({}),
  saveDaily: (all) => all.saveDaily({ change: { categories: 'nonsense' } }),
  runDaily: (all) => all.runDaily({}),
  dailyEstimate: (all) => all.dailyEstimate({}),
  keepDigestCut: (all) => all.keepDigestCut({ cut: SEED_CUT }),
  spendRecord: (all) => all.spendRecord({}),
  importDigest: (all) => all.importDigest({ name: 'digest.md', text: '' }),
  useDigestPrompt: (all) => all.useDigestPrompt({ id: 'none' }),
  forgetDigest: (all) => all.forgetDigest({ id: 'none' }),
  ...FOLLOW_REQUESTS,
  exportSlice: (all) => all.exportSlice({ at: null }),
  importSlice: (all) => all.importSlice({ id: 'a', at: 0, text: '' }),
  importAll: (all) => all.importAll({ id: 'a', slices: 1, how: 'merge' }),
  keptAmounts: (all) => all.keptAmounts({}),
  forgetScores: (all) => all.forgetScores({}),
  getTaste: (all) => all.getTaste({}),
  steerTaste: (all) => all.steerTaste({ term: 'prune', how: 'wanted' }),
  forgetTaste: (all) => all.forgetTaste({}),
  pageStatus: (all) => all.pageStatus({ tabId: 1 }),
  answerPage: (all) => all.answerPage({ tabId: 1, answer: { type: 'resume' } }),
};

it('answers every request, and tells the key in no reply', async () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(ALL).sort());
  await ALL.saveSettings(handlers);
  for (const [name, answer] of Object.entries(ALL)) {
    if (!/^remove/.test(name)) expect(JSON.stringify(await answer(handlers))).not.toContain('canary');
  }
  const { key, keys } = await handlers.getSettings({});
  expect([key, keys]).toEqual([KEPT(), [KEPT()]]);
});

it('tells no more of a key that the provider refuses and repeats', async () => {
  await ALL.saveSettings(handlers);
  for (const status of [400, 401, 403, 404, 429, 500]) {
    const body = { error: { message: `No: ${KEY}`, code: KEY } };
    server.configure({ script: () => ({ kind: 'status', status, body }) });
    const reply = await handlers.testConnection({});
    expect(reply.ok).toBe(false);
    expect(reply.text).not.toContain('canary');
  }
});

it('tries the connection along the whole way', async () => {
  await ALL.saveSettings(handlers);
  const { ok, text } = await handlers.testConnection({});
  expect([ok, text]).toEqual([true, expect.stringContaining('gpt-6-luna')]);
  expect(server.chats()[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect((await handlers.pageStatus({ tabId: 1 })).today.promptTokens).toBeGreaterThan(0);
});

it('tests with ever fewer fields a server that does not say which one it refuses, and remembers which helped', async () => {
  await ALL.saveSettings(handlers);
  const refusing: Script = ({ body }) =>
    body && 'stream_options' in body
      ? { kind: 'status', status: 400, body: { error: { message: 'Bad request.' } } }
      : undefined;
  server.configure({ script: refusing });
  expect(await handlers.testConnection({})).toMatchObject({ ok: true });
  const tries = server.chats().length;
  expect(tries).toBeGreaterThan(1);
  expect(await handlers.testConnection({})).toMatchObject({ ok: true });
  expect(server.chats()).toHaveLength(tries + 1);
  // What is refused whatever is left out is not tried for ever, and teaches nothing.
  server.configure({ script: () => ({ kind: 'status', status: 400, body: { error: { message: 'No.' } } }) });
  expect(await handlers.testConnection({})).toMatchObject({ ok: false });
  server.configure({ script: refusing });
  expect(await handlers.testConnection({})).toMatchObject({ ok: true });
  expect(server.chats().at(-1)?.body).toHaveProperty('reasoning_effort');
});

it('takes the key to no other origin than the one it was saved for', async () => {
  const other = await startModelServer();
  await ALL.saveSettings(handlers);
  await handlers.saveSettings({ settings: { baseUrl: other.url } });
  await handlers.testConnection({});
  expect(other.calls.map(({ headers }) => headers.authorization)).not.toContain(`Bearer ${KEY}`);
  await other.close();
});

it('says by how much the bills of the saved model differ, and opens where the saved address is none', async () => {
  const { records } = services;
  const usage = {
    ...{ promptTokens: 1e6, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0, reportedUsd: 3 },
  };
  const price = { input: 2, cachedInput: 2, cacheWrite: 2, output: 2 };
  await rememberBill(records, scorerOf(DEFAULT_SETTINGS), usage, usage, price);
  expect((await handlers.getSettings({})).billed).toBe(1.5);
  await writeSettings(records, { baseUrl: 'nonsense' });
  expect(await handlers.getSettings({})).toMatchObject({ settings: { baseUrl: 'nonsense' }, billed: null });
});

it('keeps the saved key where none was typed', async () => {
  await ALL.saveSettings(handlers);
  await handlers.saveSettings({ settings: { model: 'another' }, key: '' });
  expect((await handlers.getSettings({})).key).toMatchObject({ hint: 'cdef' });
});

it('keeps the key of another address out of the browser’s own model, and takes none for it', async () => {
  await ALL.saveSettings(handlers);
  const own = { baseUrl: 'browser://built-in', model: 'built-in model' };
  expect(await handlers.saveSettings({ settings: own, key: 'sk-another' })).toEqual({
    ...{ ok: false, why: 'Your browser’s own model takes no key.' },
  });
  expect((await handlers.getSettings({})).settings.baseUrl).toBe(server.url);
  expect(await handlers.saveSettings({ settings: own })).toEqual({ ok: true });
  expect(await services.plan()).toMatchObject({ ready: true, origin: 'browser://built-in' });
  expect(await services.vault.keyFor('browser://built-in')).toBeNull();
  expect(await handlers.testConnection({})).toMatchObject({
    ...{ ok: false, text: expect.stringContaining('no model of its own') },
  });
  expect(await handlers.getSettings({})).toMatchObject({ key: null, keys: [{ origin: originOfServer() }] });
  expect(server.calls).toEqual([]);
});

it('forgets the key when told to', async () => {
  await ALL.saveSettings(handlers);
  expect(await ALL.removeKey(handlers)).toEqual({ ok: true });
  expect((await handlers.getSettings({})).key).toBeNull();
});

it('counts with the price that was typed, and with that of no other model', async () => {
  const typedPrices = { 'api.example.com mine': { input: 0.2, output: 0.8 } };
  await handlers.saveSettings({
    settings: { baseUrl: 'https://api.example.com/v1', model: 'mine', typedPrices },
  });
  expect((await services.plan()).price).toMatchObject({ input: 0.2, output: 0.8 });
  await handlers.saveSettings({ settings: { model: 'other' } });
  expect((await services.plan()).price).toBeNull();
  expect((await handlers.getSettings({})).settings.typedPrices).toEqual(typedPrices);
});

it('refuses what cannot be saved, with a reason, and saves nothing of it', async () => {
  const refusals = [
    handlers.saveSettings({ settings: {}, key: 'sk-with a space' }),
    handlers.saveSettings({ settings: {}, key: 'sk-\u200bunseen' }),
    handlers.saveSettings({ settings: { baseUrl: 'http://evil.example/v1', model: 'other' } }),
    handlers.saveCriteria({ criteria: { ...mine, text: 'x'.repeat(20_001) } }),
    handlers.deleteCriteria({ id: 'starter' }),
  ];
  for (const reply of await Promise.all(refusals))
    expect(reply).toMatchObject({ ok: false, why: expect.stringMatching(/\w/) });
  const { settings, key, criteria } = await handlers.getSettings({});
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(key).toBeNull();
  expect(criteria.map(({ id }) => id)).toEqual(['starter']);
});

it('saves, activates and deletes criteria', async () => {
  await handlers.saveCriteria({ criteria: { ...mine, name: '   ' } });
  await handlers.activateCriteria({ id: 'mine' });
  expect(await handlers.getSettings({})).toMatchObject({ activeCriteria: 'mine' });
  expect((await services.plan()).criteria).toEqual({ ...mine, name: 'My criteria' });
  await handlers.deleteCriteria({ id: 'mine' });
  expect(await handlers.getSettings({})).toMatchObject({ activeCriteria: 'starter' });
});

it('asks nothing anew for another cut-off, and everything for another plan', async () => {
  const refresh = vi.spyOn(services.sessions, 'refresh');
  const showView = vi.spyOn(services.sessions, 'showView');
  await handlers.saveSettings({ settings: { view: { minRelevance: 3 } } });
  expect([refresh.mock.calls.length, showView.mock.calls.length]).toEqual([0, 1]);
  await handlers.saveSettings({ settings: { dailyCapUsd: 2 } });
  expect([refresh.mock.calls.length, showView.mock.calls.length]).toEqual([1, 1]);
});
