import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import type { Plan } from '../queue/plan';
import { idle, pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { type TestOptions, type TestServices, testPaper } from '../testing/services';

/** A strong model that reads as much as its budget of the day has room for, the papers first where its word matters most. */

vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

/** At which a request of two papers has 0.0077 set aside, and comes to less than half of that. */
const PRICE = { input: 5, cachedInput: 5, cacheWrite: 5, output: 5 };
const ONE_ASIDE = 0.0073;

/** By the small model: nothing, then papers below, above and at the cut-off of 7, the nearest ones last. */
const RELEVANCE = [...Array.from({ length: 30 }, () => 2), ...[6, 6, 6, 6, 9, 9, 9, 9, 7, 7, 7, 7]];
const papers = RELEVANCE.map((relevance, i) =>
  testPaper(i, { title: `Case ${i} of those at ${relevance}`, abstract: `A study of ${i}.` }),
);
const titlesAt = (relevance: number) =>
  papers.map(({ title }) => title).filter((title) => title.endsWith(` ${relevance}`));

const modelOf = ({ body }: { body: { model: string } | null }) => body?.model;
/** The strong model finds all of them one point better. */
const better: Script = (call) =>
  modelOf(call) === 'strong'
    ? {
        kind: 'shape',
        shape: (verdicts) =>
          verdicts.map(({ number, relevance }) => `[${number}, ${relevance + 1}, 6, "second"]`).join('\n'),
      }
    : undefined;

async function start(strongBudgetUsd: number, { script = better, limits = {} as TestOptions } = {}) {
  const answers = papers.map(({ title }, i) => ({
    ...{ title, relevance: RELEVANCE[i] ?? 1, novelty: 6, comment: 'first' },
  }));
  const settings = { secondModel: 'strong', secondEffort: 'none' as const, strongBudgetUsd };
  const started = await startRun({ script, answers, settings, limits });
  return { ...started, plan: priced(started.plan) };
}

const priced = (plan: Plan): Plan => ({ ...plan, second: plan.second && { ...plan.second, price: PRICE } });

type Server = Awaited<ReturnType<typeof start>>['server'];
const askedStrong = (server: Server) =>
  server.chats().flatMap((call) => (modelOf(call) === 'strong' ? call.papers.map(({ title }) => title) : []));

async function read(services: TestServices, plan: Plan, page = pageOf(services)) {
  await page.begin(plan, papers, false);
  const status = await page.until(({ phase }) => phase === 'done');
  await idle(services);
  return { page, status };
}

it('has all papers near or above the cut-offs read where the budget has room, and says what that changed', async () => {
  const { server, services, plan } = await start(5);
  const { page, status } = await read(services, plan);
  expect(askedStrong(server).sort()).toEqual([...titlesAt(6), ...titlesAt(7), ...titlesAt(9)].sort());
  expect(status.second).toEqual({ owed: 0, given: 12 });
  // Of a point more each, those at 6 cross the cut-off.
  expect(status.strong).toEqual({ model: 'strong', unpaid: 0, changed: 12, crossed: 4 });
  expect(page.marks.get(papers[30]?.id ?? '')).toMatchObject({
    ...{ relevance: 7, second: true, first: { relevance: 6, novelty: 6 } },
  });
  // Between the last first score and the first second opinion the page is not done.
  expect(page.statuses.filter(({ phase, second }) => phase === 'done' && second.given < 12)).toEqual([]);
});

it('reads the best of a page, not the first of it, and never passes its budget', async () => {
  const { server, services, plan } = await start(0.01);
  const open = pageOf(services);
  const promises = () => open.statuses.filter(({ second }) => second.owed > 0).map(({ second }) => second);
  // The strong model waits until the page was told what is promised of it.
  const onceTold: Script = (call, n) => {
    if (modelOf(call) === 'strong') server.configure({ mayGoOn: () => promises().length > 0 });
    return better(call, n);
  };
  server.configure({ script: onceTold });
  const booked: number[] = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      booked.push(await services.ledger.opinionsUsd());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const { status } = await read(services, plan, open);
  isOver = true;
  await looking;
  const asked = askedStrong(server);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.length).toBeLessThan(12);
  expect(asked.slice(0, 4).sort()).toEqual(titlesAt(7).sort());
  expect(status).toMatchObject({ scored: papers.length, notice: null, failed: 0 });
  expect(status.second).toEqual({ owed: 0, given: asked.length });
  expect(status.strong?.unpaid).toBe(12 - asked.length);
  // Nothing was promised that the budget has no room for.
  expect(promises().every(({ owed, affordable = owed }) => affordable < 12 && affordable <= owed)).toBe(true);
  expect(promises().length).toBeGreaterThan(0);
  expect(Math.max(...booked)).toBeLessThanOrEqual(0.01);
  const spent = await services.ledger.opinionsUsd();
  expect(spent).toBeGreaterThan(0.01 - ONE_ASIDE);

  // A reload asks nothing again, nor does a new worker, nor a page that the reader has go on.
  const calls = server.chats().length;
  let alive = services;
  for (const next of [() => services, () => unlocked(services.restart(), server)]) {
    alive = next();
    const again = await read(alive, plan);
    expect(again.status.second).toEqual({ owed: 0, given: asked.length });
    await again.page.run.resume();
    await again.page.until(({ phase }) => phase === 'done');
  }
  expect(server.chats()).toHaveLength(calls);
  expect(await alive.ledger.opinionsUsd()).toBe(spent);
});

