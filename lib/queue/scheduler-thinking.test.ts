import { describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import type { ModelCall } from '../../e2e/servers/call-log';
import { always, mostAsked, score, serve, useScheduler } from '../testing/scheduler';
import { testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

const event = (delta: object, finish: string | null = null, usage: object | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }], usage })}\n\n`;
const stream = (...events: string[]): Behaviour => ({
  ...{ kind: 'status', status: 200, body: [...events, 'data: [DONE]\n\n'].join('') },
  headers: { 'content-type': 'text/event-stream' },
});
const records = ({ papers }: ModelCall) =>
  papers.map(({ number }) => `[${number}, 8, 7, "Fits."]`).join('\n');

const COUNTS = { prompt_tokens: 900, completion_tokens: 4000 };
const usedUp = stream(event({ reasoning_content: 'Let me think.' }), event({}, 'length', COUNTS));
const effortOf = ({ body }: ModelCall) => body?.reasoning_effort;
const roomOf = ({ body }: ModelCall) => Number(body?.max_tokens ?? body?.max_completion_tokens);

describe('an answer in the thinking', () => {
  it('is read where it stands, and paid for once', async () => {
    const server = await serve((call) =>
      stream(event({ reasoning_content: records(call) }), event({}, 'stop')),
    );
    const { end } = await score(server, 12);
    expect(end).toMatchObject({ scored: 12, notice: null });
    expect(mostAsked(server)).toBe(1);
  });

  it('that cannot be told from drafts is asked for once more, with less thinking', async () => {
    const words = stream(event({ reasoning: '[1, 8, 7, "Fits."] may be right.' }), event({}, 'stop'));
    const server = await serve((call) => (effortOf(call) === 'none' ? undefined : words));
    const { end } = await score(server, 12);
    expect(end).toMatchObject({ scored: 12, notice: null });
    expect(mostAsked(server)).toBe(2);
  });
});

describe('thinking that used up the reply', () => {
  it('is asked once more with a lower effort and more room, which is remembered', async () => {
    const server = await serve((call) => (effortOf(call) === 'low' ? usedUp : undefined));
    const { services, end } = await score(server, 12);
    expect(end).toMatchObject({ scored: 12, notice: null });
    expect(mostAsked(server)).toBe(2);
    const { scorer } = await testPlan(server.url);
    expect((await services.records.get('quirks', scorer))?.dropped).toContain('less_thought');
    const size = (call: ModelCall) => call.papers.length;
    const [first] = server.chats();
    const again = server
      .chats()
      .find((call) => effortOf(call) === 'none' && size(call) === size(first as ModelCall));
    expect(roomOf(again as ModelCall)).toBeGreaterThan(roomOf(first as ModelCall));
  });

  it('ends with words that say so, after few requests, with what it cost', async () => {
    const server = await always(usedUp);
    const { services, end } = await score(server, 30);
    expect(end).toMatchObject({ scored: 0, failed: 30, notice: { fault: 'no-answer', action: 'options' } });
    expect(end.notice?.text).toMatch(/spent its whole reply on thinking.*lower effort/);
    expect(server.chats().length).toBeLessThanOrEqual(10);
    expect((await services.ledger.today()).completionTokens).toBeGreaterThanOrEqual(4000);
  });

  it('of one model that has answered before is asked again with fewer papers, not with less thought', async () => {
    const server = await serve((call, n) => (n > 4 && call.papers.length > 2 ? usedUp : undefined));
    const { end } = await score(server, 40);
    expect(end).toMatchObject({ scored: 40, notice: null });
    expect(new Set(server.chats().map(effortOf))).toEqual(new Set(['low']));
  });
});
