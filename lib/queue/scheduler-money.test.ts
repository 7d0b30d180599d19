import { describe, expect, it, vi } from 'vitest';
import { mostAsked, score, serve, servicesFor, useScheduler } from '../testing/scheduler';
import { testPapers, testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('money', () => {
  it('stops at the daily limit, uses it up first, and passes it never', async () => {
    const server = await serve(() => ({ kind: 'slow', ttftMs: 10 }));
    const capUsd = 0.012;
    const { services, end } = await score(server, 200, { capUsd });
    expect(end.notice).toMatchObject({ fault: 'daily-cap', action: 'options' });
    expect(end.scored).toBeGreaterThan(8);
    expect(end.scored + end.failed).toBe(200);
    expect((await services.ledger.today()).usd).toBeLessThanOrEqual(capUsd);
    expect(mostAsked(server)).toBe(1);
    // What was under way when the limit was met has been paid for: it is not thrown away.
    expect(server.chats().map(({ outcome }) => outcome)).not.toContain('aborted');
  });

  it('adds up what the page cost', async () => {
    const { services, end } = await score(await serve(), 20);
    expect(end.page).toEqual(await services.ledger.today());
    expect(end.page.usd).toBeGreaterThan(0);
  });

  it('books nothing for a request that was cut off before it was sent', async () => {
    const server = await serve();
    const services = await servicesFor(server);
    const page = services.page();
    const begun = page.begin(await testPlan(server.url), testPapers(8), false);
    await begun;
    page.run.stop();
    await vi.waitFor(() => expect(services.busy()).toBe(false), { timeout: 10_000 });
    expect(server.calls).toHaveLength(0);
    expect((await services.ledger.today()).usd).toBe(0);
  });

  it('books what was thought about, also where the reply was cut off before its first word', async () => {
    const server = await serve(() => ({ kind: 'hang' }));
    const services = await servicesFor(server);
    const page = services.page();
    await page.begin(await testPlan(server.url, {}, { effort: 'high' }), testPapers(8), false);
    await vi.waitFor(() => expect(server.chats()).toHaveLength(4));
    await new Promise((resolve) => setTimeout(resolve, 50));
    page.run.stop();
    await vi.waitFor(() => expect(services.busy()).toBe(false), { timeout: 10_000 });
    expect((await services.ledger.today()).completionTokens).toBeGreaterThan(8 * 500);
  });
});
