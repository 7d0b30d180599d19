import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import { scoreKey } from '../queue/plan';
import { askedFor, pageOf, startRun, useRuns } from '../testing/runs';
import { CRITERIA, testPapers, testPlan } from '../testing/services';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

const slow: Script = () => ({ kind: 'slow', ttftMs: 30, tokensPerSecond: 4000 });

it('follows the last of two beginnings only', async () => {
  const { server, services, plan } = await startRun();
  const other = await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: something else' } });
  const page = pageOf(services);
  await Promise.all([page.begin(plan, testPapers(12), false), page.begin(other, testPapers(12), false)]);
  await page.until(({ scored }) => scored === 12);
  expect(askedFor(server)).toEqual(Array(12).fill(1));
  const keys = (await services.scores.getAllKeys('scores')).sort();
  expect(keys).toEqual(
    testPapers(12)
      .map(({ id }) => scoreKey(other, id))
      .sort(),
  );
});

it('marks scores of earlier criteria, and pays for new ones only when told to', async () => {
  const { server, services, plan } = await startRun();
  const page = pageOf(services);
  await page.begin(plan, testPapers(6), false);
  await page.until(({ scored }) => scored === 6);
  const edited = await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: graphs' } });
  await page.run.follow(edited);
  expect(await page.until(() => true)).toMatchObject({ phase: 'done', stale: 6, scored: 0, owed: 0 });
  expect([...page.marks.values()]).toSatisfy((marks: { stale?: boolean }[]) =>
    marks.every(({ stale }) => stale),
  );
  expect(server.timesAsked().size).toBe(6);
  await page.run.rescore();
  expect(await page.until(({ scored }) => scored === 6)).toMatchObject({ stale: 0 });
  expect(askedFor(server)).toEqual(Array(6).fill(2));
});

it('keeps an earlier score on screen while a new one is owed, cannot be had, or was stopped', async () => {
  const { server, services, plan } = await startRun();
  const page = pageOf(services);
  await page.begin(plan, testPapers(6), false);
  await page.until(({ scored }) => scored === 6);
  await page.run.follow(await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: graphs' } }));
  server.configure({ script: () => ({ kind: 'status', status: 403 }) });
  await page.run.rescore();
  expect(await page.until(({ owed }) => owed === 0)).toMatchObject({
    failed: 6,
    notice: { fault: 'forbidden' },
  });
  expect(page.count('scored')).toBe(6);
  server.configure({ script: slow });
  await page.run.resume();
  page.run.stop();
  expect(await page.until(() => true)).toMatchObject({ stale: 6, owed: 0 });
  expect(page.count('scored')).toBe(6);
});

it('does not mind what comes late for an earlier plan', async () => {
  const { services, plan, server } = await startRun();
  const page = pageOf(services);
  await page.begin(plan, testPapers(2), false);
  await page.until(({ scored }) => scored === 2);
  const [record] = await services.scores.getAll('scores');
  await page.run.follow(await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: graphs' } }));
  if (record) page.run.scored(record);
  expect(await page.until(() => true)).toMatchObject({ scored: 0, stale: 2 });
});
