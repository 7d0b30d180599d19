import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { Handlers } from '../platform/router';
import { openServices } from '../services';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

const KEY = 'sk-canary-0123456789abcdef';
let server: ModelServer;
let handlers: Handlers;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await startModelServer({ key: KEY });
  handlers = createHandlers(
    await openServices({ openOptions: async () => undefined, openDigest: async () => undefined }),
  );
});
afterEach(() => server.close());

const KEPT = () => ({ hint: 'cdef', origin: new URL(server.url).origin });

it('needs no key again for an address that it has one for, and removes only the one that is named', async () => {
  await handlers.saveSettings({ settings: { baseUrl: server.url }, key: KEY });
  const openai = 'https://api.openai.com';
  await handlers.saveSettings({ settings: { baseUrl: `${openai}/v1` }, key: 'sk-of-openai' });
  const both = [KEPT(), { hint: 'enai', origin: openai }].sort((a, b) => (a.origin < b.origin ? -1 : 1));
  expect(await handlers.getSettings({})).toMatchObject({ key: { origin: openai }, keys: both });
  await handlers.saveSettings({ settings: { baseUrl: server.url } });
  expect(await handlers.getSettings({})).toMatchObject({ key: KEPT(), keys: both });
  expect(await handlers.testConnection({})).toMatchObject({ ok: true });
  expect(server.chats().map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`]);
  await handlers.removeKey({ origin: openai });
  expect(await handlers.getSettings({})).toMatchObject({ key: KEPT(), keys: [KEPT()] });
  expect(await handlers.removeAllKeys({})).toEqual({ ok: true });
  expect(await handlers.getSettings({})).toMatchObject({ key: null, keys: [] });
});
