import type { Page } from '@playwright/test';
import { DARK_INKS, INKS } from '../lib/overlay/inks.ts';
import { testResults } from '../lib/testing/results-page.ts';
import { faults } from './axe.ts';
import { openRoots } from './browsers/open-roots.ts';
import { type Bench, expect, test } from './fixture.ts';
import { expectScored } from './fixture-page.ts';
import { DARK_PALETTES, dress, openStates, statesDay } from './fixture-states.ts';
import { samplePapers } from './sample/sample-papers.ts';

test.use({ day: statesDay });

/** Papers that have stepped back, and how much of their ink they have left. */
const dimmed = (page: Page) =>
  page.evaluate(() => {
    const back = [...document.querySelectorAll('[data-winnow-back]')];
    const parts = back.flatMap((part) => [part, ...part.querySelectorAll(':not([data-winnow])')]);
    return parts.filter((part) => Number(getComputedStyle(part).opacity) < 1).length;
  });

/** As the page is, and in each dress that a program for dark pages may put on it, one after another. */
async function expectReadable(page: Page): Promise<void> {
  expect(await dimmed(page)).toBeGreaterThan(0);
  for (const palette of [null, ...DARK_PALETTES]) {
    await dress(page, palette);
    expect(await dimmed(page)).toBeGreaterThan(0);
    const said = `dimmed, on ${palette?.[0] ?? 'the page as it is'}`;
    expect(await faults(page, '[data-winnow-back]', ['color-contrast']), said).toEqual([]);
  }
}

/** Search results, with arXiv's paler text. */
async function openResults(bench: Bench): Promise<Page> {
  const papers = samplePapers
    .filter(({ id }) => bench.day.papers.some((paper) => paper.id === id && !paper.replaced))
    .map((paper) => ({ ...paper, abstract: paper.abstract.replaceAll('<', '&lt;') }))
    .map(({ id, title, authors, abstract }) => ({ id, title, authors, abstract, comments: '9 pages' }));
  const html = testResults(papers, `Showing 1&ndash;${papers.length} of ${papers.length} results for all: a`);
  const path = '/search/?query=sample';
  const style = '<link rel="stylesheet" href="/static/base/1.0.1/css/search.css">';
  bench.arxiv.set(path, html.replace('</title>', `</title>${style}`));
  await bench.giveKey();
  const page = await bench.open(path);
  await expectScored(
    page,
    bench.day.papers.filter(({ replaced }) => !replaced),
  );
  await openRoots(page);
  return page;
}

test('dimmed papers of a listing can be read, whichever dark dress the page puts on later', async ({
  bench,
}) => {
  await expectReadable(await openStates(bench, { minRelevance: 10 }));
});

test('a tile has the ink of its relevance, on a page that is darkened another', async ({ bench }) => {
  const page = await openStates(bench);
  const inks = () =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('[data-winnow]')].flatMap((host) => host.shadowRoot ?? []);
      return roots.flatMap((root) =>
        [...root.querySelectorAll<HTMLElement>('.high[data-ink]')].map((each) => {
          const { backgroundColor, color } = getComputedStyle(each);
          return [Number(each.dataset.ink), backgroundColor, color] as const;
        }),
      );
    });
  for (const [palette, scale] of [
    [null, INKS],
    [DARK_PALETTES[0], DARK_INKS],
  ] as const) {
    await dress(page, palette);
    const found = await inks();
    expect(Math.max(...found.map(([relevance]) => relevance))).toBeGreaterThan(7);
    const right = found.map(([relevance]) => [relevance, ...(scale[relevance - 1] ?? []).map(rgb)]);
    expect(found).toEqual(right);
  }
});

/** As browsers write colours. */
function rgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

test('dimmed search results can be read, too, text and links', async ({ bench }) => {
  await expectReadable(await openResults(bench));
});
