import { describe, expect, it, vi } from 'vitest';
import { always, KEY, score, serve, status, useScheduler, whys } from '../testing/scheduler';
import { testPapers, testPlan, testServices } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('refusals', () => {
  it('stops at once on a wrong key, tells no one what it was, and goes on with the right one', async () => {
    const server = await serve(undefined, 'sk-another-0123456789abcdef');
    const { services, page, end } = await score(server, 40);
    expect(server.chats().length).toBeLessThanOrEqual(4);
    expect(end).toMatchObject({ scored: 0, failed: 40, notice: { fault: 'bad-key', action: 'options' } });
    expect(new Set(whys(page)).size).toBe(1);
    expect(JSON.stringify([page.statuses, ...page.marks])).not.toContain(KEY);
    server.configure({ key: KEY });
    await page.run.resume();
    expect(await page.until(({ scored }) => scored === 40)).toMatchObject({ failed: 0, notice: null });
    await vi.waitFor(() => expect(services.busy()).toBe(false), { timeout: 10_000 });
  });

  it('cuts off what is under way when the reader must act first', async () => {
    const server = await serve((_call, n) => (n === 1 ? status(401) : { kind: 'slow', ttftMs: 60_000 }));
    await score(server, 40);
    await vi.waitFor(() => expect(server.chats().map(({ outcome }) => outcome)).not.toContain('running'), {
      timeout: 10_000,
    });
    expect(server.chats().filter(({ outcome }) => outcome === 'aborted').length).toBe(
      server.chats().length - 1,
    );
    expect(server.chats().length).toBeGreaterThan(1);
  });

  it.each([403, 404, 400])('shows nothing of the key where a refusal (%i) echoes it', async (code) => {
    // In none of the usual shapes, so that only one who has it can tell it from other words.
    const key = 'our-lab.42';
    const error = { error: { message: `No use for ${key} today`, code: key, param: key } };
    const server = await serve(() => status(code, { body: error }), key);
    const services = await testServices();
    services.keys.set(new URL(server.url).origin, key);
    const page = services.page();
    await page.begin(await testPlan(server.url), testPapers(4), false);
    const end = await page.until(({ failed }) => failed === 4);
    expect(JSON.stringify([page.statuses, end, ...page.marks])).not.toContain(key);
  });

  it('never follows a redirect, and takes the key nowhere else', async () => {
    const other = await serve(undefined, null);
    const server = await always({ kind: 'redirect', location: `${other.url}/chat/completions` });
    const { end } = await score(server, 4);
    expect(end.failed).toBe(4);
    expect(other.calls).toEqual([]);
  });

  it('knows a captive portal for what it is', async () => {
    const server = await always({ kind: 'html' });
    const { end } = await score(server, 40);
    // What was under way when the first answer came, and one more try.
    expect(server.chats().length).toBeLessThanOrEqual(5);
    expect(end).toMatchObject({ failed: 40, notice: { fault: 'not-a-model' } });
  });

  it('asks nobody without a key', async () => {
    const server = await serve();
    const services = await testServices();
    const page = services.page();
    await page.begin(await testPlan(server.url), testPapers(4), false);
    const end = await page.until(({ failed }) => failed === 4);
    expect(end.notice).toMatchObject({ fault: 'no-key', action: 'options' });
    expect(server.calls).toEqual([]);
  });
});
