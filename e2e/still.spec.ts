import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectScored, expectStatus } from './fixture-page.ts';

test('nothing moves when scores arrive', async ({ bench }) => {
  const page = await bench.open();
  await expectStatus(page, /./);
  const before = await boxes(page);
  expect(before).toHaveLength(2 * bench.day.papers.length);
  await bench.giveKey({ scoreReplacements: true });
  await page.bringToFront();
  await expectScored(page, bench.day.papers);
  expect(await boxes(page)).toEqual(before);
});

test('the bar is as high before anything is known as it is with scores, and nothing in it moves', async ({
  bench,
}) => {
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  await page.addInitScript(() => {
    const heights: number[] = [];
    const shifts: number[] = [];
    Object.assign(globalThis, { heights, shifts });
    let painted = Number.POSITIVE_INFINITY;
    new MutationObserver((_, observer) => {
      const bar = document.querySelector<HTMLElement>('#dlpage > [data-winnow]');
      if (!bar) return;
      observer.disconnect();
      // It comes in one go: all that moves in a later frame moves because of scores.
      requestAnimationFrame(() => requestAnimationFrame((now) => (painted = now)));
      new ResizeObserver(() => void heights.push(bar.offsetHeight)).observe(bar);
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.startTime >= painted) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await expectScored(page, bench.day.papers);
  const { heights, shifts } = await page.evaluate(() => {
    const { heights, shifts } = globalThis as unknown as Record<'heights' | 'shifts', number[]>;
    return { heights, shifts };
  });
  expect(shifts).toEqual([]);
  expect(new Set(heights).size).toBe(1);
  expect(heights[0]).toBeGreaterThan(0);
});

/** Where every entry and its title stand on the page. */
function boxes(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#dlpage dt, #dlpage .list-title')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y + scrollY, width, height];
    }),
  );
}
