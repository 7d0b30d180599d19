import { describe, expect, it, vi } from 'vitest';
import { score, serve, servicesFor, status, useScheduler, whys } from '../testing/scheduler';
import { testPaper, testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('what is too much for a server', () => {
  it.each([
    ['not named', { message: 'Invalid request.' }],
    ['named', { message: 'This was flagged.', code: 'invalid_prompt' }],
  ])('fails one text that the server refuses, and none beside it: %s', async (_what, error) => {
    const server = await serve(({ papers }) =>
      papers.some(({ title }) => title.includes('number 30 ')) ? status(400, { body: { error } }) : undefined,
    );
    const { page, end } = await score(server, 40);
    expect(end).toMatchObject({ scored: 39, failed: 1, notice: null });
    expect(whys(page)[0]).toContain(error.message);
  });

  it('asks for fewer papers at a time where replies run out of room', async () => {
    const server = await serve(({ papers }) =>
      papers.length > 4 ? { kind: 'length', after: 0 } : undefined,
    );
    const { end } = await score(server, 40);
    expect(end).toMatchObject({ scored: 40, failed: 0 });
  });

  it('cuts the abstract of a paper that is too long even by itself', async () => {
    const server = await serve(({ papers }) =>
      papers.some(({ abstract }) => abstract.length > 1000) ? status(413) : undefined,
    );
    const services = await servicesFor(server);
    const page = services.page();
    await page.begin(await testPlan(server.url), [testPaper(1, { abstract: 'long '.repeat(1000) })], false);
    expect(await page.until(({ owed }) => owed === 0)).toMatchObject({ scored: 1 });
    expect(server.chats()).toHaveLength(2);
  });

  it('halves what is too large, and gives up a single paper that is', async () => {
    const server = await serve(({ papers }) => {
      if (papers.some(({ title }) => title.includes('number 40 '))) return status(413);
      return papers.length > 5 ? status(413) : undefined;
    });
    const { end } = await score(server, 40);
    expect(end).toMatchObject({ scored: 39, failed: 1, notice: null });
    const passed = server.chats().filter(({ usage }) => usage);
    expect(Math.max(...passed.map(({ papers }) => papers.length))).toBeLessThanOrEqual(5);
  });
});
