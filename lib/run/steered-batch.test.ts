import { expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import type { Script } from '../../e2e/servers/model-server';
import { idle, startRun, unlocked, useRuns } from '../testing/runs';
import { expectSums, type TestPage, testPapers } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });

useRuns();

const papers = testPapers(72);
/** Which nobody would take for an order, and a naive model obeys all the same. */
const CULPRIT = papers[30]?.title ?? '';
const right = (n: number) => ({ relevance: 1 + (n % 5), novelty: 4 + (n % 3) });

const tens: Behaviour = {
  kind: 'shape',
  shape: (verdicts) => verdicts.map(({ number }) => `[${number}, 10, 10, "Superb."]`).join('\n'),
};

/** A model that gives tens to whoever stands in one batch with the culprit. */
const naive: Script = ({ papers: asked }) =>
  asked.some(({ title }) => title === CULPRIT) ? tens : undefined;

async function start() {
  const answers = papers.map(({ title }, i) => ({ title, ...right(i), comment: `Paper ${i}.` }));
  return startRun({ answers, script: naive });
}

function expectUnmoved({ marks }: TestPage): void {
  const moved = papers.filter(({ id, title }, i) => {
    const mark = marks.get(id);
    const { relevance, novelty } = right(i);
    const held = mark?.state === 'scored' && mark.relevance === relevance && mark.novelty === novelty;
    return title !== CULPRIT && !held;
  });
  expect(moved).toEqual([]);
}

it('asks about a steered batch again, down to the culprit, so that its neighbours’ scores do not move', async () => {
  const { server, services, plan } = await start();
  const page = services.page();
  await page.begin(plan, papers, false);
  await page.until(({ scored }) => scored === 72);
  await idle(services);
  expect(await page.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 72, doubted: 0 });
  expectUnmoved(page);
  // The batch, its halves, and one half one by one.
  const times = server.timesAsked();
  expect(times.get(CULPRIT.toLowerCase())).toBe(3);
  expect([...times.values()].filter((count) => count === 1)).toHaveLength(56);
  expectSums(page);
  page.run.end();
});

it('asks about it again also where the worker dies in between', async () => {
  const { server, services, plan } = await start();
  const page = services.page();
  await page.begin(plan, papers, false);
  await page.until(({ doubted }) => doubted > 0);
  page.run.stop();
  await idle(services);
  const next = unlocked(services.restart(), server);
  const again = next.page();
  await again.begin(plan, papers, false);
  await again.until(({ scored }) => scored === 72);
  await idle(next);
  // The worker that knew who stood in whose company is gone: each is asked by itself.
  expectUnmoved(again);
  again.run.end();
});

it('does not wait for ever for a second look that fails or is stopped, and takes it up again', async () => {
  const { server, services, plan } = await start();
  const page = services.page();
  const refuse = { kind: 'status', status: 401 } as const;
  const seen = new Set<string>();
  const refuseAgain: Script = (call, n) => {
    const again = call.papers.some(({ title }) => seen.has(title));
    for (const { title } of call.papers) seen.add(title);
    return again ? refuse : naive(call, n);
  };
  server.configure({ script: refuseAgain });
  await page.begin(plan, papers, false);
  const end = await page.until(({ phase, notice }) => phase === 'done' && notice?.fault === 'steered');
  expect(end).toMatchObject({ scored: 72, doubted: 0 });
  server.configure({ script: naive });
  await page.run.resume();
  await page.until(({ phase, doubted }) => phase === 'done' && doubted === 0);
  await idle(services);
  expectUnmoved(page);
  expectSums(page);
  page.run.end();
});
