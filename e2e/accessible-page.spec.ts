import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { control } from './browsers/controls.ts';
import { openRoots } from './browsers/open-roots.ts';
import { editCriteria, expect, test } from './fixture.ts';
import { tiles } from './fixture-page.ts';
import { DARK_PALETTES, dress, openStates, spoil, statesDay } from './fixture-states.ts';

test.use({ day: statesDay });

const OURS = '[data-winnow]';

/** On the page as it is, and darkened. */
async function expectFaultless(page: Page, state: string): Promise<void> {
  await openRoots(page);
  for (const palette of [null, DARK_PALETTES[0]]) {
    await dress(page, palette);
    expect(await faults(page, OURS), `${state}, ${palette ? 'dark' : 'light'}`).toEqual([]);
  }
  await dress(page, null);
}

const press = async (page: Page, role: string, name: string | RegExp) =>
  (await control(page, role, name)).click();

test('what Winnow shows on a listing holds what WCAG asks for, in each state', async ({ bench }) => {
  const unkeyed = await bench.open();
  await expect.poll(async () => Object.values(await tiles(unkeyed))).toContain('Keyword match: none');
  await expectFaultless(unkeyed, 'no key');
  await unkeyed.close();

  const page = await openStates(bench);
  await expectFaultless(page, 'scored');
  await press(page, 'button', /^Relevance 9 of/);
  await control(page, 'button', 'Score again');
  await page.keyboard.press('s');
  await control(page, 'button', 'Undo');
  await expectFaultless(page, 'details and what was just done');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await control(page, 'dialog', 'Keys');
  await expectFaultless(page, 'the list of keys');
  await page.keyboard.press('Escape');

  await (await control(page, 'combobox', 'Abstracts')).set('Titles only');
  await press(page, 'button', /^Relevance 9 of/);
  await control(page, 'button', 'Unfold');
  await expectFaultless(page, 'titles only, and a way to unfold one');
  await page.keyboard.press('Escape');

  await (await control(page, 'slider', 'Minimum relevance')).set(10);
  await (await control(page, 'slider', 'Minimum novelty')).set(10);
  await (await control(page, 'combobox', 'Below the cut-offs')).set('Hide');
  await control(page, 'button', 'Show them');
  await expectFaultless(page, 'nothing above the cut-offs');
  await press(page, 'button', /papers$/);
  await editCriteria(bench, 'Attention that costs less.');
  await expect.poll(async () => Object.values(await tiles(page)).join()).toContain('changed your criteria');
  await expectFaultless(page, 'one part of the account, earlier scores');
});

test('it is really looked at: a fault in a closed root is found once the root is open to the test', async ({
  bench,
}) => {
  await bench.giveKey();
  const page = await bench.open();
  await control(page, 'button', 'Digest');
  expect(await faults(page, OURS)).toEqual([]);
  expect(await openRoots(page)).toBeGreaterThan(statesDay.papers.length);
  await spoil(page);
  const found = await faults(page, OURS);
  expect(found.filter((fault) => fault.startsWith('color-contrast'))).not.toEqual([]);
  expect(found.filter((fault) => fault.startsWith('button-name'))).not.toEqual([]);
});
