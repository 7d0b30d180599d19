import { faults, type Runner } from './axe.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { readFirefoxMarks } from './browsers/firefox-marks.ts';
import { openFirefoxRoots } from './browsers/firefox-page-scripts.ts';
import { firefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, KEY, NEW, pagesOf, test } from './fixture.ts';
import { DARK_PALETTES, dress, spoil, statesDay } from './fixture-states.ts';
import { overflows, smallTargets } from './layout.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

test('in Firefox, too: what Winnow shows holds what WCAG asks for, light, dark, wide and narrow', async () => {
  test.slow();
  const { papers, ...pages } = statesDay;
  const arxiv = await startArxivServer({ pages: pagesOf({ papers, ...pages }) });
  const model = await startModelServer({ tls: true, key: KEY, answers: papers });
  const hosts = hostsOf({ arxiv: arxiv.port, model: model.port });
  const firefox = await launchFirefox({ extensionDir: datedBuild(FIREFOX_BUILD), hosts });
  try {
    const page = await firefox.browser.newPage();
    await page.goto(`https://arxiv.org${NEW}`);
    const tab = firefoxTab(firefox, page);
    const options = await openFirefoxPage(firefox, 'options.html');
    await options.set('API key', KEY);
    await options.click('Save');
    const scored = async () =>
      (await readFirefoxMarks(tab)).filter(({ name }) => name.startsWith('Relevance'));
    await expect
      .poll(async () => (await scored()).length)
      .toBe(papers.filter((each) => !each.replaced).length);
    await page.bringToFront();
    await tab.click((await scored())[0]?.name ?? '');
    await tab.text(/Score again/);
    await tab.click('Star');
    const runner = page as unknown as Runner;
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
    await firefox.close();
    await Promise.all([arxiv.close(), model.close()]);
  }
});
