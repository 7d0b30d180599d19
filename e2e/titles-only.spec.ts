import type { Locator, Page } from '@playwright/test';
import { cdp } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { expect, RECENT, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored, looks } from './fixture-page.ts';

test.use({ day: sampleDay });

/** A press with a finger, where there is text. */
async function tap(page: Page, on: Locator): Promise<void> {
  const { x = 0, y = 0, height = 0 } = (await on.boundingBox()) ?? {};
  const session = await cdp(page);
  const touchPoints = [{ x: x + 60, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('titles only: a paper in two lines, unfolded by mouse, touch, key and from its details; whole on paper', async ({
  bench,
}) => {
  await bench.giveKey({ scoreReplacements: true, view: { keys: true, minRelevance: 1 } });
  const page = await bench.open();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectScored(page, bench.day.papers);
  await page.bringToFront();
  const choose = async (what: string) => (await control(page, 'combobox', 'Abstracts')).set(what);
  await choose('Titles only');
  const unfolded = async () => (await looks(page)).flatMap((look, i) => (look.unfolded ? [i] : []));
  await expect.poll(unfolded).toEqual([]);
  expect((await looks(page)).every(({ visible }) => visible)).toBe(true);
  // Sixty-three of them and three headings take three screens.
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll('#dlpage dl')].flatMap((list) => {
      const rows = [...list.querySelectorAll('dd')].filter(
        (dd) => (dd.querySelector('.list-title')?.clientHeight ?? 99) <= 20,
      );
      return rows.map((dd) => dd.offsetHeight + Number.parseFloat(getComputedStyle(dd).marginBottom));
    }),
  );
  expect(steps.length).toBeGreaterThan(bench.day.papers.length / 2);
  expect(Math.max(...steps)).toBeLessThanOrEqual(45);

  const title = page.locator('.list-title').nth(1);
  const link = page.locator('dt').nth(1).getByTitle('Download PDF');
  // Nothing lies over it.
  await link.click({ trial: true });
  await title.click();
  await expect.poll(unfolded).toEqual([1]);
  await expect(page.locator('dd').nth(1).locator('p.mathjax')).toBeVisible();
  await tap(page, title);
  await expect.poll(unfolded).toEqual([]);

  await page.keyboard.press('j');
  await page.keyboard.press('f');
  await expect.poll(unfolded).toHaveLength(1);
  await page.keyboard.press('x');
  await (await control(page, 'button', 'Fold')).click();
  await expect.poll(unfolded).toEqual([]);
  await page.keyboard.press('x');
  await (await control(page, 'button', 'Unfold')).click();
  await expect.poll(unfolded).toHaveLength(1);

  await page.emulateMedia({ media: 'print' });
  expect(await unfolded()).toHaveLength(bench.day.papers.length);
  expect(await page.locator('dd p.mathjax:visible').count()).toBe(await page.locator('dd p.mathjax').count());
  await page.emulateMedia({ media: null });

  // What is chosen for the page holds for all of it, and for this kind of listing.
  await choose('Show');
  await expect.poll(unfolded).toHaveLength(bench.day.papers.length);
  await choose('Titles only');
  await expect.poll(unfolded).toEqual([]);
  const recent = await bench.open(RECENT);
  await expect.poll(async () => (await control(recent, 'combobox', 'Abstracts')).node.value).toBe('Show');
  await page.reload();
  await expect.poll(unfolded).toEqual([]);
});
