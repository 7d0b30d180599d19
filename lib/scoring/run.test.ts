import { afterEach, expect, it, vi } from 'vitest';
import { type ModelServer, type Script, startModelServer } from '../../e2e/servers/model-server';
import { scoreKey } from './plan';
import { createRun } from './run';
import {
  CRITERIA,
  expectSums,
  type TestOffice,
  type TestPage,
  testOffice,
  testPaper,
  testPapers,
  testPlan,
} from './test-office';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });

vi.mock('./pacer', async (importOriginal) => {
  const { createPacer } = await importOriginal<typeof import('./pacer')>();
  return {
    createPacer: (limits: { start: number; max: number }) => createPacer(limits, Date.now, () => -1.498),
  };
});

const pages: TestPage[] = [];
const servers: ModelServer[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) {
    expectSums(page);
    page.run.end();
  }
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(script: Script = () => undefined) {
  const server = await startModelServer({ script });
  servers.push(server);
  const office = await testOffice();
  unlock(office, server);
  return { server, office, plan: await testPlan(server.url) };
}

const unlock = (office: TestOffice, server: ModelServer) =>
  office.keys.set(new URL(server.url).origin, 'sk-test-0123456789');

function pageOf(office: TestOffice): TestPage {
  const page = office.page();
  pages.push(page);
  return page;
}

/** The first screen is answered; the rest would take longer than any test waits. */
const stuck: Script = (_call, n) => (n <= 4 ? undefined : { kind: 'slow', ttftMs: 60_000 });
const slow: Script = () => ({ kind: 'slow', ttftMs: 30, tokensPerSecond: 4000 });
const askedFor = (server: ModelServer) => [...server.timesAsked().values()];
const idle = (office: TestOffice) =>
  vi.waitFor(() => expect(office.busy()).toBe(false), { interval: 5, timeout: 10_000 });

it('shows at once what is known, and asks only for the rest', async () => {
  const { server, office, plan } = await start();
  const one = pageOf(office);
  await one.begin(plan, testPapers(10), false);
  await one.until(({ scored }) => scored === 10);
  const two = pageOf(office);
  await two.begin(plan, testPapers(14), false);
  expect(two.statuses[0]).toMatchObject({ total: 14, scored: 10, remembered: 10, owed: 4 });
  expect(await two.until(({ scored }) => scored === 14)).toMatchObject({ remembered: 10 });
  expect(askedFor(server)).toEqual(Array(14).fill(1));
});

it('asks for nothing a second time after a restart of the worker, and for all that was owed', async () => {
  const { server, office, plan } = await start(stuck);
  const page = pageOf(office);
  await page.begin(plan, testPapers(40), false);
  await page.until(({ scored }) => scored === 8);
  page.run.stop();
  await idle(office);
  server.configure({ script: () => undefined });
  const before = await office.scores.count('scores');
  expect(before).toBe(8);
  expect(await office.scores.count('debts')).toBe(40 - before);
  const asked = new Map(server.timesAsked());
  const scored = new Set((await office.scores.getAll('scores')).map(({ id }) => id));

  const next = office.restart();
  unlock(next, server);
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
  const { server, office, plan } = await start(() => ({ kind: 'omit', numbers: [1] }));
  const page = pageOf(office);
  await page.begin(plan, [testPaper(1)], false);
  await page.until(({ failed }) => failed === 1);
  const calls = server.chats().length;
  const next = office.restart();
  unlock(next, server);
  const again = pageOf(next);
  await again.begin(plan, [testPaper(1)], false);
  expect(await again.until(({ phase }) => phase === 'done')).toMatchObject({ failed: 1, owed: 0 });
  expect(again.marks.get(testPaper(1).id)).toEqual(page.marks.get(testPaper(1).id));
  expect(server.chats()).toHaveLength(calls);
  server.configure({ script: () => undefined });
  await again.run.resume();
  await again.until(({ scored }) => scored === 1);
});

