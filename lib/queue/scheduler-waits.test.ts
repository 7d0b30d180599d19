import { describe, expect, it, vi } from 'vitest';
import { always, first, KEY, score, servicesFor, status, useScheduler } from '../testing/scheduler';
import { testPapers, testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('a server that is busy', () => {
  it('waits as long as it is told, once for a burst, and loses nothing', async () => {
    const server = await first(4, status(429, { headers: { 'retry-after-ms': '250' } }));
    const { page, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    expect(page.statuses.some(({ notice, phase }) => notice?.until && phase === 'waiting')).toBe(true);
    // How long it waits is the rate limiter's own test.
    expect(server.chats().length).toBeGreaterThan(4);
  });

  it('gives up on a server that stays busy after a bounded number of requests, and tries again when asked', async () => {
    const server = await always(status(503));
    const { page, end } = await score(server, 60);
    expect(server.chats().length).toBeLessThanOrEqual(16);
    expect(end).toMatchObject({ failed: 60, notice: { action: 'retry', until: null } });
    server.configure({ script: () => undefined });
    await page.run.resume();
    await page.until(({ scored }) => scored === 60);
  });

  it.each([408, 409])(
    'asks no more than three times where each request is broken off with %i',
    async (code) => {
      const server = await always(status(code));
      const { end } = await score(server, 2);
      expect(server.chats()).toHaveLength(3);
      expect(end).toMatchObject({ failed: 2, notice: { fault: 'busy', action: 'retry' } });
    },
  );

  it('keeps to a long wait after the worker has died, says until when, and lets it sleep', async () => {
    const server = await always(status(429, { headers: { 'retry-after': '600' } }));
    const services = await servicesFor(server);
    const page = services.page();
    const begun = Date.now();
    await page.begin(await testPlan(server.url), testPapers(20), false);
    await page.until(({ phase, notice }) => phase === 'waiting' && notice?.until !== null);
    await vi.waitFor(() => expect(services.busy()).toBe(false), { timeout: 10_000 });
    const calls = server.chats().length;
    server.configure({ script: () => undefined });

    const next = services.restart();
    next.keys.set(new URL(server.url).origin, KEY);
    const again = next.page();
    await again.begin(await testPlan(server.url), testPapers(20), false);
    const { notice, failed } = await again.until(({ phase }) => phase === 'waiting');
    expect(notice).toMatchObject({ fault: 'rate-limit', text: expect.stringContaining('slow down') });
    expect(notice?.until).toBeGreaterThanOrEqual(begun + 600_000);
    expect([failed, server.chats().length]).toEqual([0, calls]);
    // “Go on” does not talk a server out of it.
    again.run.stop();
    await again.run.resume();
    expect((await again.until(({ phase }) => phase === 'waiting')).owed).toBe(20);
    expect(server.chats()).toHaveLength(calls);
    again.run.end();
  });
});

describe('what stopped one page', () => {
  it('does not greet the next, where it may have passed by itself', async () => {
    const server = await first(12, status(503));
    const { services, page } = await score(server, 2);
    expect(await page.until(({ failed }) => failed === 2)).toMatchObject({ notice: { fault: 'busy' } });
    server.configure({ script: () => undefined });
    const next = services.page();
    await next.begin(await testPlan(server.url), testPapers(4), false);
    expect(await next.until(({ scored }) => scored === 4)).toMatchObject({ notice: null, failed: 0 });
  });

  it('stands until the reader acts, where only that helps', async () => {
    const server = await always(status(401));
    const { services, page } = await score(server, 2);
    await page.until(({ failed }) => failed === 2);
    const calls = server.chats().length;
    const next = services.page();
    await next.begin(await testPlan(server.url), testPapers(4), false);
    expect(await next.until(({ failed }) => failed === 4)).toMatchObject({ notice: { fault: 'bad-key' } });
    expect(server.chats().length).toBe(calls);
  });
});
