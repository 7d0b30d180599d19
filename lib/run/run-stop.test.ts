import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import { askedFor, idle, pageOf, startRun, useRuns } from '../testing/runs';
import { testPapers } from '../testing/services';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

/** The first screen is answered; the rest would take longer than any test waits. */
const stuck: Script = (_call, n) => (n <= 4 ? undefined : { kind: 'slow', ttftMs: 60_000 });
const slow: Script = () => ({ kind: 'slow', ttftMs: 30, tokensPerSecond: 4000 });

it('stops: cuts requests off, says so on each paper that waits, and goes on where it was', async () => {
  const { server, services, plan } = await startRun({ script: stuck });
  const page = pageOf(services);
  await page.begin(plan, testPapers(40), false);
  await page.until(({ scored }) => scored === 8);
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(4), { timeout: 10_000 });
  page.run.stop();
  await idle(services);
  const calls = server.chats().length;
  const stopped = await page.until(({ phase }) => phase === 'stopped');
  expect(stopped.scored + stopped.owed).toBe(40);
  expect(page.count('waiting')).toBe(0);
  expect(page.count('keyword')).toBe(stopped.owed);
  expect(server.chats()).toHaveLength(calls);
  await vi.waitFor(() => expect(server.chats().map(({ outcome }) => outcome)).not.toContain('running'), {
    timeout: 10_000,
  });
  expect(server.chats().some(({ outcome }) => outcome === 'aborted')).toBe(true);
  server.configure({ script: () => undefined });
  await page.run.resume();
  expect(page.count('keyword')).toBe(0);
  await page.until(({ scored }) => scored === 40);
  expect(Math.max(...askedFor(server))).toBeLessThanOrEqual(2);
});

it('does not ask twice for what is still under way when the reader changes his mind', async () => {
  const { server, services, plan } = await startRun({ script: slow });
  const [one, two] = [pageOf(services), pageOf(services)];
  await one.begin(plan, testPapers(8), false);
  // A second page wants half of each request, so that stopping the first cuts nothing off.
  await two.begin(
    plan,
    testPapers(8).filter((_, i) => i % 2 === 0),
    false,
  );
  await vi.waitFor(() => expect(server.chats().length).toBe(4), { interval: 1, timeout: 10_000 });
  one.run.stop();
  await one.run.resume();
  await one.until(({ scored }) => scored === 8);
  expect(askedFor(server)).toEqual(Array(8).fill(1));
});

it('tries again what failed when a limit or the key is mended, but not where the reader has stopped', async () => {
  const { server, services, plan } = await startRun({ script: () => ({ kind: 'status', status: 403 }) });
  const page = pageOf(services);
  await page.begin(plan, testPapers(4), false);
  await page.until(({ failed }) => failed === 4);
  page.run.stop();
  server.configure({ script: () => undefined });
  services.scheduler.resume();
  await page.run.follow({ ...plan, dailyCapUsd: 2 });
  expect(await page.until(() => true)).toMatchObject({ failed: 4 });
  await page.run.resume();
  await page.until(({ scored }) => scored === 4);
});
