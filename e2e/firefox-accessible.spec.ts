import { faults } from './axe.ts';
import { openFirefoxRoots } from './browsers/firefox-page-scripts.ts';
import { expect, NEW, test } from './fixture.ts';
import { startFirefoxBench } from './fixture-firefox-bench.ts';
import { pick } from './fixture-page.ts';
import { DARK_PALETTES, dress, spoil, statesDay } from './fixture-states.ts';
import { overflows, smallTargets } from './layout.ts';

test('in Firefox, too: what Winnow shows holds what WCAG asks for, light, dark, wide and narrow', async () => {
  test.slow();
  const bench = await startFirefoxBench(statesDay);
  const { page, runner, listing: tab } = bench;
  const { papers } = statesDay;
  try {
    await bench.giveKey();
    await page.goto(`https://arxiv.org${NEW}`);
    const scored = async () => Object.values(pick(await bench.tiles(), /^Relevance/));
    await expect
      .poll(async () => (await scored()).length)
      .toBe(papers.filter((each) => !each.replaced).length);
    await page.bringToFront();
    await tab.click((await scored())[0] ?? '');
    await tab.text(/Score again/);
    await tab.click('Star');
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 640 });
      expect(await tab.run(openFirefoxRoots, null)).toBeGreaterThan(papers.length);
      for (const palette of [null, DARK_PALETTES[0]]) {
        await dress(runner, palette);
        expect(await faults(runner, '[data-winnow]'), `${width} px, ${palette?.[0]}`).toEqual([]);
      }
      await dress(runner, null);
      expect(await overflows(runner)).toEqual([]);
      expect(await smallTargets(runner)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-winnow'))).toBe(true);
    await spoil(runner);
    const found = await faults(runner, '[data-winnow]');
    expect(found.filter((fault) => fault.startsWith('button-name'))).not.toEqual([]);
  } finally {
    await bench.close();
  }
});
