import { expect, it, vi } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import type { Settings } from '../settings/settings';
import { pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { testPapers } from '../testing/services';

/** The two levers: a first pass over titles, and a second opinion. */

vi.setConfig({ testTimeout: 240_000 });

useRuns();

/** Papers that have no keyword in common with the criteria, so that their titles decide. */
const papers = testPapers(60);

async function start(script: Script, settings: Partial<Settings>) {
  const answers = papers.map(({ title }, i) => ({
    ...{ title, relevance: i % 10 === 0 ? 9 : 3, novelty: 6, comment: 'first' },
  }));
  return startRun({ script, answers, settings });
}

const ofTitles = ({ body }: { body: unknown }) => JSON.stringify(body).includes('Below are the titles');
const modelOf = ({ body }: { body: { model: string } | null }) => body?.model;

it('leaves papers out by their titles, but none on screen, and asks about them when the reader wants', async () => {
  const { server, services, plan } = await start(
    (call) => (ofTitles(call) ? { kind: 'text', text: '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]' } : undefined),
    { titlePass: true, titleModel: 'tiny' },
  );
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const end = await page.until(({ phase }) => phase === 'done');
  // Two of each batch of titles are read whatever the model says.
  expect(end).toMatchObject({ scored: 52, byTitle: 8, askable: 8, unasked: 8 });
  const titles = server.chats().filter(ofTitles);
  expect(titles.map(modelOf)).toEqual(['tiny']);
  expect(JSON.stringify(titles[0]?.body)).not.toContain(papers[20]?.abstract);
  for (const { id } of papers.slice(0, 8)) expect(page.marks.get(id)?.state).toBe('scored');
  expect(await services.scores.count('debts')).toBe(8);

  // Another page remembers what was left out.
  const again = pageOf(services);
  await again.begin(plan, papers, false);
  expect(await again.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 52, byTitle: 8 });
  expect(server.chats().filter(ofTitles)).toHaveLength(1);
  await again.run.approve(null);
  expect(await again.until(({ scored }) => scored === 60)).toMatchObject({ byTitle: 0 });
  expect(Math.max(...server.timesAsked().values())).toBeLessThanOrEqual(2);
});

it('leaves out no paper that another page shows on its screen, whatever its title', async () => {
  const { server, services, plan } = await start(
    (call) =>
      ofTitles(call)
        ? { kind: 'shape', shape: (verdicts) => `[${verdicts.map(({ number }) => number).join()}]` }
        : { kind: 'slow', ttftMs: 30 },
    { titlePass: true },
  );
  server.configure({ ttftMs: 60 });
  const one = pageOf(services);
  await one.begin(plan, papers, false);
  const two = pageOf(services);
  await two.begin(plan, papers.slice(20, 28), false);
  expect(await two.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 8, byTitle: 0 });
  await one.until(({ phase }) => phase === 'done');
  expect(server.chats().filter(ofTitles)).toHaveLength(1);
});

it.each([
  ['prose', 'All of these look interesting to me.'],
  ['an empty list', '[]'],
  ['numbers of no paper', '[0, 99, 1000]'],
  ['nothing', ''],
])('keeps every paper where the reply about titles is %s', async (_what, text) => {
  const { services, plan } = await start((call) => (ofTitles(call) ? { kind: 'text', text } : undefined), {
    titlePass: true,
  });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ scored, failed }) => scored + failed === 60);
  expect(page.count('scored')).toBe(60);
});

it('asks a stronger model about papers near or above the cut-offs, once, and shows its scores', async () => {
  const { server, services, plan } = await start(
    (call) =>
      modelOf(call) === 'strong'
        ? {
            kind: 'shape',
            shape: (verdicts) => verdicts.map(({ number }) => `[${number}, 8, 7, "second"]`).join('\n'),
          }
        : undefined,
    { secondModel: 'strong' },
  );
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const end = await page.until(({ phase, second }) => phase === 'done' && second.given === 6);
  expect(end).toMatchObject({ scored: 60, second: { owed: 0, given: 6 } });
  expect(page.marks.get(papers[10]?.id ?? '')).toMatchObject({
    relevance: 8,
    comment: 'second',
    second: true,
  });
  expect(page.marks.get(papers[11]?.id ?? '')).toMatchObject({ relevance: 3, second: false });
  const strong = server.chats().filter((call) => modelOf(call) === 'strong');
  expect(strong.flatMap((call) => call.papers)).toHaveLength(6);

  const calls = server.chats().length;
  const next = pageOf(unlocked(services.restart(), server));
  await next.begin(plan, papers, false);
  expect(await next.until(({ phase }) => phase === 'done')).toMatchObject({
    remembered: 60,
    second: { given: 6 },
  });
  expect(server.chats()).toHaveLength(calls);
});

it('stands by the first score where the second opinion fails', async () => {
  const { services, plan } = await start(
    (call) => (modelOf(call) === 'strong' ? { kind: 'status', status: 404 } : undefined),
    { secondModel: 'strong' },
  );
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  const end = await page.until(({ phase, notice }) => phase === 'done' && notice !== null);
  expect(end).toMatchObject({ scored: 60, failed: 0, notice: { fault: 'no-second', action: 'options' } });
});
