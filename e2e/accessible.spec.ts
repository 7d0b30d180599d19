import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored } from './fixture-page.ts';

test.use({ day: sampleDay });

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe has to say against a page, a line for each element. */
async function faults(page: Page): Promise<string[]> {
  // Not as a script on the page: our pages take none but their own.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ runOnly: rules })).violations;
  }, RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

test('our own pages hold what WCAG asks for, light and dark, wide and narrow', async ({ bench }) => {
  await bench.giveKey();
  await expectScored(
    await bench.open(),
    bench.day.papers.filter(({ replaced }) => !replaced),
  );
  for (const path of ['options.html', 'popup.html', 'welcome.html', 'digest.html', 'digest.html#record']) {
    const page = await bench.ownPage(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
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
