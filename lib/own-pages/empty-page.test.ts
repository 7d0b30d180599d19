import { expect, it, vi } from 'vitest';
import { handlers, RUN, services, useDigestHandlers } from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

it('tells the popup of a page without papers, which is no listing to make a digest of', async () => {
  const session = services.sessions.open(7, () => undefined);
  const listing = '/list/cs.LG/new';
  await session.receive({ type: 'subscribe', papers: [], paused: false, run: RUN, listing });
  const { status } = await handlers.pageStatus({ tabId: 7 });
  expect(status).toMatchObject({ total: 0, above: 0, notice: null });
  expect((await handlers.digestSources({})).listings).toEqual([]);
  expect((await handlers.spendRecord({})).runs).toEqual([]);
});
