import { describe, expect, it, vi } from 'vitest';
import { always, KEY, score, serve, status, useScheduler } from '../testing/scheduler';
import { testPaper, testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('a field that the server refuses', () => {
  it('leaves a field out that is refused, and remembers', async () => {
    const refusal = status(400, {
      body: { error: { message: 'Unsupported parameter: reasoning_effort', param: 'reasoning_effort' } },
    });
    const server = await serve(({ body }) => (body && 'reasoning_effort' in body ? refusal : undefined));
    const { services, end } = await score(server, 30);
    expect(end.scored).toBe(30);
    const refused = server.chats().filter(({ body }) => body && 'reasoning_effort' in body).length;
    expect(refused).toBeLessThanOrEqual(4);
    const next = services.restart();
    next.keys.set(new URL(server.url).origin, KEY);
    const page = next.page();
    await page.begin(await testPlan(server.url), [testPaper(99)], false);
    await page.until(({ scored }) => scored === 1);
    expect(server.chats().filter(({ body }) => body && 'reasoning_effort' in body)).toHaveLength(refused);
  });

  it('finds out which field is refused by a server that does not say, and sends the others again', async () => {
    const server = await serve(({ body }) => (body && 'stream_options' in body ? status(400) : undefined));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped).toContain('stream_options');
    // One burst, then one request for each field.
    expect(server.chats().filter(({ usage }) => !usage).length).toBeLessThanOrEqual(8);
  });

  it('blames no field for a refusal beside requests that went well with it', async () => {
    const stray = status(400, { body: { error: { message: 'No.' } } });
    const server = await serve((_call, n) => (n === 1 ? stray : { kind: 'slow', ttftMs: 30 }));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    expect(await services.records.count('quirks')).toBe(1);
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped).toEqual([]);
  });

  it('shows the words of a server that refuses whatever is sent, and blames no field', async () => {
    const server = await always(status(400, { body: { error: { message: 'Not on a Tuesday.' } } }));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ failed: 30, notice: { fault: 'refused' } });
    expect(end.notice?.text).toContain('Not on a Tuesday.');
    expect(await services.records.count('quirks')).toBe(0);
    expect(server.chats().length).toBeLessThanOrEqual(10);
  });
});
