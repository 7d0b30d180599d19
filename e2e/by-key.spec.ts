import type { Page } from '@playwright/test';
import { axNodes } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { expect, test } from './fixture.ts';
import { openStates, statesDay } from './fixture-states.ts';

test.use({ day: statesDay });

/** What has the focus, closed roots included. */
interface Stop {
  name: string;
  ours: boolean;
  /** Something shows where the focus is. */
  ringed: boolean;
  /** All of it lies under something else, or out of the window. */
  covered: boolean;
}

const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const host = document.activeElement;
    if (!host || host === document.body) return null;
    const inner = host.shadowRoot?.activeElement ?? host;
    const { left, top, right, bottom } = inner.getBoundingClientRect();
    const inset = 3;
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + inset, top + inset],
      [right - inset, bottom - inset],
    ] as const;
    const isSeen = points.some(([x, y]) => {
      const at = document.elementFromPoint(x, y);
      return at && (host === at || host.contains(at) || at.contains(inner));
    });
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(inner);
    const label = (inner as HTMLInputElement).labels?.[0]?.textContent;
    return {
      name: inner.getAttribute('aria-label') ?? label ?? inner.textContent ?? '',
      ours: host.hasAttribute('data-winnow'),
      ringed: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
      covered: !isSeen,
    };
  });

/** Goes through the page by one key until it comes to its end. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop && stops.length > 0) break;
    if (stop) stops.push(stop);
  }
  return stops;
}

/** Names of all controls that assistive technology knows to take the focus, those of the page left aside. */
async function controls(page: Page): Promise<string[]> {
  const roles = ['button', 'checkbox', 'switch', 'slider', 'combobox', 'searchbox'];
  const all = await Promise.all(roles.map((role) => axNodes(page, role)));
  // The slider below the histogram does by key what its bars do; the way back goes after a while.
  return all
    .flat()
    .filter(({ name, properties }) => properties.focusable && !/^Undo$|Show \d+ and more\.$/.test(name))
    .map(({ name }) => name);
}

for (const [name, size] of Object.entries({
  'a desk': { width: 1280, height: 900 },
  'a small phone': { width: 320, height: 640 },
}))
  test(`every control by Tab, there and back, each seen and in sight: ${name}`, async ({ bench }) => {
    const page = await openStates(bench);
    await page.setViewportSize(size);
    if (size.width < 720) {
      await (await control(page, 'button', 'Filters')).focus();
      await page.keyboard.press('Enter');
      await control(page, 'slider', 'Minimum relevance');
    }
    // What tells of this lies over the foot of the page for a while.
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await control(page, 'button', 'Undo');
    // From the top: the next Tab goes on from where was clicked.
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.click(2, 2);
    const known = await controls(page);
    expect(known.length).toBeGreaterThan(20);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const stops = await walk(page, key);
      const ours = stops.filter((stop) => stop.ours);
      const names = ours.map((stop) => stop.name.trim());
      expect(known.filter((each) => !names.includes(each))).toEqual([]);
      expect(ours.filter(({ ringed }) => !ringed).map((stop) => stop.name)).toEqual([]);
      expect(stops.filter(({ covered }) => covered).map((stop) => stop.name)).toEqual([]);
    }
  });

test('the details by key alone: in, through all of it, and back to the tile', async ({ bench }) => {
  const page = await openStates(bench, { keys: false });
  const tile = await control(page, 'button', /^Relevance 9 of/);
  for (const leave of ['Escape', 'Tab']) {
    await tile.focus();
    await page.keyboard.press('Enter');
    await control(page, 'button', 'Score again');
    const seen: string[] = [];
    for (const _each of Array.from({ length: 7 })) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      seen.push(stop?.name ?? '');
      expect([stop?.name, stop?.ringed, stop?.covered]).toEqual([stop?.name, true, false]);
    }
    expect(seen).toEqual(['Close', 'Star', 'Seen', 'Not for me', 'All above seen', 'Note', 'Score again']);
    await page.keyboard.press(leave);
    expect(await axNodes(page, 'dialog')).toEqual([]);
    const after = await focused(page);
    if (leave === 'Escape') expect(after?.name).toBe(tile.node.name);
    else expect(after?.ours).toBe(false);
  }
});
