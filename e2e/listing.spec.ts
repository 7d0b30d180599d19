import type { Page } from '@playwright/test';
import { axNodes } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { type Bench, expect, KEY, NEW, RECENT, test } from './fixture.ts';
import { DAYS, idsOn, SEED_MISSING, sampleDay, sharedPage } from './fixture-days.ts';
import {
  expectScored,
  expectStatus,
  order,
  ownElements,
  pick,
  reasons,
  rightReasons,
  statusText,
  tiles,
  waitForTiles,
} from './fixture-page.ts';
import { renderListing } from './sample/listing-page.ts';

for (const { name, day, tag } of DAYS) {
  test.describe(name, { tag }, () => {
    test.skip(day === null, SEED_MISSING);
    const { papers, newPage, recentPage } = day ?? sampleDay;
    const sent = papers.filter(({ replaced }) => !replaced);
    test.use({ day: day ?? sampleDay });

    test('without a key: keyword matches, nothing sent, nothing moved', async ({ bench }) => {
      const page = await bench.open();
      await expectTiles(page, papers.length, /^Keyword match: /);
      expect(await order(page)).toEqual(idsOn(newPage));
      expect(await sliders(page)).toEqual([
        ['Minimum relevance', 'at rest'],
        ['Minimum novelty', 'at rest'],
        ['Minimum strength', 'free'],
      ]);
      expect(await statusText(page)).toContain('add a model key');
      expect(bench.model.calls).toEqual([]);
      const opened = bench.context.waitForEvent('page');
      await (await control(page, 'button', 'Add a key')).click();
      expect((await opened).url()).toBe(`chrome-extension://${bench.extensionId}/options.html`);
    });

    test('the welcome page, which nobody looks at, ticks what is done elsewhere', async ({ bench }) => {
      const welcome = await bench.ownPage('welcome.html');
      const ticked = welcome.getByRole('heading', { name: /\(done\)/ });
      await expect(ticked).toHaveText([/^Let Winnow read arXiv/]);
      const page = await bench.open();
      await expectTiles(page, papers.length, /^Keyword match: /);
      await expect(ticked).toHaveText([/^Let Winnow/, /^Choose your field/, /^Read /]);
      await bench.giveKey();
      await expect(ticked).toHaveText([/^Let Winnow/, /^Choose your field/, /^Add a model key/, /^Read /]);
    });

    test('the right tiles and reasons, replacements only when asked for', async ({ bench }) => {
      await bench.saveOptions({ key: KEY });
      const page = await bench.open();
      await expectScored(page, sent);
      expect(await reasons(page)).toMatchObject(rightReasons(sent));
      expect(Object.keys(pick(await tiles(page), /^Keyword match/))).toHaveLength(
        papers.length - sent.length,
      );
      await expectStatus(page, new RegExp(`^${sent.length} papers scored.`));
      expectAskedOnce(bench, sent.length);

      await bench.saveOptions({ replacements: true });
      await expectScored(page, papers);
      expect(await reasons(page)).toEqual(rightReasons(papers));
      await expectStatus(page, new RegExp(`^${papers.length} papers scored.`));
      expectAskedOnce(bench, papers.length);
    });

    test('a page without abstracts, which arXiv does not give out now: shows what is known and asks no model', async ({
      bench,
    }) => {
      const listed = idsOn(recentPage);
      const recent = await bench.open(RECENT);
      await expectTiles(recent, listed.length, /^Keyword match: /);
      await bench.giveKey();
      await expectStatus(recent, /Getting abstracts from arXiv: arXiv is overloaded\./);
      const lines = Object.values(await reasons(recent));
      expect(lines.filter((line) => line.startsWith('Waits for an abstract.'))).toHaveLength(listed.length);
      expect(bench.model.calls).toEqual([]);

      await expectScored(await bench.open(NEW), sent);
      const asked = bench.model.calls.length;
      await recent.reload();
      await expectScored(
        recent,
        sent.filter(({ id }) => listed.includes(id)),
      );
      expect(bench.model.calls).toHaveLength(asked);
    });
  });
}

