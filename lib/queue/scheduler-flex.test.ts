import { expect, it, vi } from 'vitest';
import type { ModelOptions, ModelServer, Script } from '../../e2e/servers/model-server';
import { patience } from '../testing/quick-waits';
import { serveModel, unlocked } from '../testing/runs';
import { KEY, servicesFor, status, useScheduler } from '../testing/scheduler';
import { type TestOptions, testPapers, testPlan } from '../testing/services';

/** Slower answers for less: asked for where nobody waits, refused, late, or served at the full price all the same. */

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);
useScheduler();

type Call = Parameters<Script>[0];
const isFlex = (call: Call) => call.body?.service_tier === 'flex';
/** What becomes of calls for slower answers; all others are answered well. */
const onFlex =
  (behaviour: ReturnType<Script>): Script =>
  (call) =>
    isFlex(call) ? behaviour : undefined;

const isDone = ({ phase, owed, unbooked }: { phase: string; owed: number; unbooked?: boolean }) =>
  phase === 'done' && owed === 0 && !unbooked;

async function begun(options: Partial<ModelOptions> = {}, limits: TestOptions = {}, canWait = true) {
  const server = await serveModel({ key: KEY, ...options });
  const services = await servicesFor(server, limits);
  const plain = await testPlan(server.url);
  const plan = { ...plain, provider: { ...plain.provider, flexShare: 0.5 } };
  const page = services.page(canWait);
  await page.begin(plan, testPapers(12), false);
  return { server, services, plan, page };
}

/** What the server's bill comes to in US dollars, at the price of the plan, and calls that were half of it. */
function billOf(server: ModelServer): number {
  return server
    .chats()
    .map((call) => {
      const { prompt_tokens = 0, completion_tokens = 0 } = call.usage ?? {};
      const usd = (prompt_tokens + 5 * completion_tokens) / 1e6;
      return isFlex(call) ? usd / 2 : usd;
    })
    .reduce((a, b) => a + b, 0);
}

it('asks for them, and books half of the price where the reply says that it was served so', async () => {
  const { server, page, services } = await begun();
  const end = await page.until(isDone);
  expect(server.chats().every(isFlex)).toBe(true);
  expect(end.scored).toBe(12);
  expect(end.hurried).toBeUndefined();
  expect(end.page.usd).toBeCloseTo(billOf(server), 10);
  // What comes cheaper by the tier teaches nothing of the price of others.
  expect((await services.records.getAll('quirks'))[0]?.learned).not.toHaveProperty('bill');
});

it.each([['default'], [null]])('books the whole price where the reply says %s', async (flexAs) => {
  const { server, page } = await begun({ flexAs });
  const end = await page.until(isDone);
  expect(server.chats().every(isFlex)).toBe(true);
  expect(end.page.usd).toBeCloseTo(billOf(server) * 2, 10);
});

it('sets the whole price aside: a limit that has room for half of it takes nothing', async () => {
  const { server, page } = await begun({}, { capUsd: 1e-4 });
  await page.until(({ failed }) => failed === 12);
  expect(server.chats()).toHaveLength(0);
});

const OPENAI_FULL = { message: 'Resource unavailable', type: 'server_error', code: 'resource_unavailable' };
const REFUSALS: [string, ReturnType<Script>][] = [
  ['no room now', status(429, { body: { error: OPENAI_FULL } })],
  ['overloaded', status(503)],
  ['an unknown value', status(400, { body: { error: { message: 'Unsupported service_tier: flex' } } })],
  [
    'not for this model',
    status(400, { body: { error: { message: 'Flex is not available for this model.' } } }),
  ],
];

it.each(REFUSALS)('asks at the full price at once where it is refused: %s', async (_what, behaviour) => {
  const { server, page, services, plan } = await begun({ script: onFlex(behaviour) });
  const end = await page.until(isDone);
  expect(end).toMatchObject({ scored: 12, failed: 0, hurried: true, notice: null });
  // Each paper was answered once, and refusals cost nothing.
  const answered = server.chats().filter((call) => !isFlex(call));
  expect(answered.flatMap(({ papers }) => papers)).toHaveLength(12);
  const paid = answered.map(({ usage }) => usage?.prompt_tokens ?? 0).reduce((a, b) => a + b, 0);
  expect(end.page.promptTokens).toBe(paid);
  expect(page.statuses.every(({ notice }) => notice === null)).toBe(true);
  // Not for ever: another run asks again.
  server.configure({ script: () => undefined });
  const next = services.page(true);
  await next.begin(plan, testPapers(14).slice(12), false);
  await next.until(({ scored }) => scored === 2);
  expect(server.chats().at(-1)).toSatisfy(isFlex);
});

it('asks at the full price where it is late', async () => {
  patience.idleMs = 400;
  const { server, page } = await begun({ script: onFlex({ kind: 'hang' }) });
  const end = await page.until(isDone);
  expect(end).toMatchObject({ scored: 12, failed: 0, hurried: true });
  // What was broken off may be billed: it counts as what was set aside.
  expect(end.page.usd).toBeGreaterThan(billOf(server));
});

it('never asks so for a page that somebody looks at', async () => {
  const { server, page } = await begun({}, {}, false);
  await page.until(isDone);
  expect(server.chats().some(isFlex)).toBe(false);
});

it('keeps no page waiting: what both want is asked at full speed', async () => {
  const { server, page, services, plan } = await begun({ script: onFlex({ kind: 'hang' }) });
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(0));
  const looked = services.page();
  await looked.begin(plan, testPapers(12), false);
  expect(await looked.until(isDone)).toMatchObject({ scored: 12 });
  expect(await page.until(({ scored }) => scored === 12)).toBeTruthy();
  // Nothing was refused: the run goes on as it was.
  expect((await page.until(isDone)).hurried).toBeUndefined();
});

it('finds room for a page beside slower answers that take all there is for themselves', async () => {
  const { server, page, services, plan } = await begun({ script: onFlex({ kind: 'hang' }) });
  const { start } = plan.provider.concurrency;
  await page.begin(plan, testPapers(80), false);
  await vi.waitFor(() => expect(server.chats().filter(isFlex).length).toBeGreaterThanOrEqual(start));
  const looked = services.page();
  await looked.begin(plan, testPapers(90).slice(80), false);
  expect(await looked.until(isDone)).toMatchObject({ scored: 10 });
  page.run.stop();
});

it('a worker that died over a late answer is followed by one that does not wait for it', async () => {
  const { server, page, services, plan } = await begun({ script: onFlex({ kind: 'hang' }) });
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(0));
  const next = unlocked(services.restart(), server, KEY);
  await next.ledger.closeLost();
  const again = next.page(true);
  await again.run.begin(plan, { run: page.id, listing: '/list/cs.LG/new', papers: testPapers(12) }, false);
  expect(await again.until(isDone)).toMatchObject({ scored: 12, hurried: true });
  // Slower ones are never answered here: all that have a score were asked for at full speed.
  const answered = server.chats().filter((call) => !isFlex(call));
  expect(answered.flatMap(({ papers }) => papers)).toHaveLength(12);
});
