import { expect, it, vi } from 'vitest';
import { criteriaTopics } from '../digest/criteria-topics';
import { namedTopics } from '../digest/named-topics';
import { askedFor, idle, pageOf, startRun, useRuns } from '../testing/runs';
import { testPaper, testPapers } from '../testing/services';
import { createRun } from './run';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
useRuns();

const verdict = (id: string, relevance: number, comment = 'Fits.') => ({
  ...testPaper(1),
  ...{ id, relevance, novelty: 6, comment },
});
const [PAPER] = testPapers(1);
const { id: ID } = testPaper(1);

it('tells whose score it is, when it came, what it cost, and what it shares with the criteria', async () => {
  const { services, plan } = await startRun();
  const page = pageOf(services);
  const papers = [testPaper(1, { title: 'Sparse attention by halves' }), testPaper(2)];
  await page.begin(plan, papers, false);
  const { page: spent } = await page.until(({ scored }) => scored === 2);
  await idle(services);
  const details = await page.run.details(ID);
  expect(details).toMatchObject({
    ...{ id: ID, criteria: 'Mine', owed: false, matched: ['Sparse attention'] },
    score: { host: plan.host, model: 'm', effort: plan.effort, wording: plan.hash, ofToday: true },
  });
  const kept = (await services.scores.getAll('scores')).find(({ id }) => id === ID);
  expect(details?.score?.at).toBe(kept?.at);
  expect(details?.again?.usd).toBeGreaterThan(0);
  const other = await page.run.details(testPaper(2).id);
  const both = (details?.score?.usd ?? 0) + (other?.score?.usd ?? 0);
  expect(both).toBeGreaterThan(0);
  const { usd } = (await page.run.status())?.page ?? spent;
  expect(both).toBeCloseTo(usd ?? 0, 10);
  expect(await page.run.details('2602.99999')).toBeNull();
});

it('names the topics of the criteria as they read today, and those of an earlier wording by its own words', async () => {
  const text = '### 1. Sparse methods\nWanted: sparse attention\n### 2. Rockets\nWanted: engines';
  const comment = 'Matches criterion 2 closely.';
  const { services, plan } = await startRun({
    answers: [verdict(ID, 9, comment)],
    plan: { criteria: { id: 'mine', name: 'Mine', text } },
  });
  const send = () => undefined;
  const nameTopics = (reason: string, criteria: string) => namedTopics(reason, criteriaTopics(criteria));
  const run = createRun({ ...services, nameTopics, send });
  const listing = { run: crypto.randomUUID(), listing: '/list/cs.LG/new', papers: testPapers(1) };
  await run.begin(plan, listing, false);
  await vi.waitFor(async () => expect((await run.status())?.scored).toBe(1));
  expect((await run.details(ID))?.topics).toEqual(['Rockets']);
  await run.begin({ ...plan, hash: 'another' }, listing, true);
  expect(await run.details(ID)).toMatchObject({ topics: [], score: { ofToday: false } });
  run.end();
});

it('says what can be done for a paper without a score, and that nothing can without a key', async () => {
  const { services, plan } = await startRun();
  const page = pageOf(services);
  const papers = [testPaper(1, { replaced: true }), testPaper(2, { abstract: '', replaced: true })];
  await page.begin(plan, papers, false);
  const [one, two] = await Promise.all(papers.map(({ id }) => page.run.details(id)));
  expect([one?.score, one?.again !== null]).toEqual([null, true]);
  expect([two?.score, two?.again]).toEqual([null, null]);
  await page.begin({ ...plan, ready: false }, papers, false);
  expect((await page.run.details(ID))?.again).toBeNull();
});

it('pays for another score of one paper, and for no other', async () => {
  const { server, services, plan } = await startRun({ answers: [verdict(ID, 4)] });
  const page = pageOf(services);
  await page.begin(plan, testPapers(3), false);
  await page.until(({ scored }) => scored === 3);
  await idle(services);
  server.configure({ answers: [verdict(ID, 9)] });
  await page.run.scoreAgain(ID);
  expect((await page.run.details(ID))?.owed).toBe(true);
  await vi.waitFor(() => expect(page.marks.get(ID)).toMatchObject({ state: 'scored', relevance: 9 }));
  await idle(services);
  expect(await page.until(({ owed }) => owed === 0)).toMatchObject({ scored: 3, stale: 0 });
  expect(askedFor(server)).toEqual([2, 1, 1]);
  const later = pageOf(services.restart());
  await later.begin(plan, testPapers(3), false);
  expect(later.marks.get(ID)).toMatchObject({ relevance: 9, remembered: true });
});

it('scores a replacement at the reader’s word', async () => {
  const { services, plan } = await startRun({ answers: [verdict(ID, 8)] });
  const page = pageOf(services);
  await page.begin(plan, [testPaper(1, { replaced: true }), testPaper(2, { replaced: true })], false);
  expect((await page.until(({ unasked }) => unasked === 2)).scored).toBe(0);
  await page.run.scoreAgain(ID);
  expect(await page.until(({ scored }) => scored === 1)).toMatchObject({ unasked: 1, owed: 0 });
  expect(page.marks.get(ID)).toMatchObject({ state: 'scored', relevance: 8 });
});

it('keeps the limits of day and page, and the score that there is', async () => {
  const { server, services, plan } = await startRun({ answers: [verdict(ID, 4)] });
  const page = pageOf(services);
  await page.begin(plan, testPapers(1), false);
  await page.until(({ scored }) => scored === 1);
  await idle(services);
  const calls = server.chats().length;
  await page.run.follow({ ...plan, pageCapUsd: 0.000001, askUsd: 0.000001 });
  await page.run.scoreAgain(ID);
  await page.until(({ question }) => question !== null);
  expect(server.chats()).toHaveLength(calls);
  expect(page.marks.get(ID)).toMatchObject({ state: 'scored', relevance: 4 });
  page.run.stop();
  expect(await page.until(({ owed }) => owed === 0)).toMatchObject({ scored: 1, stale: 0 });
});

it('asks nothing where no model can be asked', async () => {
  const { server, services, plan } = await startRun();
  const page = pageOf(services);
  await page.begin({ ...plan, ready: false }, PAPER ? [PAPER] : [], false);
  await page.run.scoreAgain(ID);
  await page.run.scoreAgain('2602.99999');
  expect(server.chats()).toHaveLength(0);
  expect(page.count('keyword')).toBe(1);
});
