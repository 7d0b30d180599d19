import { describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { testConnection } from '../own-pages/test-connection';
import { always, score, serve, status, useScheduler } from '../testing/scheduler';
import { testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

const inside = (error: object): Behaviour =>
  status(200, {
    body: `data: ${JSON.stringify({ error })}\n\n`,
    headers: { 'content-type': 'text/event-stream' },
  });

describe('an error inside of a reply', () => {
  it.each([
    ['bad-key', { message: 'Incorrect API key provided.', code: 'invalid_api_key' }, /Enter it again/],
    ['no-balance', { message: 'Insufficient credits.', code: 402 }, /no balance left/],
    [
      'wrong-model',
      { message: 'The model `x` does not exist.', code: 'model_not_found' },
      /Load it|Check its name/,
    ],
  ])('halts with the remedy, and costs nothing: %s', async (fault, error, remedy) => {
    const server = await always(inside(error));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({
      scored: 0,
      failed: 30,
      notice: { fault, text: expect.stringMatching(remedy) },
    });
    expect(server.chats().length).toBeLessThanOrEqual(4);
    expect((await services.ledger.today()).usd).toBe(0);
  });

  it('has a field left out and remembered', async () => {
    const refusal = inside({
      message: "Unsupported parameter: 'reasoning_effort'",
      param: 'reasoning_effort',
    });
    const server = await serve(({ body }) => (body && 'reasoning_effort' in body ? refusal : undefined));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped).toEqual(['reasoning_effort']);
  });

  it('is waited for where it passes', async () => {
    const slow = inside({
      message: 'Rate limit reached. Please try again in 20ms.',
      code: 'rate_limit_exceeded',
    });
    const { end } = await score(await serve((_call, n) => (n <= 2 ? slow : undefined)), 12);
    expect(end).toMatchObject({ scored: 12, notice: null });
  });
});

describe('a server that cannot stream', () => {
  const fails = status(500, { body: { status: 'failure', message: 'Something went wrong' } });

  it('and only fails is asked for whole replies', async () => {
    const server = await serve(({ body }) => (body?.stream ? fails : undefined));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    expect(server.chats().filter(({ body }) => body?.stream).length).toBeLessThanOrEqual(8);
    // It may have been in passing.
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped ?? []).not.toContain('stream');
  });

  it('and says so is asked for whole replies, for good', async () => {
    const message = 'Your organization must be verified to stream this model.';
    const refusal = status(400, { body: { error: { message, param: 'stream', code: 'unsupported_value' } } });
    const server = await serve(({ body }) => (body?.stream ? refusal : undefined));
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 30, notice: null });
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped).toEqual(['stream']);
  });

  it('passes the test of a connection', async () => {
    const server = await serve(({ body }) => (body?.stream ? fails : undefined));
    const { services } = await score(await serve(), 1);
    const remember = vi.fn(async () => undefined);
    const deps = { ledger: services.ledger, key: 'sk-canary-0123456789abcdef', dropped: [], remember };
    const tested = await testConnection(await testPlan(server.url), { ...deps, allowed: async () => true });
    expect(tested.ok).toBe(true);
    expect(remember).not.toHaveBeenCalled();
  });
});

it('tells the words of a server that fails', async () => {
  const memory = 'model requires more system memory (12.1 GiB) than is available (3.5 GiB)';
  const { end } = await score(await always(status(500, { body: { error: memory } })), 4);
  expect(end.notice?.text).toContain(memory);
});
