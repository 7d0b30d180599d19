import { expect, it, vi } from 'vitest';
import { idle, pageOf, startRun, useRuns } from '../testing/runs';
import { testPapers } from '../testing/services';
import { createRun } from './run';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

it('lets a closed page’s requests end, and sends none after them', async () => {
  const { server, services, plan } = await startRun({ script: () => ({ kind: 'slow', ttftMs: 250 }) });
  const page = pageOf(services);
  await page.begin(plan, testPapers(60), false);
  await vi.waitFor(() => expect(server.chats().length).toBe(4), { interval: 1, timeout: 10_000 });
  page.run.end();
  await idle(services);
  expect(server.chats()).toHaveLength(4);
  expect(server.chats().map(({ outcome }) => outcome)).toEqual(Array(4).fill('completed'));
  expect(await services.scores.count('scores')).toBe(8);
});

it('does not ask again for a closed page what its last requests left out', async () => {
  const { server, services, plan } = await startRun({ script: () => ({ kind: 'omit', numbers: [1, 2] }) });
  const page = pageOf(services);
  await page.begin(plan, testPapers(8), false);
  page.run.end();
  await idle(services);
  expect(server.chats().length).toBeLessThanOrEqual(4);
});

it('asks for nobody where the page closes while it is looked up', async () => {
  const { server, services, plan } = await startRun();
  let told = false;
  const run = createRun({
    ...services,
    ledger: {
      ...services.ledger,
      // The last thing that is read before the first request.
      async today() {
        run.end();
        told = true;
        return services.ledger.today();
      },
    },
    send: () => undefined,
  });
  await run.begin(plan, { run: crypto.randomUUID(), listing: '', papers: testPapers(20) }, false);
  await idle(services);
  expect(told).toBe(true);
  expect(server.calls).toEqual([]);
  expect(await services.scores.count('debts')).toBe(0);
});