it('stops: cuts requests off, says so on each paper that waits, and goes on where it was', async () => {
  const { server, office, plan } = await start(stuck);
  const page = pageOf(office);
  await page.begin(plan, testPapers(40), false);
  await page.until(({ scored }) => scored === 8);
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(4), { timeout: 10_000 });
  page.run.stop();
  await idle(office);
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
  const { server, office, plan } = await start(slow);
  const [one, two] = [pageOf(office), pageOf(office)];
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

it('lets a closed page’s requests end, and sends none after them', async () => {
  const { server, office, plan } = await start(() => ({ kind: 'slow', ttftMs: 250 }));
  const page = pageOf(office);
  await page.begin(plan, testPapers(60), false);
  await vi.waitFor(() => expect(server.chats().length).toBe(4), { interval: 1, timeout: 10_000 });
  page.run.end();
  await idle(office);
  expect(server.chats()).toHaveLength(4);
  expect(server.chats().map(({ outcome }) => outcome)).toEqual(Array(4).fill('completed'));
  expect(await office.scores.count('scores')).toBe(8);
});

it('does not ask again for a closed page what its last requests left out', async () => {
  const { server, office, plan } = await start(() => ({ kind: 'omit', numbers: [1, 2] }));
  const page = pageOf(office);
  await page.begin(plan, testPapers(8), false);
  page.run.end();
  await idle(office);
  expect(server.chats().length).toBeLessThanOrEqual(4);
});

it('asks for nobody where the page closes while it is looked up', async () => {
  const { server, office, plan } = await start();
  let told = false;
  const run = createRun({
    ...office,
    ledger: {
      ...office.ledger,
      // The last thing that is read before the asking begins.
      async today() {
        run.end();
        told = true;
        return office.ledger.today();
      },
    },
    send: () => undefined,
  });
  await run.begin(plan, { run: crypto.randomUUID(), listing: '', papers: testPapers(20) }, false);
  await idle(office);
  expect(told).toBe(true);
  expect(server.calls).toEqual([]);
  expect(await office.scores.count('debts')).toBe(0);
});

it('follows the last of two beginnings only', async () => {
  const { server, office, plan } = await start();
  const other = await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: something else' } });
  const page = pageOf(office);
  await Promise.all([page.begin(plan, testPapers(12), false), page.begin(other, testPapers(12), false)]);
  await page.until(({ scored }) => scored === 12);
  expect(askedFor(server)).toEqual(Array(12).fill(1));
  const keys = (await office.scores.getAllKeys('scores')).sort();
  expect(keys).toEqual(
    testPapers(12)
      .map(({ id }) => scoreKey(other, id))
      .sort(),
  );
});

it('begins stopped where the reader had stopped, and shows it', async () => {
  const { server, office, plan } = await start();
  const page = pageOf(office);
  await page.begin(plan, testPapers(6), true);
  expect(await page.until(() => true)).toMatchObject({ phase: 'stopped', owed: 6 });
  expect(page.count('keyword')).toBe(6);
  expect(server.calls).toEqual([]);
});

it('marks scores of earlier criteria, and pays for new ones only when told to', async () => {
  const { server, office, plan } = await start();
  const page = pageOf(office);
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
  const { server, office, plan } = await start();
  const page = pageOf(office);
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

it('asks about replacements only where the reader wants it, and never without an abstract', async () => {
  const { server, office, plan } = await start();
  const papers = [testPaper(1), testPaper(2, { replaced: true }), testPaper(3, { abstract: '' })];
  const page = pageOf(office);
  await page.begin(plan, papers, false);
  const end = await page.until(({ scored }) => scored === 1);
  expect(end).toMatchObject({ unasked: 2, replacements: 1, withoutAbstract: 1 });
  expect([...server.timesAsked().keys()]).toEqual(['paper number 1 of the test']);
  await page.run.follow({ ...plan, scoreReplacements: true });
  await page.until(({ scored }) => scored === 2);
  // Another page shows its abstract: from then on it is known here, too.
  const third = pageOf(office);
  await third.begin(plan, [testPaper(3)], false);
  await third.until(({ scored }) => scored === 1);
  await page.begin(
    await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: graphs' } }),
    papers,
    false,
  );
  await page.run.rescore();
  await page.until(({ owed }) => owed === 0);
  const asked = server.timesAsked();
  expect(asked.get('paper number 1 of the test')).toBe(2);
  expect(asked.get('paper number 2 of the test')).toBe(1);
  expect(asked.get('paper number 3 of the test')).toBe(2);
});

it('owes a new score to a text that has changed, and none to one that is only spelled otherwise', async () => {
  const { server, office, plan } = await start();
  const abstract =
    'We study sparse attention for long documents and improve accuracy on several known tasks.';
  const one = pageOf(office);
  await one.begin(plan, [testPaper(1, { abstract })], false);
  await one.until(({ scored }) => scored === 1);
  const two = pageOf(office);
  await two.begin(
    plan,
    [testPaper(1, { abstract: abstract.replace('accuracy', '$\\alpha$ accuracy') })],
    false,
  );
  expect(await two.until(({ scored }) => scored === 1)).toMatchObject({ remembered: 1 });
  const three = pageOf(office);
  const other =
    'An entirely different subject: molecules, graphs, and how they fold when nobody looks at them.';
  await three.begin(plan, [testPaper(1, { abstract: other })], false);
  expect(await three.until(({ scored }) => scored === 1)).toMatchObject({ remembered: 0 });
  expect(server.chats()).toHaveLength(2);
});

it('ranks by keywords where no model can be asked', async () => {
  const { server, office } = await start();
  const page = pageOf(office);
  const plan = await testPlan(server.url, { ready: false });
  await page.begin(plan, [testPaper(1, { title: 'On sparse attention' }), testPaper(2)], false);
  expect(await page.until(() => true)).toMatchObject({ phase: 'keyword', unasked: 2, owed: 0 });
  expect(page.marks.get(testPaper(1).id)).toMatchObject({ state: 'keyword', note: 'no key' });
  await page.run.resume();
  await page.run.rescore();
  expect(server.calls).toEqual([]);
});

it('asks first about what is on screen', async () => {
  const { server, office, plan } = await start(slow);
  const page = pageOf(office);
  page.run.look([testPaper(50).id, testPaper(40).id]);
  await page.begin(plan, testPapers(60), false);
  await vi.waitFor(() => expect(server.chats().length).toBeGreaterThan(0), { interval: 1, timeout: 10_000 });
  expect(server.chats()[0]?.papers.map(({ title }) => title)).toEqual([
    testPaper(50).title,
    testPaper(40).title,
  ]);
});

it('does not mind what comes late for an earlier plan', async () => {
  const { office, plan, server } = await start();
  const page = pageOf(office);
  await page.begin(plan, testPapers(2), false);
  await page.until(({ scored }) => scored === 2);
  const [record] = await office.scores.getAll('scores');
  await page.run.follow(await testPlan(server.url, { criteria: { ...CRITERIA, text: 'Wanted: graphs' } }));
  if (record) page.run.scored(record);
  expect(await page.until(() => true)).toMatchObject({ scored: 0, stale: 2 });
});

it('tries again what failed when a limit or the key is mended, but not where the reader has stopped', async () => {
  const { server, office, plan } = await start(() => ({ kind: 'status', status: 403 }));
  const page = pageOf(office);
  await page.begin(plan, testPapers(4), false);
  await page.until(({ failed }) => failed === 4);
  page.run.stop();
  server.configure({ script: () => undefined });
  office.dispatcher.resume();
  await page.run.follow({ ...plan, dailyCapUsd: 2 });
  expect(await page.until(() => true)).toMatchObject({ failed: 4 });
  await page.run.resume();
  await page.until(({ scored }) => scored === 4);
});
