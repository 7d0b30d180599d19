import { testPage, testSection } from '../lib/testing/arxiv-page.ts';
import { typeset } from '../lib/testing/mathjax.ts';
import { testAbstractPage, testResults } from '../lib/testing/results-page.ts';
import { type Bench, expect, NEW, test } from './fixture.ts';
import { idsOn, sampleDay, savedSite } from './fixture-days.ts';
import { expectScored, ownElements, scoredTiles, tiles } from './fixture-page.ts';

test.use({ day: sampleDay });

interface Visit {
  path: string;
  html: string;
  status: number;
  /** Tiles that are to be there. */
  papers: number;
}

const listed = [{ id: '2602.00001' }, { id: 'hep-th/9901002' }];
const bare = listed.map((paper) => ({ ...paper, abstract: null }));
const found = 'Showing 1&ndash;2 of 2 results for all: count';

/** Small pages of our own, for where arXiv's are not at hand. */
const OWN: Visit[] = (
  [
    ['/list/hep-th/new', testPage(testSection('New submissions (showing 2 of 2 entries)', listed)), 2],
    ['/list/hep-th/pastweek', testPage(testSection('Fri, 6 Feb 2026 (showing 2 of 2 entries )', bare)), 2],
    ['/list/hep-th/current', testPage(testSection('', bare), 'Total of 2 entries'), 2],
    ['/list/hep-th/2026-02', testPage(testSection('', bare), 'Total of 2 entries'), 2],
    ['/list?archive=hep-th&year=2026&month=02', testPage(testSection('', bare), 'Total of 2 entries'), 2],
    ['/catchup/hep-th/2026-02-06', testPage(testSection('', bare), 'Total of 2 entries'), 2],
    ['/a/example_a_1', testPage(testSection('', bare)), 2],
    ['/search/?query=count', testResults(listed, found), 2],
    ['/search/?query=count&abstracts=hide', testResults(bare, found), 2],
    ['/search/advanced?advanced=&terms-0-term=count', testResults(listed, found), 2],
    ['/search/?query=zz', testResults([], 'Search', 'Sorry, your query for all: zz produced no results.'), 0],
    ['/abs/2602.00001v2', testAbstractPage({ id: '2602.00001', version: 2 }), 1],
    ['/abs/2602.00009', '<main><h1>Article 2602.00009 not found</h1></main>', 0],
    ['/list/hep-th/2026-03', testPage('<p>No updates for this time period.</p>'), 0],
  ] as const
).map(([path, html, papers]) => ({ path, html, papers, status: 200 }));

/** arXiv's own pages where they are at hand, and ours for the addresses that they leave out. */
const visits =
  savedSite.length > 0
    ? [...savedSite, ...OWN.filter(({ path }) => /pastweek|current|\?archive|v2$|cookie/.test(path))]
    : OWN;

test('every kind of page: a tile for each paper where there are papers, nothing where there are none', async ({
  bench,
}) => {
  test.slow();
  const page = await bench.context.newPage();
  for (const { path, html, status, papers } of visits) {
    bench.arxiv.set(path, { status, body: html });
    await page.goto(`https://arxiv.org${path}`);
    if (papers > 0) {
      await expect.poll(async () => Object.keys(await tiles(page)).length, { message: path }).toBe(papers);
    } else {
      await page.waitForTimeout(150);
      expect([path, await ownElements(page)]).toEqual([path, 0]);
    }
  }
});

