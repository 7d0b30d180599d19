import { expect, it, vi } from 'vitest';
import { covers } from '../papers/fingerprint';
import type { ListedPaper } from '../papers/paper';
import { scoreKey } from '../queue/plan';
import { pageOf, startRun, useRuns } from '../testing/runs';
import { CRITERIA, testPaper, testPlan } from '../testing/services';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

it('asks about replacements only where the reader wants it, and never without an abstract', async () => {
  const { server, services, plan } = await startRun();
  const papers = [testPaper(1), testPaper(2, { replaced: true }), testPaper(3, { abstract: '' })];
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const end = await page.until(({ scored }) => scored === 1);
  expect(end).toMatchObject({ unasked: 2, replacements: 1, withoutAbstract: 1 });
  expect([...server.timesAsked().keys()]).toEqual(['paper number 1 of the test']);
  await page.run.follow({ ...plan, scoreReplacements: true });
  await page.until(({ scored }) => scored === 2);
  // Another page shows its abstract: from then on it is known here, too.
  const third = pageOf(services);
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
  const { server, services, plan } = await startRun();
  const abstract =
    'We study sparse $\\alpha$ attention for long documents and improve accuracy on several known tasks.';
  const one = pageOf(services);
  await one.begin(plan, [testPaper(1, { abstract })], false);
  await one.until(({ scored }) => scored === 1);
  const two = pageOf(services);
  await two.begin(plan, [testPaper(1, { abstract: abstract.replace('\\alpha', 'α') })], false);
  expect(await two.until(({ scored }) => scored === 1)).toMatchObject({ remembered: 1 });
  const three = pageOf(services);
  const other =
    'An entirely different subject: molecules, graphs, and how they fold when nobody looks at them.';
  await three.begin(plan, [testPaper(1, { abstract: other })], false);
  expect(await three.until(({ scored }) => scored === 1)).toMatchObject({ remembered: 0 });
  expect(server.chats()).toHaveLength(2);
});

it('gives no page the score of what another page shows for the same paper, asked for at the same time', async () => {
  const { server, services, plan } = await startRun();
  const told = testPaper(1);
  const other = testPaper(1, { abstract: `${told.abstract} And there is a garden.` });
  const [one, two] = [pageOf(services), pageOf(services)];
  await Promise.all([one.begin(plan, [other], false), two.begin(plan, [told], false)]);
  await Promise.all([one, two].map((page) => page.until(({ scored }) => scored === 1)));
  const kept = await services.keeper.recall([{ key: scoreKey(plan, told.id), id: told.id }], CRITERIA.id);
  const record = kept.get(told.id)?.current;
  expect(record && covers(record, told)).toBe(true);
  expect(server.chats()).toHaveLength(2);
});

it('takes what a mailing told of a paper for what a less trusted page tells, and not the other way', async () => {
  const { server, services, plan } = await startRun();
  const told = testPaper(1);
  const other = testPaper(1, { title: 'Another', abstract: `${told.abstract} And there is a garden.` });
  const bare = testPaper(1, { abstract: '' });
  const show = async (paper: ListedPaper, secondHand: boolean) => {
    const page = pageOf(services);
    await page.run.begin(
      plan,
      { run: crypto.randomUUID(), listing: '/', papers: [paper], secondHand },
      false,
    );
    return page;
  };
  const early = await show(other, true);
  await early.until(({ scored }) => scored === 1);
  // Nobody else's abstract is taken from there.
  expect(await (await show(bare, false)).run.status()).toMatchObject({ withoutAbstract: 1 });
  await (await show(told, false)).until(({ scored }) => scored === 1);
  expect(server.chats()).toHaveLength(2);
  for (const page of [await show(other, true), await show(bare, true), await show(told, false)])
    expect(await page.until(({ scored }) => scored === 1)).toMatchObject({ remembered: 1 });
  expect(server.chats()).toHaveLength(2);
});
