import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { control } from './browsers/controls.ts';
import { expect, test } from './fixture.ts';
import { DARK_PALETTES, dress, openStates, statesDay } from './fixture-states.ts';

test.use({ day: statesDay });

/** How elements of ours look that a selector finds, in all open roots: a few properties of each, or of a part of it. */
const look = (page: Page, selector: string, properties: string[], part: string | null = null) =>
  page.evaluate(
    ({ selector, properties, part }) => {
      const roots = [...document.querySelectorAll('[data-winnow]')].flatMap((host) => host.shadowRoot ?? []);
      const found = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
      return found.map((element) => {
        const style = getComputedStyle(element, part);
        return properties.map((property) => style.getPropertyValue(property)).join(' / ');
      });
    },
    { selector, properties, part },
  );

test('where the system chooses the colours, what is on, pressed, cut or open can be told', async ({
  bench,
}) => {
  const page = await openStates(bench, { minRelevance: 7 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect(await faults(page, '[data-winnow]')).toEqual([]);
    const knob = () => look(page, '[role="switch"]', ['background-color'], '::after');
    const ground = () => look(page, '[role="switch"]', ['background-color']);
    const on = [await knob(), await ground()];
    expect(on[0]).not.toEqual(on[1]);
    await (await control(page, 'switch', 'Keys')).click();
    const off = [await knob(), await ground()];
    expect(off[0]).not.toEqual(off[1]);
    expect(off[1]).not.toEqual(on[1]);
    await (await control(page, 'switch', 'Keys')).click();

    const bars = await look(page, '.histogram i', ['background-color']);
    expect(new Set(bars.slice(0, 6)).size).toBe(1);
    expect(bars[8]).not.toBe(bars[0]);

    const part = async (pressed: boolean) =>
      (await look(page, `.ledger button[aria-pressed="${pressed}"]`, ['background-color', 'color']))[0];
    await (await control(page, 'button', /papers$/)).click();
    expect(await part(true)).not.toBe(await part(false));
    await (await control(page, 'button', /papers$/)).click();

    await (await control(page, 'button', /^Relevance 9 of/)).click();
    expect(await look(page, '.tile[aria-expanded="true"]', ['outline-style'])).toEqual(['solid']);
    await page.keyboard.press('Escape');
  }
});

test('nothing moves where the reader wants no motion', async ({ bench }) => {
  const page = await openStates(bench);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const motion = ['transition-duration', 'animation-name', 'animation-duration', 'scroll-behavior'];
  // One animation stands for a clock, and moves nothing: it lasts a millisecond.
  const still = ['0s / none / 0s / auto', '0s / farewell / 0.001s / auto'];
  expect((await look(page, '*', motion)).filter((each) => !still.includes(each))).toEqual([]);
  for (const path of ['options.html', 'popup.html', 'welcome.html', 'digest.html']) {
    const own = await bench.ownPage(path);
    await own.emulateMedia({ reducedMotion: 'reduce' });
    await expect(own.getByRole('heading').first()).toBeVisible();
    const moves = await own.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .filter(
            ({ transitionDuration, animationName }) =>
              transitionDuration !== '0s' || animationName !== 'none',
          ).length,
    );
    expect([path, moves]).toEqual([path, 0]);
    await own.close();
  }
});

test('on paper: no bar, tiles outlined, reasons whole and black, nothing dimmed, whatever the screen shows', async ({
  bench,
}) => {
  const page = await openStates(bench, { minRelevance: 10, below: 'fold' });
  await page.setViewportSize({ width: 390, height: 800 });
  for (const palette of [null, DARK_PALETTES[0]]) {
    await dress(page, palette);
    await page.emulateMedia({ media: 'print' });
    expect(await look(page, '.bar, .panel, .toast', ['display'])).not.toContain('inline');
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#dlpage > [data-winnow], body > [data-winnow]')].map(
        (host) => host.offsetHeight,
      ),
    );
    expect(heights).toEqual([0, 0]);
    const tiles = await look(page, '.tile', ['border-top-style', 'border-top-color', 'color']);
    expect(tiles).toHaveLength(statesDay.papers.length);
    for (const tile of tiles)
      expect(tile).toMatch(/^(?:solid|dotted|dashed) \/ rgb\(0, 0, 0\) \/ rgb\(0, 0, 0\)$/);
    const lines = await look(page, '.text', ['color', 'background-color', 'text-wrap-mode', 'position']);
    expect(new Set(lines)).toEqual(new Set(['rgb(0, 0, 0) / rgb(255, 255, 255) / wrap / static']));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('dd [data-winnow]')].filter((host) => {
        const text = host.shadowRoot?.querySelector('.text');
        return text && (text.scrollWidth > text.clientWidth || text.clientHeight > host.clientHeight);
      }),
    );
    expect(cut).toEqual([]);
    const paler = await page.evaluate(() =>
      [...document.querySelectorAll('dt, dd *')].filter((each) => getComputedStyle(each).opacity !== '1'),
    );
    expect(paler).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});
