import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openServices } from '../services';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

const badge = vi.fn();
const background = async () => {
  const nothing = async () => undefined;
  const services = await openServices({ openOptions: nothing, openDigest: nothing, badge });
  return { services, handlers: createHandlers(services) };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetAllMocks();
});

it('an update is told on the toolbar and to the popup until the reader has read of it, also after the worker’s end', async () => {
  const { services, handlers } = await background();
  expect(await handlers.getSettings({})).toMatchObject({ unreadVersion: null });
  await services.releaseNews.came('1.2.0');
  expect(await handlers.getSettings({})).toMatchObject({ unreadVersion: '1.2.0' });
  await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith(0, true));

  const next = await background();
  await next.services.daily.tick();
  await vi.waitFor(() => expect(badge).toHaveBeenCalledTimes(2));
  expect(badge).toHaveBeenLastCalledWith(0, true);
  expect(await next.handlers.getSettings({})).toMatchObject({ unreadVersion: '1.2.0' });
  expect(await next.handlers.readReleaseNews({})).toEqual({ ok: true });
  expect(await next.handlers.getSettings({})).toMatchObject({ unreadVersion: null });
  await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith(0, false));
});
