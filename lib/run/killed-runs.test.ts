import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import type { Settings } from '../settings/settings';
import { pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { type TestPage, testPapers, testPlan } from '../testing/services';

/** Whatever the reader has begun goes on after the worker was killed over it, to the same end. The daily run has tests of its own. */

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
useRuns();

const PAPERS = testPapers(40);
const [FIRST] = PAPERS as [ListedPaper, ...ListedPaper[]];
const answersOf = (relevance: number) =>
  PAPERS.map(({ title }) => ({ title, relevance, novelty: 6, comment: `a ${relevance}` }));

const STRONG: Partial<Settings> = { secondModel: 'strong' };
const TITLES: Partial<Settings> = { titlePass: true, titleModel: 'tiny' };
const OTHER = { id: 'mine', name: 'Mine', text: 'Wanted: pruning' };

type Call = Parameters<Script>[0];
const isOf = (model: string) => (call: Call) => call.body?.model === model;
const leavesOut = (call: Call) =>
  isOf('tiny')(call) ? { kind: 'text' as const, text: '[1,2,3,4,5,6,7,8]' } : undefined;
/** These calls are never answered, once so many others were. */
const stuck = (is: (call: Call) => boolean, after: number): Script => {
  let met = 0;
  return (call) => {
    if (!is(call)) return leavesOut(call);
    met += 1;
    return met > after ? { kind: 'slow', ttftMs: 60_000 } : leavesOut(call);
  };
};
const any = () => true;

/** A worker with a page that is done with its papers. */
async function start(settings: Partial<Settings> = {}, script: Script = leavesOut) {
  const { server, services, plan } = await startRun({ settings, script, answers: answersOf(9) });
  const page = pageOf(services);
  return { server, services, plan, page, begin: () => page.begin(plan, PAPERS, false) };
}
type Started = Awaited<ReturnType<typeof start>>;

const isDone = ({ phase }: { phase: string }) => phase === 'done';

/** Kills the worker; the page finds another one and subscribes again. From here on models answer otherwise. */
async function kill({ server, services, page }: Started, plan: Plan): Promise<TestPage> {
  server.configure({ script: leavesOut, answers: answersOf(4) });
  const next = unlocked(services.restart(), server);
  await next.ledger.closeLost();
  const again = pageOf(next);
  await again.run.begin(plan, { run: page.id, listing: '/list/cs.LG/new', papers: PAPERS }, false);
  return again;
}

/** How many papers show these numbers. */
const shown = ({ marks }: TestPage, wanted: number) =>
  [...marks.values()].filter((mark) => mark.state === 'scored' && mark.relevance === wanted).length;
const underWay = ({ server }: Started, is: (call: Call) => boolean = any) =>
  vi.waitFor(() => expect(server.chats().filter(is).at(-1)?.outcome).toBe('running'), { interval: 5 });

it('a first run', async () => {
  const run = await start({}, stuck(any, 2));
  await run.begin();
  await run.page.until(({ scored }) => scored > 0);
  await underWay(run);
  const before = shown(run.page, 9);
  const again = await kill(run, run.plan);
  expect(await again.until(isDone)).toMatchObject({ scored: 40, remembered: before });
  expect([shown(again, 9), shown(again, 4)]).toEqual([before, 40 - before]);
});

it('scores of earlier criteria, asked for anew', async () => {
  const run = await start();
  await run.begin();
  await run.page.until(({ scored }) => scored === 40);
  const plan = await testPlan(run.server.url, { criteria: OTHER });
  await run.page.run.follow(plan);
  expect(await run.page.until(isDone)).toMatchObject({ stale: 40 });
  run.server.configure({ script: stuck(any, 1), answers: answersOf(4) });
  await run.page.run.rescore();
  const { scored } = await run.page.until((status) => status.scored > 0);
  await underWay(run);
  const again = await kill(run, plan);
  expect(again.statuses[0]).toMatchObject({ remembered: scored, owed: 40 - scored, stale: 0 });
  expect(await again.until(isDone)).toMatchObject({ scored: 40, stale: 0 });
  expect(shown(again, 4)).toBe(40);
});

it('such scores that the reader has stopped are not asked for again', async () => {
  const run = await start();
  await run.begin();
  await run.page.until(({ scored }) => scored === 40);
  const plan = await testPlan(run.server.url, { criteria: OTHER });
  await run.page.run.follow(plan);
  run.server.configure({ script: stuck(any, 0) });
  await run.page.run.rescore();
  await underWay(run);
  run.page.run.stop();
  await vi.waitFor(async () =>
    expect(await run.services.ledger.run(run.page.id)).toMatchObject({ wanted: null }),
  );
  const calls = run.server.chats().length;
  const again = await kill(run, plan);
  expect(await again.until(isDone)).toMatchObject({ stale: 40, owed: 0 });
  expect(run.server.chats()).toHaveLength(calls);
});

it('another score of one paper', async () => {
  const run = await start();
  await run.begin();
  await run.page.until(({ scored }) => scored === 40);
  run.server.configure({ script: stuck(any, 0) });
  await run.page.run.scoreAgain(FIRST.id);
  await underWay(run);
  const again = await kill(run, run.plan);
  await again.until(isDone);
  expect([again.marks.get(FIRST.id), shown(again, 9)]).toEqual([
    expect.objectContaining({ relevance: 4 }),
    39,
  ]);
  // It has what was wanted: nothing is asked once more.
  const calls = run.server.chats().length;
  const third = await kill(run, run.plan);
  expect(await third.until(isDone)).toMatchObject({ scored: 40 });
  expect(run.server.chats()).toHaveLength(calls);
});

it('second opinions', async () => {
  const run = await start(STRONG, stuck(isOf('strong'), 1));
  await run.begin();
  const { second } = await run.page.until(({ second: now, owed }) => now.given > 0 && owed === 0);
  await underWay(run, isOf('strong'));
  const again = await kill(run, run.plan);
  await again.until(({ phase, second: now }) => phase === 'done' && now.given === 40);
  expect([shown(again, 9), shown(again, 4)]).toEqual([second.given, 40 - second.given]);
});

it('another second opinion of one paper', async () => {
  const run = await start(STRONG);
  await run.begin();
  await run.page.until(({ phase, second }) => phase === 'done' && second.given === 40);
  run.server.configure({ script: stuck(isOf('strong'), 0), answers: answersOf(8) });
  await run.page.run.scoreAgain(FIRST.id);
  await underWay(run, isOf('strong'));
  const again = await kill(run, run.plan);
  await again.until(({ phase, second }) => phase === 'done' && second.given === 40);
  expect(again.marks.get(FIRST.id)).toMatchObject({ relevance: 4, second: true });
});

it('a first pass over titles', async () => {
  const run = await start(TITLES, stuck(isOf('tiny'), 0));
  await run.begin();
  await underWay(run, isOf('tiny'));
  const again = await kill(run, run.plan);
  const end = await again.until(isDone);
  expect(end.byTitle).toBeGreaterThan(0);
  expect(end).toMatchObject({ scored: 40 - end.byTitle, owed: 0 });
});

it('what was left out by its title and is wanted all the same', async () => {
  const run = await start(TITLES);
  await run.begin();
  const { byTitle } = await run.page.until(isDone);
  expect(byTitle).toBeGreaterThan(0);
  run.server.configure({ script: stuck(any, 0) });
  await run.page.run.approve(null);
  await underWay(run);
  const titles = run.server.chats().filter(isOf('tiny')).length;
  const again = await kill(run, run.plan);
  expect(await again.until(isDone)).toMatchObject({ scored: 40, byTitle: 0 });
  expect(run.server.chats().filter(isOf('tiny'))).toHaveLength(titles);
});

it('another try of what had failed', async () => {
  const none: Script = () => ({ kind: 'omit', numbers: Array.from(PAPERS, (_, i) => i + 1) });
  const run = await start({}, (call, n) => (n <= 1 ? undefined : none(call, n)));
  await run.begin();
  const { scored } = await run.page.until(isDone);
  run.server.configure({ script: stuck(any, 0) });
  await run.page.run.resume();
  await underWay(run);
  const again = await kill(run, run.plan);
  expect(await again.until(isDone)).toMatchObject({ scored: 40, failed: 0 });
  expect(shown(again, 9)).toBe(scored);
});
