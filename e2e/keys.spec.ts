import type { Page } from '@playwright/test';
import { axNodes } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { type Bench, expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored, looks, tiles } from './fixture-page.ts';

test.use({ day: sampleDay });

/** A listing with all of its papers scored; keys as the settings say. */
async function open(bench: Bench, keys = true, keymap = {}): Promise<Page> {
  await bench.giveKey({ scoreReplacements: true, view: { keys }, keymap });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  await page.bringToFront();
  return page;
}

/** arXiv id of the entry that has the focus. */
const here = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('dt, dd');
    const dt = row?.tagName === 'DD' ? row.previousElementSibling : row;
    return dt?.querySelector('a[title="Abstract"]')?.getAttribute('href')?.replace('/abs/', '') ?? null;
  });
const described = async (page: Page) =>
  (await axNodes(page, 'button'))
    .filter(({ properties }) => properties.hasPopup === 'dialog')
    .map(({ description }) => description)
    .filter((said) => said !== '');
const dialogs = async (page: Page) => (await axNodes(page, 'dialog')).map(({ name }) => name);

test('off until they are switched on', async ({ bench }) => {
  const page = await open(bench, false);
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  expect(await here(page)).toBeNull();
  expect(await dialogs(page)).toEqual([]);
});

test('j and k go from paper to paper, J and K to those above the cut-offs, clear of the bar', async ({
  bench,
}) => {
  const page = await open(bench);
  const ids = Object.keys(await tiles(page));
  const relevant = bench.day.papers.filter(({ relevance }) => relevance >= 7).map(({ id }) => id);
  const above = ids.filter((id) => relevant.includes(id));
  await page.keyboard.press('j');
  expect(await here(page)).toBe(ids[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await here(page)).toBe(ids[1]);
  const rest = above.filter((id) => ids.indexOf(id) > 1);
  for (const id of rest) {
    await page.keyboard.press('J');
    expect(await here(page)).toBe(id);
    const { top, bar } = await page.evaluate(() => ({
      top: document.activeElement?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('#dlpage > [data-winnow]')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(top).toBeGreaterThanOrEqual(bar);
  }
  await page.keyboard.press('K');
  expect(await here(page)).toBe(above.at(-2));
});

test('s, e, u and x do what the buttons do', async ({ bench }) => {
  const page = await open(bench);
  const ids = Object.keys(await tiles(page));
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect.poll(() => described(page)).toEqual(['starred']);
  await page.keyboard.press('e');
  await expect.poll(() => described(page)).toEqual(['starred, seen']);
  expect(await here(page)).toBe(ids[1]);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect.poll(() => described(page)).toEqual([]);
  const title = bench.day.papers.find(({ id }) => id === ids[1])?.title;
  await page.keyboard.press('x');
  await expect.poll(() => dialogs(page)).toEqual([title]);
  // In a field they are letters.
  await (await control(page, 'textbox', 'Note')).focus();
  await page.keyboard.type('just so');
  expect((await control(page, 'textbox', 'Note')).node.value).toBe('just so');
  await page.keyboard.press('Escape');
  await expect.poll(() => described(page)).toEqual(['has a note']);
  await page.keyboard.press('x');
  await expect.poll(() => dialogs(page)).toEqual([title]);
  await page.keyboard.press('x');
  await expect.poll(() => dialogs(page)).toEqual([]);
});

test('[ and ] move the cut-off, f folds, ? explains', async ({ bench }) => {
  const page = await open(bench);
  const minimum = async () => (await control(page, 'slider', 'Minimum relevance')).node.value;
  await page.keyboard.press(']');
  await expect.poll(minimum).toBe('8');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect.poll(minimum).toBe('6');
  await page.keyboard.press('j');
  const shown = () => page.locator('dd').first().locator('.list-authors').isVisible();
  await page.keyboard.press('f');
  expect(await shown()).toBe(false);
  await page.keyboard.press('f');
  expect(await shown()).toBe(true);
  await page.keyboard.press('?');
  expect(await (await control(page, 'dialog', 'Keys')).text()).toMatch(/j ?Next paper/);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page)).toEqual([]);
  await expect.poll(() => here(page)).not.toBeNull();
});

test('Enter and Escape lead from the filter back to the papers', async ({ bench }) => {
  const page = await open(bench);
  await page.keyboard.press('j');
  const first = await here(page);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  expect(await here(page)).toBe(first);
  const last = bench.day.papers.at(-1);
  await page.keyboard.press('/');
  await page.keyboard.type(`"${last?.title}"`);
  await expect.poll(async () => (await looks(page)).filter(({ visible }) => visible).length).toBe(1);
  await page.keyboard.press('Enter');
  expect(await here(page)).toBe(last?.id);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await control(page, 'searchbox', 'Filter papers')).node.value).toBe('');
  await page.keyboard.press('Escape');
  expect(await here(page)).toBe(last?.id);
});

test('what takes a paper out of sight closes its details, and the next has the focus', async ({ bench }) => {
  const page = await open(bench);
  await (await control(page, 'combobox', 'Below the cut-offs')).set('Hide');
  const shown = async () => (await looks(page)).filter(({ visible }) => visible).map(({ id }) => id);
  await expect.poll(async () => (await shown()).length).toBeLessThan(bench.day.papers.length);
  const [first, second, third, fourth] = await shown();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await (await control(page, 'button', 'Not for me')).click();
  await expect.poll(() => dialogs(page)).toEqual([]);
  expect(await here(page)).toBe(second);
  expect(await shown()).not.toContain(first);
  await (await control(page, 'checkbox', /^Seen/)).click();
  await page.keyboard.press('j');
  expect(await here(page)).toBe(third);
  await page.keyboard.press('x');
  await (await control(page, 'button', 'All above seen')).click();
  await expect.poll(() => dialogs(page)).toEqual([]);
  expect(await here(page)).toBe(fourth);
  // The last one on the page leaves nothing behind it but the way back.
  const last = bench.day.papers.find(({ id }) => id === fourth);
  await (await control(page, 'searchbox', 'Filter papers')).set(`"${last?.title}"`);
  await expect.poll(shown).toEqual([fourth]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await (await control(page, 'button', 'Not for me')).click();
  await expect.poll(shown).toEqual([]);
  expect(await dialogs(page)).toEqual([]);
  expect((await control(page, 'button', 'Show all')).node.properties.focused).toBe(true);
});

test('leaves shortcuts, and what another script took, alone', async ({ bench }) => {
  const page = await open(bench);
  for (const shortcut of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(shortcut);
  expect(await here(page)).toBeNull();
  // A script of the page cannot press them.
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })),
  );
  expect(await here(page)).toBeNull();
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => event.preventDefault(), { once: true }),
  );
  await page.keyboard.press('j');
  expect(await here(page)).toBeNull();
  await page.keyboard.press('j');
  expect(await here(page)).not.toBeNull();
});

test('o opens the paper’s page', async ({ bench }) => {
  const page = await open(bench, true, { next: 'n' });
  await page.keyboard.press('n');
  const id = await here(page);
  bench.arxiv.set(`/abs/${id}`, '<!doctype html><title>a paper</title>');
  await page.keyboard.press('o');
  await page.waitForURL(`**/abs/${id}`);
});
