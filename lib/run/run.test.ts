import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import { askedFor, pageOf, startRun, useRuns } from '../testing/runs';
import { testPaper, testPapers, testPlan } from '../testing/services';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

const slow: Script = () => ({ kind: 'slow', ttftMs: 30, tokensPerSecond: 4000 });

it('shows at once what is known, and asks only for the rest', async () => {
  const { server, services, plan } = await startRun();
  const one = pageOf(services);
  await one.begin(plan, testPapers(10), false);
  await one.until(({ scored }) => scored === 10);
  const two = pageOf(services);
  await two.begin(plan, testPapers(14), false);
  expect(two.statuses[0]).toMatchObject({ total: 14, scored: 10, remembered: 10, owed: 4 });
  expect(await two.until(({ scored }) => scored === 14)).toMatchObject({ remembered: 10 });
  expect(askedFor(server)).toEqual(Array(14).fill(1));
});

it('begins stopped where the reader had stopped, and shows it', async () => {
  const { server, services, plan } = await startRun();
  const page = pageOf(services);
  await page.begin(plan, testPapers(6), true);
  expect(await page.until(() => true)).toMatchObject({ phase: 'stopped', owed: 6 });
  expect(page.count('keyword')).toBe(6);
  expect(server.calls).toEqual([]);
});

it('ranks by keywords where no model can be asked', async () => {
  const { server, services } = await startRun();
  const page = pageOf(services);
  const plan = await testPlan(server.url, { ready: false });
  await page.begin(plan, [testPaper(1, { title: 'On sparse attention' }), testPaper(2)], false);
  expect(await page.until(() => true)).toMatchObject({ phase: 'keyword', unasked: 2, owed: 0 });
  expect(page.marks.get(testPaper(1).id)).toMatchObject({ state: 'keyword', note: 'no key' });
  await page.run.resume();
  await page.run.rescore();
  expect(server.calls).toEqual([]);
});

it('asks first about what is on screen', async () => {
  const { server, services, plan } = await startRun({ script: slow });
  const page = pageOf(services);
  page.run.look([testPaper(50).id, testPaper(40).id]);
  await page.begin(plan, testPapers(60), false);
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(0), { interval: 1, timeout: 10_000 });
  expect(server.chats()[0]?.papers.map(({ title }) => title)).toEqual([
    testPaper(50).title,
    testPaper(40).title,
  ]);
});
