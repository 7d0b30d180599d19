import { faults } from './axe.ts';
import { expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored } from './fixture-page.ts';

test.use({ day: sampleDay });

test('our own pages hold what WCAG asks for, light and dark, wide and narrow', async ({ bench }) => {
  await bench.giveKey();
  await expectScored(
    await bench.open(),
    bench.day.papers.filter(({ replaced }) => !replaced),
  );
  const paths = [
    'options.html',
    'popup.html',
    'welcome.html',
    'licences.html',
    'digest.html',
    'digest.html#record',
  ];
  for (const path of paths) {
    const page = await bench.ownPage(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    if (path === 'licences.html') await page.getByText(/^openai .*Apache-2\.0$/).click();
    if (path === 'digest.html') await expect(page.getByRole('article').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await faults(page), `${path}, ${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    await page.close();
  }
});
