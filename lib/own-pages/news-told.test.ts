import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openServices } from '../services';
import { testPapers } from '../testing/services';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

it('tells our other pages that settings have changed, and that a listing was read', async () => {
  const news = vi.fn();
  const nowhere = async () => undefined;
  const services = await openServices({ openOptions: nowhere, openDigest: nowhere, news });
  const handlers = createHandlers(services);
  await handlers.saveSettings({ settings: { dailyCapUsd: 2 } });
  expect(news).toHaveBeenCalledTimes(1);
  await handlers.removeAllKeys({});
  expect(news).toHaveBeenCalledTimes(2);
  const page = { path: '/list/cs.LG/new', title: 'cs.LG', category: 'cs.LG' };
  const run = crypto.randomUUID();
  const session = services.sessions.open(1, () => undefined);
  await session.receive({
    ...{ type: 'subscribe', papers: testPapers(1), paused: false, run, listing: page.path, page },
  });
  await vi.waitFor(() => expect(news).toHaveBeenCalledTimes(3));
});