it('reads the others on the next day, on a page that stays open', async () => {
  const { server, services, plan } = await start(0.01);
  const { page, status } = await read(services, plan);
  const calls = server.chats().length;
  const look = () => page.run.look(papers.slice(0, 2).map(({ id }) => id));
  look();
  await idle(services);
  expect(server.chats()).toHaveLength(calls);
  vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1000);
  try {
    look();
    await page.until(({ phase, second }) => phase === 'done' && second.given > status.second.given);
    await idle(services);
  } finally {
    vi.useRealTimers();
  }
  expect(new Set(askedStrong(server)).size).toBe(askedStrong(server).length);
});

it('reads the others once the budget is larger', async () => {
  const { server, services, plan } = await start(0.01);
  const { page } = await read(services, plan);
  expect(askedStrong(server).length).toBeLessThan(12);
  await page.run.follow({ ...plan, strongBudgetUsd: 5 });
  await page.until(({ phase, second }) => phase === 'done' && second.given === 12);
  expect([new Set(askedStrong(server)).size, askedStrong(server).length]).toEqual([12, 12]);
});

it('counts what a killed worker had under way, and asks nothing twice that has its answer', async () => {
  const slowly: Script = (call, n) =>
    modelOf(call) === 'strong' && askedStrong(server).length > 2
      ? { kind: 'slow', ttftMs: 600_000 }
      : better(call, n);
  const { server, services, plan: whole } = await start(0.03, { script: slowly });
  const second = whole.second && {
    ...whole.second,
    provider: { ...whole.second.provider, maxBatch: 2, concurrency: { start: 1, max: 1 } },
  };
  const plan = { ...whole, second };
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until((status) => status.second.given === 2);
  await vi.waitFor(() => expect(askedStrong(server)).toHaveLength(4));
  const underWay = await services.ledger.opinionsUsd();
  expect(underWay).toBeGreaterThan(ONE_ASIDE);

  const next = unlocked(services.restart(), server);
  await next.ledger.closeLost();
  expect(await next.ledger.opinionsUsd()).toBeCloseTo(underWay, 9);
  const given = askedStrong(server).slice(0, 2);
  server.configure({ script: better });
  const { page: again } = await read(next, plan);
  expect(await next.ledger.opinionsUsd()).toBeLessThanOrEqual(0.03);
  expect(await next.ledger.opinionsUsd()).toBeGreaterThan(underWay);
  await again.run.follow({ ...plan, strongBudgetUsd: 5 });
  await again.until((status) => status.phase === 'done' && status.second.given === 12);
  const asked = askedStrong(server);
  expect(asked.filter((title) => given.includes(title))).toHaveLength(2);
  // The two that were under way are asked about once more.
  expect(asked).toHaveLength(14);
});

it.each([
  ['without a budget', 0, PRICE],
  ['without a budget, although it is free', 0, { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 }],
  ['with less than one paper may come to', ONE_ASIDE / 2, PRICE],
])('reads nothing %s', async (_what, budget, price) => {
  const { server, services, plan } = await start(budget);
  const second = plan.second && { ...plan.second, price };
  const { status } = await read(services, { ...plan, second });
  expect(askedStrong(server)).toEqual([]);
  expect(status).toMatchObject({ scored: papers.length, notice: null, second: { owed: 0, given: 0 } });
});

it('shares one budget among pages that are open at once', async () => {
  const { server, services, plan } = await start(0.01);
  const half = papers.filter((_, i) => i % 2 === 0);
  const pages = [half, papers.filter((paper) => !half.includes(paper))].map((some) => {
    const page = pageOf(services);
    return page.begin(plan, some, false).then(() => page.until(({ phase }) => phase === 'done'));
  });
  await Promise.all(pages);
  await idle(services);
  expect(await services.ledger.opinionsUsd()).toBeLessThanOrEqual(0.01);
  expect(askedStrong(server).length).toBeLessThan(12);
});

it('is stopped by the limit of the page as by its own', async () => {
  const { server, services, plan } = await start(5);
  const alone = pageOf(services);
  await alone.begin({ ...plan, second: null }, papers, false);
  await alone.until(({ phase }) => phase === 'done');
  const tight = { ...plan, pageCapUsd: 0.0095, askUsd: 0.0095 };
  const { status } = await read(services, tight);
  expect(status.scored).toBe(papers.length);
  expect(askedStrong(server).length).toBeLessThan(12);
  expect(await services.ledger.opinionsUsd()).toBeLessThanOrEqual(0.03);
});
