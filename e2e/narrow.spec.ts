import type { Page } from '@playwright/test';
import { control } from './browsers/controls.ts';
import { openRoots } from './browsers/open-roots.ts';
import { expect, test } from './fixture.ts';
import { expectStatus } from './fixture-page.ts';
import { openStates, statesDay } from './fixture-states.ts';
import { outOfOrder, overflows, smallTargets } from './layout.ts';

test.use({ day: statesDay });

/** Windows by what they stand for. Enlarged, a window has so many pixels less. */
const WINDOWS = {
  'a desk': [1280, 900],
  'half a desk': [760, 560],
  'a desk at 200 %': [640, 450],
  'a phone': [390, 800],
  'a small phone': [320, 640],
  'a desk at 400 %': [320, 256],
} as const;

/** How much of the window's height the bar takes once the page is scrolled. */
const covered = (page: Page) =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const bar = document.querySelector('#dlpage > [data-winnow]')?.getBoundingClientRect();
    return Math.max(0, bar?.bottom ?? 0) / innerHeight;
  });

async function expectFits(page: Page, state: string): Promise<void> {
  await openRoots(page);
  expect(await overflows(page), state).toEqual([]);
  expect(await smallTargets(page), state).toEqual([]);
  expect(await outOfOrder(page), state).toEqual([]);
}

test('nothing of ours runs out of any window, is too small to press, comes out of its turn, or takes more than a third of it', async ({
  bench,
}) => {
  const page = await openStates(bench);
  for (const [name, [width, height]] of Object.entries(WINDOWS)) {
    await page.setViewportSize({ width, height });
    await expectFits(page, name);
    expect(await covered(page), name).toBeLessThanOrEqual(1 / 3);
    if (width <= 720) {
      await (await control(page, 'button', 'Filters')).click();
      await expectFits(page, `${name}, filters`);
      expect(await covered(page), `${name}, filters`).toBeLessThanOrEqual(1 / 3);
      await (await control(page, 'button', 'Filters')).click();
    }
    const tile = await control(page, 'button', /^Relevance 9 of/);
    await tile.click();
    await control(page, 'button', 'Score again');
    await expectFits(page, `${name}, details`);
    await page.keyboard.press('s');
    await expectFits(page, `${name}, what was just done`);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expectFits(page, `${name}, keys`);
    await page.keyboard.press('Escape');
  }
});

/** All of a part of the details is in the window, as far as these are scrolled now. */
const isInSight = (page: Page, part: string) =>
  page.evaluate((selector) => {
    const roots = [...document.querySelectorAll('[data-winnow]')].flatMap((host) => host.shadowRoot ?? []);
    const panel = roots.flatMap((root) => root.querySelector('.panel:popover-open') ?? [])[0];
    const frame = panel?.getBoundingClientRect();
    const box = panel?.querySelector(selector)?.getBoundingClientRect();
    if (!frame || !box || box.height === 0) return false;
    return box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight);
  }, part);

test('the details leave the bar free, wherever their tile is and the page is scrolled to, and what pays is in sight', async ({
  bench,
}) => {
  const page = await openStates(bench);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openRoots(page);
  /** What of ours is drawn where the bar is, and is none of it. */
  const over = () =>
    page.evaluate(() => {
      const host = document.querySelector('#dlpage > [data-winnow]');
      const { left = 0, top = 0, right = 0, bottom = 0 } = host?.getBoundingClientRect() ?? {};
      const steps = Array.from({ length: 24 }, (_, i) => (i + 0.5) / 24);
      const points = steps.flatMap((x) => steps.map((y) => [x, y] as const));
      return points.filter(([x, y]) => {
        const at = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
        return at !== host && at?.hasAttribute('data-winnow');
      }).length;
    });
  for (const name of ['Relevance 9 of', 'Could not be scored', 'Keyword match']) {
    await page.evaluate(() => scrollTo(0, 0));
    await (await control(page, 'button', new RegExp(`^${name}`))).click();
    await control(page, 'button', /^Score (again|this paper)$/);
    expect(await over(), name).toBe(0);
    expect(await isInSight(page, '.again'), name).toBe(true);
    for (const by of [200, 400, -600]) {
      await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), by);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      expect(await over(), `${name}, then ${by} px`).toBe(0);
    }
    await page.keyboard.press('Escape');
  }
  // A window that shrinks while they are open cuts nothing of them off.
  for (const [width, height] of [
    [1280, 430],
    [700, 600],
    [390, 500],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await (await control(page, 'button', /^Relevance 9 of/)).click();
    await control(page, 'button', 'Score again');
    await page.setViewportSize({ width, height });
    await expect.poll(() => isInSight(page, '.again'), `${width} px`).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('what the bar asks, with all its buttons, fits a phone, and so does what it says of a fault', async ({
  bench,
}) => {
  bench.model.configure({ script: () => ({ kind: 'status', status: 401 }) });
  await bench.giveKey({ askPapers: 1 });
  const page = await bench.open();
  await expectStatus(page, /Go on\?/);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expectFits(page, `the question, ${width} px`);
  }
  await page.bringToFront();
  await (await control(page, 'button', /^Score all/)).click();
  await control(page, 'button', 'Settings');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expectFits(page, `a refused key, ${width} px`);
  }
});

test('our own pages are as wide as the window, however narrow', async ({ bench }) => {
  await bench.giveKey();
  for (const path of ['options.html', 'popup.html', 'welcome.html', 'digest.html', 'digest.html#record']) {
    const page = await bench.ownPage(path);
    await page.setViewportSize({ width: 320, height: 256 });
    await expect(page.getByRole('heading').first()).toBeVisible();
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(wide, path).toBe(0);
    await page.close();
  }
});
