import { expect, it, vi } from 'vitest';
import type { Verdict } from '../../e2e/servers/behaviour';
import type { Script } from '../../e2e/servers/model-server';
import type { Axis } from '../criteria/axes';
import { READING_AXES } from '../criteria/reading-axes';
import { askedFor, pageOf, startRun, useRuns } from '../testing/runs';
import { CRITERIA, testPapers, testPlan } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });
useRuns();

const papers = testPapers(3);
const answers = papers.map(({ title }) => ({ title, relevance: 9, novelty: 7, comment: 'Fits.' }));
const criteria = (axes: readonly Axis[]) => ({ ...CRITERIA, axes: [...axes] });
const ofThree = { plan: { criteria: criteria(READING_AXES) }, answers };

/** Rows with the same axes for each paper. */
const rows =
  (...axes: unknown[]): Script =>
  () => ({
    kind: 'shape',
    shape: (verdicts: Verdict[]) =>
      verdicts.map((v) => JSON.stringify([v.number, v.relevance, v.novelty, ...axes, v.comment])).join('\n'),
  });
const told = (...scores: (number | null)[]) =>
  READING_AXES.map(({ name }, i) => ({ name, score: scores[i] ?? null }));

it('asks for axes in the same request, keeps them with the score, and says where each paper stands', async () => {
  const { server, services, plan } = await startRun({ ...ofThree, script: rows(8, 6, 3) });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  expect(await page.until(({ scored }) => scored === 3)).toMatchObject({
    axes: READING_AXES.map(({ name }) => name),
  });
  expect(askedFor(server)).toEqual([1, 1, 1]);
  for (const { body } of server.chats())
    expect(JSON.stringify(body)).toContain('novelty, Proximity, Evidence, Load, ');
  for (const mark of page.marks.values())
    expect(mark).toMatchObject({ relevance: 9, novelty: 7, axes: told(8, 6, 3), reading: 21.5 });
  const kept = await services.scores.getAll('scores');
  expect(kept.map(({ axes }) => axes)).toEqual(papers.map(() => ({ Proximity: 8, Evidence: 6, Load: 3 })));

  // Known to the next page, and to the next worker.
  const again = pageOf(services.restart());
  await again.begin(plan, papers, false);
  await again.until(({ scored }) => scored === 3);
  expect([...again.marks.values()][0]).toMatchObject({ axes: told(8, 6, 3), reading: 21.5 });
  expect(askedFor(server)).toEqual([1, 1, 1]);
});

it.each([
  ['all', [], told(), 17.25],
  ['one', [8, null, 3], told(8, null, 3), 21],
  ['what is off the scale', [8, 11, 3], told(8, null, 3), 21],
])('takes a score without %s, asks no second time, and tells no axis that was not told', async (...row) => {
  const [, said, axes, reading] = row;
  const { server, services, plan } = await startRun({ ...ofThree, script: rows(...said) });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ scored }) => scored === 3);
  expect(askedFor(server)).toEqual([1, 1, 1]);
  for (const mark of page.marks.values()) expect(mark).toMatchObject({ axes, reading });
});

it('pays for no weight: what is known is weighed anew', async () => {
  const { server, services, plan } = await startRun({ ...ofThree, script: rows(8, 6, 3) });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ scored }) => scored === 3);
  const heavy = READING_AXES.map((axis) => ({ ...axis, weight: axis.name === 'Load' ? -2 : 0 }));
  await page.run.follow(await testPlan(server.url, { criteria: criteria(heavy) }));
  expect(await page.until(() => true)).toMatchObject({ phase: 'done', scored: 3, stale: 0 });
  for (const mark of page.marks.values()) expect(mark).toMatchObject({ reading: 9 - 2 * 3 });
  expect(askedFor(server)).toEqual([1, 1, 1]);
});

it('marks scores as of earlier criteria where an axis is added, and shows what they told', async () => {
  const { server, services, plan } = await startRun({ answers });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  expect(await page.until(({ scored }) => scored === 3)).not.toHaveProperty('axes');
  for (const mark of page.marks.values()) {
    expect(mark).not.toHaveProperty('axes');
    expect(mark).not.toHaveProperty('reading');
  }
  await page.run.follow(await testPlan(server.url, { criteria: criteria(READING_AXES) }));
  expect(await page.until(() => true)).toMatchObject({
    stale: 3,
    scored: 0,
    axes: READING_AXES.map(({ name }) => name),
  });
  for (const mark of page.marks.values()) expect(mark).toMatchObject({ stale: 'criteria', axes: told() });
  // The first ones hold again once the axes are gone.
  await page.run.follow(await testPlan(server.url, { criteria: criteria([]) }));
  expect(await page.until(() => true)).toMatchObject({ stale: 0, scored: 3 });
  expect(askedFor(server)).toEqual([1, 1, 1]);
});

it('tells in the estimate what an axis costs', async () => {
  const { server, services } = await startRun({ answers });
  const estimates = [];
  for (const axes of [[], READING_AXES]) {
    const page = pageOf(services);
    const plan = await testPlan(server.url, { criteria: criteria(axes) }, { effort: 'none' });
    await page.begin(plan, papers, true);
    estimates.push((await page.until(() => true)).estimate.completionTokens);
  }
  const [without = 0, withAxes = 0] = estimates;
  expect(withAxes - without).toBe(papers.length * READING_AXES.length * 2);
});