test('a page that others change: tiles stay with their papers, whatever happens around them', async ({
  bench,
}) => {
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  const [first = '', second = ''] = idsOn(bench.day.newPage);
  await page.evaluate(`(${typeset})(document, 'done')`);
  await page.evaluate(
    ([moved = '', rebuilt = '']) => {
      const dtOf = (id: string) => document.getElementById(id)?.closest('dt') as HTMLElement;
      // One is moved to the end, one is built anew from its source as a translator does, one is copied.
      const [dt, dd] = [dtOf(moved), dtOf(moved).nextElementSibling as Element];
      dt.parentElement?.append(dt, dd);
      const old = dtOf(rebuilt).nextElementSibling as Element;
      const copy = old.cloneNode(true) as Element;
      for (const own of copy.querySelectorAll('[data-winnow]')) own.remove();
      old.replaceWith(copy);
      for (const own of document.querySelectorAll('dd [data-winnow]')) own.remove();
    },
    [first, second],
  );
  await expectScored(page, bench.day.papers);
  expect(await page.evaluate(() => document.querySelectorAll('dd [data-winnow]').length)).toBe(
    bench.day.papers.length,
  );
  await page.emulateMedia({ media: 'print' });
  expect(Object.keys(await scoredTiles(page))).toHaveLength(bench.day.papers.length);
  await page.emulateMedia({ media: null });
});

test('search results: tile beside the title, the toggles of abstracts, and one score across pages', async ({
  bench,
}) => {
  const papers = bench.day.papers.filter(({ replaced }) => !replaced).slice(0, 2);
  const listing = await openScored(bench);
  const calls = bench.model.calls.length;
  const results = await listing.evaluate(
    (ids) => {
      const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
      return ids.map((id) => {
        const dd = document.getElementById(id)?.closest('dt')?.nextElementSibling;
        return {
          title: text(dd?.querySelector('.list-title')).replace(/^Title:\s*/, ''),
          abstract: text(dd?.querySelector('p.mathjax')),
        };
      });
    },
    papers.map(({ id }) => id),
  );
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const path = '/search/?query=sample';
  const shown = papers.map(({ id }, i) => ({
    id,
    title: escaped(results[i]?.title ?? '').replace('a', '<span class="search-hit mathjax">a</span>'),
    abstract: escaped(results[i]?.abstract ?? '').replaceAll('\\alpha', 'α'),
  }));
  bench.arxiv.set(path, testResults(shown, 'Showing 1&ndash;2 of 2 results for all: sample'));
  const page = await bench.open(path);
  await expectScored(page, papers);
  expect(bench.model.calls).toHaveLength(calls);
  const place = await page
    .locator('li.arxiv-result')
    .first()
    .evaluate((li) => {
      const [tile, line] = [...li.querySelectorAll('[data-winnow]')].map((own) =>
        own.getBoundingClientRect(),
      );
      const title = li.querySelector('p.title')?.getBoundingClientRect();
      const { top = 0, left = 0, bottom = 0 } = title ?? {};
      const beside = (tile?.top ?? 0) < bottom && (tile?.bottom ?? 0) > top && (tile?.left ?? 1) <= left;
      return { beside, under: (line?.top ?? 0) >= bottom - 1 };
    });
  expect(place.beside).toBe(true);
  expect(place.under).toBe(true);

  // The page's own buttons change inline styles only; ours stand where they stood.
  await page.evaluate(() => {
    for (const full of document.querySelectorAll<HTMLElement>('.abstract-full'))
      full.style.display = 'inline';
    for (const short of document.querySelectorAll<HTMLElement>('.abstract-short'))
      short.style.display = 'none';
  });
  await expectScored(page, papers);

  // On its own page the same paper has the same score, too.
  const [paper] = papers;
  const own = shown[0];
  if (!paper || !own) throw new Error('no papers');
  bench.arxiv.set(`/abs/${paper.id}`, testAbstractPage({ ...own, title: escaped(results[0]?.title ?? '') }));
  await expectScored(await bench.open(`/abs/${paper.id}`), [paper]);
  expect(bench.model.calls).toHaveLength(calls);
});

async function openScored(bench: Bench) {
  await bench.giveKey();
  const page = await bench.open(NEW);
  await expectScored(
    page,
    bench.day.papers.filter(({ replaced }) => !replaced),
  );
  return page;
}
