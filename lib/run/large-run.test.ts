import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import type { Plan } from '../queue/plan';
import { idle, pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { testPaper, testPapers, testPlan } from '../testing/services';

/** The question before a large run, and the limit of a page. */

vi.setConfig({ testTimeout: 240_000 });

useRuns();

const start = (rest: Partial<Plan>, script?: Script) => startRun({ ...(script && { script }), plan: rest });

/** The second half of these is nearer to the criteria than the first. */
const papers = testPapers(30).map((paper, i) =>
  i < 15 ? paper : { ...paper, title: `Sparse attention ${i}` },
);

it('asks before many papers, sends nothing meanwhile, and then scores all', async () => {
  const { server, services, plan } = await start({ askPapers: 20 });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const asked = await page.until(({ phase }) => phase === 'question');
  expect(asked).toMatchObject({ owed: 30, question: { papers: 30, nearest: 20 }, notice: null });
  expect(asked.estimate.usd).toBeGreaterThan(0);
  expect(page.count('keyword')).toBe(30);
  expect(server.calls).toEqual([]);
  expect(await services.scores.count('debts')).toBe(0);
  await page.run.approve(null);
  expect(await page.until(({ scored }) => scored === 30)).toMatchObject({ phase: 'done', question: null });
});

it('takes no answer to a question that was not asked', async () => {
  // Six cents go without asking; a yes lets it cost a dollar.
  const { services, plan, server } = await start({ askUsd: 0.06, pageCapUsd: 1, effort: 'low' });
  const dear = { ...plan, price: { input: 1, cachedInput: 1, cacheWrite: 1, output: 5 } };
  server.configure({ script: () => undefined, reasoningTokens: 500 });
  const page = pageOf(services);
  await page.begin(dear, papers, false);
  await page.run.approve(null);
  const asked = await page.until(({ phase }) => phase === 'question');
  expect(asked.page.usd).toBeLessThanOrEqual(0.06);
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 30);
});

it('scores the nearest where the reader wants no more, and the others at another word', async () => {
  const { server, services, plan } = await start({ askPapers: 20 });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.run.approve(15);
  const some = await page.until(({ phase }) => phase === 'done');
  expect(some).toMatchObject({ scored: 15, unasked: 15, askable: 15 });
  for (const { id } of papers.slice(15)) expect(page.marks.get(id)?.state).toBe('scored');
  expect(page.marks.get(papers[0]?.id ?? '')).toMatchObject({ state: 'keyword', note: 'later' });
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 30);
  expect(Math.max(...server.timesAsked().values())).toBe(1);
});

it('spends nothing for a page that is closed, or stopped, while its answer is written down', async () => {
  const { server, services, plan } = await start({ askPapers: 20 });
  for (const leave of ['end', 'stop'] as const) {
    const page = services.page();
    await page.begin(plan, papers, false);
    const answered = page.run.approve(null);
    page.run[leave]();
    await answered;
    await idle(services);
    expect([leave, server.calls.length]).toEqual([leave, 0]);
    page.run.end();
  }
});

it('counts a paper once that its page shows twice', async () => {
  const { services, plan } = await start({ askPapers: 20 });
  const page = pageOf(services);
  await page.begin(plan, [...papers, ...papers], false);
  const { question, total } = await page.until(({ phase }) => phase === 'question');
  expect([question?.papers, total]).toEqual([30, 30]);
});

it('asks before much money, and remembers the answer when the worker was killed', async () => {
  const { server, services, plan } = await start({ askUsd: 0.001 }, (_call, n) =>
    n <= 2 ? undefined : { kind: 'slow', ttftMs: 60_000 },
  );
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const { question } = await page.until(({ phase }) => phase === 'question');
  expect(question?.nearest).toBeLessThan(30);
  await page.run.approve(20);
  await page.until(({ scored }) => scored > 0);
  page.run.stop();
  await idle(services);
  server.configure({ script: () => undefined });
  const next = unlocked(services.restart(), server);
  const again = pageOf(next);
  // The same page, which subscribes again.
  await again.run.begin(plan, { run: page.id, listing: '', papers }, false);
  const end = await again.until(({ phase }) => phase === 'done');
  expect(end).toMatchObject({ scored: 20, askable: 10, question: null });
});

it('asks anew where other criteria or another model make it another price', async () => {
  const { services, plan, server } = await start({ askPapers: 20 });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 30);
  const criteria = { id: 'mine', name: 'Mine', text: 'Wanted: pruning' };
  await page.run.follow(await testPlan(server.url, { askPapers: 20, criteria }));
  await page.run.rescore();
  expect((await page.until(({ phase }) => phase === 'question')).question?.papers).toBe(30);
});

it('costs no more than goes without asking, though replies were dearer than expected', async () => {
  // Each request has about two cents set aside, most of which it does not need.
  const { services, plan, server } = await start({ askUsd: 0.06, pageCapUsd: 1, effort: 'low' });
  const dear = { ...plan, price: { input: 1, cachedInput: 1, cacheWrite: 1, output: 5 } };
  server.configure({ script: () => undefined, reasoningTokens: 500 });
  const page = pageOf(services);
  await page.begin(dear, papers, false);
  const asked = await page.until(({ phase }) => phase === 'question');
  expect(asked.scored + asked.owed).toBe(30);
  expect(asked.scored).toBeGreaterThan(0);
  expect(asked.question).toEqual({ papers: asked.owed, nearest: 0 });
  expect(asked.page.usd).toBeLessThanOrEqual(0.06);
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 30);
});

it('stops at the limit of a page and says so; a higher one goes on, and other pages are not held up', async () => {
  const { services, plan, server } = await start({ askUsd: 0.05, pageCapUsd: 0.05 });
  server.configure({ reasoningTokens: 500 });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ phase }) => phase === 'question');
  await page.run.approve(null);
  const end = await page.until(({ owed }) => owed === 0);
  expect(end.notice).toMatchObject({ fault: 'page-cap', action: 'options' });
  expect(end.failed).toBeGreaterThan(0);
  expect(end.page.usd).toBeLessThanOrEqual(0.05);
  const other = pageOf(services);
  await other.begin(plan, [testPaper(90)], false);
  expect(await other.until(({ scored }) => scored === 1)).toMatchObject({ notice: null });
  const higher = await testPlan(server.url, { askUsd: 0.05, pageCapUsd: 1 });
  await page.run.follow(higher);
  expect(await page.until(({ scored }) => scored === 30)).toMatchObject({ notice: null });
});

it('keeps a record of each run whose counts add up', async () => {
  const { services, plan } = await start({});
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ scored }) => scored === 30);
  page.run.end();
  await vi.waitFor(async () => {
    const record = await services.ledger.run(page.id);
    expect(record).toMatchObject({
      ...{ listing: '/list/cs.LG/new', criteria: 'Mine', total: 30, scored: 30, remembered: 0 },
      ...{ failed: 0, owed: 0, unasked: 0, stale: 0 },
    });
    expect(record.usd).toBeGreaterThan(0);
    expect(record.reservedUsd).toBeCloseTo(0, 10);
  });
});