test('while the model thinks, every tile says that it waits', async ({ bench }) => {
  bench.model.configure({ script: () => ({ kind: 'hang' }) });
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectTiles(page, bench.day.papers.length, /^Waiting for a score$/);
  await expectStatus(page, /^Scoring \d+ papers: just begun\.$/);
  const [progress] = await axNodes(page, 'progressbar');
  expect(progress).toMatchObject({ name: 'Papers scored', value: '0' });
  expect(await axNodes(page, 'region')).toContainEqual(expect.objectContaining({ name: 'Winnow' }));
});

test('switched off in the popup: the page is as arXiv made it; switched on: all is back', async ({
  bench,
}) => {
  const page = await bench.open();
  await waitForTiles(page, (names) => Object.keys(names).length > 0, 'tiles');
  const popup = await bench.ownPage('popup.html');
  await popup.getByLabel('Score arXiv listings').uncheck();
  await expect.poll(() => ownElements(page)).toBe(0);
  await page.reload();
  await expect.poll(() => ownElements(page)).toBe(0);
  await popup.getByLabel('Score arXiv listings').check();
  await expectTiles(page, bench.day.papers.length, /^Keyword match: /);
});

test.describe('a page that does not add up', () => {
  for (const [what, change] of [
    ['lists are no longer dl', (html: string) => html.replace(/<(\/?)dl\b/g, '<$1ol')],
    ['every class has another name', (html: string) => html.replace(/class='list-/g, "class='listing-")],
  ] as const) {
    test(`${what}: one line says so, nothing else is touched`, async ({ bench }) => {
      const html = change(bench.day.newPage);
      expect(html).not.toBe(bench.day.newPage);
      bench.arxiv.set(NEW, html);
      await bench.giveKey();
      const page = await bench.open();
      await expectStatus(page, /^This page’s layout is new to Winnow, so scores are off here\./);
      expect(await tiles(page)).toEqual({});
      expect(await ownElements(page)).toBe(1);
      expect(await touched(page, html)).toBe(false);
      expect(bench.model.calls).toEqual([]);
    });
  }

  test('nothing announced: nothing of ours', async ({ bench }) => {
    const made = renderListing([], { category: 'cs.LG', date: '2026-02-06', kind: 'new' });
    bench.arxiv.set(NEW, sharedPage('new-empty.html') || made);
    await expectUntouched(await bench.open());
  });

  test('an error page: nothing of ours', async ({ bench }) => {
    bench.arxiv.set(NEW, { status: 503, headers: { 'retry-after': '300' }, body: 'Service unavailable' });
    await expectUntouched(await bench.open());
  });
});

async function expectTiles(page: Page, count: number, name: RegExp): Promise<void> {
  await expect.poll(async () => Object.keys(pick(await tiles(page), name)).length).toBe(count);
  expect(Object.keys(await tiles(page))).toHaveLength(count);
}

function expectAskedOnce({ model }: Bench, papers: number): void {
  const times = [...model.timesAsked().values()];
  expect(times).toHaveLength(papers);
  expect(new Set(times)).toEqual(new Set([1]));
}

async function sliders(page: Page): Promise<[string, string][]> {
  const all = await axNodes(page, 'slider');
  return all.map(({ name, properties }) => [name, properties.disabled ? 'at rest' : 'free']);
}

async function expectUntouched(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  expect(await ownElements(page)).toBe(0);
  expect(await tiles(page)).toEqual({});
  expect(await statusText(page)).toBeNull();
}

/** Whether anything but our own elements is different from what arXiv sent. */
function touched(page: Page, html: string): Promise<boolean> {
  return page.evaluate((source) => {
    const now = document.body.cloneNode(true) as HTMLElement;
    for (const own of now.querySelectorAll('[data-winnow]')) own.remove();
    const sent = new DOMParser().parseFromString(source, 'text/html').body;
    return now.innerHTML !== sent.innerHTML;
  }, html);
}
