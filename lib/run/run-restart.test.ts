import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import { idle, pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { testPaper, testPapers } from '../testing/services';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

/** The first screen is answered; the rest would take longer than any test waits. */
const stuck: Script = (_call, n) => (n <= 4 ? undefined : { kind: 'slow', ttftMs: 60_000 });

it('asks for nothing a second time after a restart of the worker, and for all that was owed', async () => {
  const { server, services, plan } = await startRun({ script: stuck });
  const page = pageOf(services);
  await page.begin(plan, testPapers(40), false);
  await page.until(({ scored }) => scored === 8);
  page.run.stop();
  await idle(services);
  server.configure({ script: () => undefined });
  const before = await services.scores.count('scores');
  expect(before).toBe(8);
  expect(await services.scores.count('debts')).toBe(40 - before);
  const asked = new Map(server.timesAsked());
  const scored = new Set((await services.scores.getAll('scores')).map(({ id }) => id));

  const next = services.restart();
  unlocked(next, server);
  const again = pageOf(next);
  await again.begin(plan, testPapers(40), false);
  expect(again.statuses[0]).toMatchObject({ scored: before, remembered: before });
  await again.until(({ scored: now }) => now === 40);
  for (const { id, title } of testPapers(40)) {
    const name = title.toLowerCase();
    const more = (server.timesAsked().get(name) ?? 0) - (asked.get(name) ?? 0);
    expect([id, more]).toEqual([id, scored.has(id) ? 0 : 1]);
  }
  expect(await next.scores.count('debts')).toBe(0);
});

it('keeps the reason of what could not be scored over a restart, and asks again only when told to', async () => {
  const { server, services, plan } = await startRun({ script: () => ({ kind: 'omit', numbers: [1] }) });
  const page = pageOf(services);
  await page.begin(plan, [testPaper(1)], false);
  await page.until(({ failed }) => failed === 1);
  const calls = server.chats().length;
  const next = services.restart();
  unlocked(next, server);
  const again = pageOf(next);
  await again.begin(plan, [testPaper(1)], false);
  expect(await again.until(({ phase }) => phase === 'done')).toMatchObject({ failed: 1, owed: 0 });
  expect(again.marks.get(testPaper(1).id)).toEqual(page.marks.get(testPaper(1).id));
  expect(server.chats()).toHaveLength(calls);
  server.configure({ script: () => undefined });
  await again.run.resume();
  await again.until(({ scored }) => scored === 1);
});
