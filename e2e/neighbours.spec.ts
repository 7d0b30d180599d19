import type { Page } from '@playwright/test';
import { testPage, testSection } from '../lib/testing/arxiv-page.ts';
import * as neighbour from '../lib/testing/neighbours.ts';
import { axNodes } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { readShadowText } from './browsers/marks.ts';
import { type Bench, expect, NEW, test } from './fixture.ts';
import { idsOn, sampleDay } from './fixture-days.ts';
import { expectScored, inFront, order, tiles } from './fixture-page.ts';

test.use({ day: sampleDay });

/** Has another script at work on a page, as it is in the page’s own world. */
const run = (page: Page, script: (doc: Document, given: string) => void, given = '') =>
  page.evaluate(`(${script})(document, ${JSON.stringify(given)})`);

const answers = ['3', '9', '5', '8', '2', '7'].map((relevance, i) => ({
  ...{
    id: `2602.0777${i}`,
    title: `On the count of 2602.0777${i}`,
    relevance: Number(relevance),
    novelty: 4,
  },
  ...{ comment: `Reason ${i}`, replaced: false },
}));
const ids = answers.map(({ id }) => id);
const byScore = [1, 3, 5, 2, 0, 4].map((i) => ids[i] ?? '');

/** One section of six papers, or some of them. */
const listOf = (
  some: readonly string[],
  heading = `New submissions (showing ${some.length} of ${some.length} entries)`,
) =>
  testPage(
    testSection(
      heading,
      some.map((id) => ({ id })),
    ),
    heading ? '' : `Total of ${some.length} entries`,
  );

async function openSmall(bench: Bench, path: string, html: string): Promise<Page> {
  bench.arxiv.set(path, html);
  bench.model.configure({ answers: [...bench.day.papers, ...answers] });
  const page = await bench.open(path);
  await expectScored(
    page,
    answers.filter(({ id }) => html.includes(id)),
  );
  return page;
}
const sort = async (page: Page, by: string) => (await control(page, 'combobox', 'Sort')).set(by);
const expectOrder = (page: Page, wanted: string[]) => expect.poll(() => order(page)).toEqual(wanted);
const said = async (page: Page) => (await readShadowText(page)).map(({ text }) => text).join(' ');

test('a list that is built anew, or gives way to another, as scripts do without loading a page: all is there', async ({
  bench,
}) => {
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  const calls = bench.model.calls.length;
  for (const script of [neighbour.writesAnew, neighbour.replacesPage]) {
    await run(page, script);
    await expectScored(page, bench.day.papers);
    expect((await axNodes(page, 'region')).filter(({ name }) => name === 'Winnow')).toHaveLength(1);
  }
  expect(bench.model.calls).toHaveLength(calls);
  await (await control(page, 'slider', 'Minimum relevance')).set(9);
  const best = bench.day.papers.filter(({ relevance }) => relevance >= 9).map(({ id }) => id);
  await expect.poll(async () => (await inFront(page)).sort()).toEqual(best.sort());

  bench.model.configure({ answers: [...bench.day.papers, ...answers] });
  await run(page, neighbour.leadsTo, listOf(ids));
  await expectScored(page, answers);
  expect(new URL(page.url()).pathname).toBe('/list/math.AG/new');
  expect(Object.keys(await tiles(page))).toEqual(ids);
  await sort(page, 'score');
  await expectOrder(page, byScore);
});

test('papers that others wrap, group, add or hide: sorted as far as they are ours to move, put back, and told', async ({
  bench,
}) => {
  await bench.giveKey();
  const page = await openSmall(bench, NEW, listOf(ids));
  await run(page, neighbour.wrapsPairs);
  const theirs = [...ids].reverse();
  await expectOrder(page, theirs);
  await sort(page, 'score');
  await expectOrder(page, byScore);
  await sort(page, 'arxiv');
  await expectOrder(page, theirs);

  await page.reload();
  await expectScored(page, answers);
  await run(page, neighbour.groupsPairs);
  const groups = [1, 3, 5, 0, 2, 4].map((i) => ids[i] ?? '');
  await expectOrder(page, groups);
  await sort(page, 'relevance');
  await expectOrder(
    page,
    [1, 3, 5, 2, 0, 4].map((i) => ids[i] ?? ''),
  );
  expect(await page.locator('dl > h4').allTextContents()).toEqual(['Group of 3', 'Group of 3']);
  await sort(page, 'arxiv');
  await expectOrder(page, groups);

  await page.reload();
  await expectScored(page, answers);
  await run(page, neighbour.hidesLists);
  await expect.poll(() => said(page)).toContain('Another script on this page hides arXiv’s list');
  await page.close();

  const first = ids.slice(0, 3);
  const month = await openSmall(bench, '/list/cs.LG/2026-02', listOf(first, ''));
  await sort(month, 'score');
  await expectOrder(
    month,
    [1, 2, 0].map((i) => ids[i] ?? ''),
  );
  await run(month, neighbour.addsPage, listOf(ids.slice(3), ''));
  await expectScored(month, answers);
  await expectOrder(month, byScore);
  await sort(month, 'arxiv');
  await expectOrder(month, ids);
  expect(new Set(bench.model.timesAsked().values())).toEqual(new Set([1]));
});

test('a page that prevents keys: ours still move what they are for', async ({ bench }) => {
  bench.arxiv.set(
    NEW,
    bench.day.newPage.replace('<head>', `<head><script>(${neighbour.preventsKeys})(document)</script>`),
  );
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  await (await control(page, 'slider', 'Minimum relevance')).set(4);
  await (await control(page, 'searchbox', 'Filter papers')).focus();
  await page.keyboard.type('j k');
  await page.keyboard.press('Backspace');
  expect((await axNodes(page, 'searchbox'))[0]).toMatchObject({ value: 'j ' });
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('End');
  // Elsewhere they are the page’s.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(idsOn(bench.day.newPage)).toEqual(await order(page));
});
