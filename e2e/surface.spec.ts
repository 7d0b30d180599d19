import type { Page } from '@playwright/test';
import { axNodes } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { readShadowText } from './browsers/marks.ts';
import { type Bench, expect, RECENT, test } from './fixture.ts';
import { expectStatus, inFront, looks, statusText } from './fixture-page.ts';

/** A listing whose replacements were not sent, as they are by default, and all else is scored. */
async function scoredListing(bench: Bench): Promise<Page> {
  await bench.giveKey();
  const page = await bench.open();
  await expectStatus(page, /papers? scored/);
  return page;
}

async function press(page: Page, role: 'button' | 'checkbox', name: string | RegExp): Promise<void> {
  await page.bringToFront();
  await (await control(page, role, name)).click();
}

async function set(
  page: Page,
  role: 'slider' | 'combobox' | 'searchbox',
  name: string,
  value: string | number,
) {
  await page.bringToFront();
  await (await control(page, role, name)).set(value);
}

/** All that Winnow says of the page as a whole. */
async function barText(page: Page): Promise<string> {
  const texts = await readShadowText(page);
  return texts.find(({ id, text }) => id === '' && text.includes('Relevance'))?.text ?? '';
}

const visible = async (page: Page) =>
  (await looks(page))
    .filter((look) => look.visible)
    .map(({ id }) => id)
    .sort();

test('what has no score does not escape the cut-offs, and each part of the account shows its papers', async ({
  bench,
}) => {
  const page = await scoredListing(bench);
  const all = bench.day.papers.map(({ id }) => id).sort();
  const sent = bench.day.papers.filter(({ replaced }) => !replaced);
  const kept = bench.day.papers.filter(({ replaced }) => replaced).map(({ id }) => id);
  await set(page, 'slider', 'Minimum relevance', 10);
  await set(page, 'slider', 'Minimum novelty', 10);
  const above = sent.filter(({ relevance, novelty }) => relevance === 10 && novelty === 10);
  await expect.poll(() => barText(page)).toContain(`${above.length} of ${all.length} papers`);
  expect(await inFront(page)).toEqual(above.map(({ id }) => id));

  await set(page, 'combobox', 'Below the cut-offs', 'Hide');
  await expect.poll(() => visible(page)).toEqual(above.map(({ id }) => id).sort());
  const [group] = await axNodes(page, 'group').then((nodes) =>
    nodes.filter(({ name }) => name === 'Papers accounted for'),
  );
  expect(group).toBeDefined();
  for (const [part, ids] of [
    [`${kept.length} not asked`, kept.sort()],
    [`${sent.length} scored`, sent.map(({ id }) => id).sort()],
    [`${all.length} papers`, all],
    ['0 failed', []],
  ] as const) {
    await press(page, 'button', part);
    await expect.poll(() => visible(page)).toEqual(ids);
    await press(page, 'button', part);
    await expect.poll(() => visible(page)).toEqual(above.map(({ id }) => id).sort());
  }
  await press(page, 'button', 'Show all');
  await expect.poll(() => visible(page)).toEqual(all);
});

test('switches leave kinds of papers out, with their counts, and are remembered for this kind of listing', async ({
  bench,
}) => {
  const page = await scoredListing(bench);
  const { papers } = bench.day;
  const replaced = papers.filter((paper) => paper.replaced);
  const others = papers
    .filter((paper) => !paper.replaced)
    .map(({ id }) => id)
    .sort();
  await press(page, 'checkbox', `Replacements ${replaced.length}`);
  await expect.poll(() => visible(page)).toEqual(others);
  await expect.poll(() => barText(page)).toContain(`${replaced.length} left out`);
  await page.reload();
  await expect.poll(() => visible(page)).toEqual(others);
  const recent = await bench.open(RECENT);
  await expectStatus(recent, /./);
  const [box] = (await axNodes(recent, 'checkbox')).filter(({ name }) => name.startsWith('Replacements'));
  expect(box?.name).toBe('Replacements 0');
  expect((await visible(recent)).length).toBeGreaterThan(0);
});

test('a text leaves the papers that have it, in title, authors or abstract', async ({ bench }) => {
  const page = await scoredListing(bench);
  const asked = bench.model.calls.length;
  const [paper] = bench.day.papers;
  const word = paper?.title.match(/[A-Za-z]{6,}/)?.[0] ?? '';
  await set(page, 'searchbox', 'Filter papers', `ti:${word}`);
  const having = bench.day.papers
    .filter(({ title }) => title.toLowerCase().includes(word.toLowerCase()))
    .map(({ id }) => id)
    .sort();
  expect(having.length).toBeGreaterThan(0);
  await expect.poll(() => visible(page)).toEqual(having);
  await set(page, 'searchbox', 'Filter papers', `ti:${word} -ti:${word}`);
  await expect.poll(() => visible(page)).toEqual([]);
  await set(page, 'searchbox', 'Filter papers', ' ');
  await expect.poll(async () => (await visible(page)).length).toBe(bench.day.papers.length);
  expect(bench.model.calls).toHaveLength(asked);
});

test('arXiv’s own jumps end below the bar, at the heading also where papers are sorted', async ({
  bench,
}) => {
  const page = await scoredListing(bench);
  await page.setViewportSize({ width: 1280, height: 700 });
  for (const sort of ['arXiv’s order', 'Relevance']) {
    await set(page, 'combobox', 'Sort', sort);
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('link', { name: 'Cross-lists', exact: true }).click();
    const heading = page.getByRole('heading', { name: /^Cross submissions/ });
    const entry = page
      .locator('dt')
      .filter({ hasText: /cross-list/ })
      .first();
    // Whether it is covered is for the browser to say: what is drawn at that point.
    const isClear = () =>
      (sort === 'Relevance' ? heading : entry).evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        const at = document.elementFromPoint(left + 4, top + 4);
        return top > 0 && top < innerHeight / 2 && (element === at || element.contains(at));
      });
    await expect.poll(isClear).toBe(true);
  }
});

test('a page that turns dark later takes the bar and the lines along', async ({ bench }) => {
  const page = await scoredListing(bench);
  const dark = () => page.evaluate(() => document.querySelectorAll('[data-winnow][data-dark]').length);
  expect(await dark()).toBe(0);
  await page.addStyleTag({
    content: 'html, body, main { background: #111 !important; color: #eee !important }',
  });
  await expect.poll(dark).toBeGreaterThan(bench.day.papers.length);
  await page.evaluate(() => document.head.querySelector('style:last-of-type')?.remove());
  await expect.poll(dark).toBe(0);
});

test('on a narrow page the filter stays in sight, and the other controls open', async ({ bench }) => {
  const page = await scoredListing(bench);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.evaluate(() => scrollTo(0, 3000));
  expect((await axNodes(page, 'slider')).map(({ name }) => name)).not.toContain('Minimum relevance');
  await press(page, 'button', 'Filters');
  await set(page, 'slider', 'Minimum relevance', 10);
  const above = bench.day.papers.filter(({ relevance, replaced }) => relevance >= 10 && !replaced);
  await expect.poll(async () => (await inFront(page)).length).toBe(above.length);
  expect(await statusText(page)).toMatch(/papers scored/);
});
