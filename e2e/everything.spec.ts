import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { forgetAll } from './browsers/forget-all.ts';
import { expect, KEY, test } from './fixture.ts';
import { expectScored, expectStatus, troubles } from './fixture-page.ts';

/** Presses the button and reads what the browser saved. */
async function exported(page: Page): Promise<{ path: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^winnow-everything-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  return { path, bytes: readFileSync(path) };
}

async function imported(page: Page, path: string, how: 'Merge' | 'Replace everything'): Promise<void> {
  await page.getByLabel('Import everything').setInputFiles(path);
  await page.getByRole('button', { name: how }).click();
}

test('everything but the key goes into a file and into another profile, without a request to the model', async ({
  bench,
}) => {
  const { papers } = bench.day;
  await bench.giveKey({ scoreReplacements: true });
  await expectScored(await bench.open(), papers);
  const calls = bench.model.calls.length;
  const options = await bench.ownPage('options.html');
  await expect(options.getByText(`Kept on this device: ${papers.length} scores`)).toBeVisible();
  const { path, bytes } = await exported(options);
  const text = bytes.toString('utf8');
  for (const { comment } of papers) expect(text).toContain(JSON.stringify(comment));
  expect(text).not.toContain(KEY);
  expect(JSON.parse(text)).toMatchObject({ winnow: 1, settings: { scoreReplacements: true } });
  // What the browser saved goes with the page that it came from.
  const kept = test.info().outputPath('everything.json');
  copyFileSync(path, kept);

  await forgetAll(bench.context, bench.extensionId);
  const fresh = await bench.ownPage('options.html');
  const said = troubles(fresh);
  await expect(fresh.getByText('Kept on this device: nothing yet.')).toBeVisible();
  const listing = await bench.open();
  await expectStatus(listing, /add a model key/);
  await fresh.bringToFront();
  await imported(fresh, kept, 'Replace everything');
  await expect(fresh.getByText(`Read: ${papers.length} scores`)).toBeVisible();
  await expect(fresh.getByLabel('Score replacements')).toBeChecked();
  expect(said).toEqual([]);
  // An open page follows, and so does one that is opened anew, with a key and without.
  await expectScored(listing, papers);
  await bench.giveKey();
  await listing.reload();
  await expectScored(listing, papers);
  await expectStatus(listing, /all from memory\.$/);
  expect(bench.model.calls).toHaveLength(calls);
});

test('what another program wrote is refused; scores that are forgotten are bought anew', async ({
  bench,
}) => {
  const { papers } = bench.day;
  await bench.giveKey({ scoreReplacements: true });
  const listing = await bench.open();
  await expectScored(listing, papers);
  const calls = bench.model.chats().length;
  const options = await bench.ownPage('options.html');
  const newer = test.info().outputPath('newer.json');
  writeFileSync(newer, '{"winnow":99}');
  await imported(options, newer, 'Replace everything');
  await expect(options.getByText('newer.json: A newer Winnow wrote this file.')).toBeVisible();
  await listing.reload();
  await expectScored(listing, papers);
  expect(bench.model.chats()).toHaveLength(calls);

  await options.bringToFront();
  await options.getByLabel('Scores to forget').selectOption('all of them');
  await options.getByRole('button', { name: 'Forget scores' }).click();
  await options.getByRole('button', { name: 'Forget them' }).click();
  await expect(options.getByText(`${papers.length} scores forgotten.`)).toBeVisible();
  await expectScored(listing, papers);
  expect(bench.model.chats()).toHaveLength(calls);
  await listing.reload();
  await expectScored(listing, papers);
  expect(bench.model.chats().length).toBeGreaterThan(calls);
});

test('what was learned from a day: its group says so, is switched, steered and has it forgotten', async ({
  bench,
}) => {
  const { papers } = bench.day;
  await bench.giveKey({ scoreReplacements: true });
  await expectScored(await bench.open(), papers);
  const options = await bench.ownPage('options.html');
  const group = options.getByRole('group', { name: 'Learned taste' });
  await expect(group.getByText(`${papers.length} scores`)).toBeVisible();
  await expect(group.getByText(/until anything may be left out/)).toBeVisible();
  await expect(group.getByText(/: not known yet$/)).toBeVisible();

  const thrifty = group.getByRole('switch', { name: 'Thrifty' });
  await thrifty.click();
  await group.getByLabel('Recall to keep').selectOption('99 %');
  const strike = group.getByRole('button', { name: /^Strike / }).first();
  await strike.click();
  await expect(strike).toHaveAttribute('aria-pressed', 'true');
  await options.reload();
  await expect(thrifty).toBeChecked();
  await expect(group.getByLabel('Recall to keep')).toHaveValue('0.99');
  await expect(group.getByRole('button', { name: /^Strike /, pressed: true })).toHaveCount(1);
  await group.getByRole('switch', { name: 'Learn from my scores' }).click();
  await expect(thrifty).toBeDisabled();
  await group.getByRole('switch', { name: 'Learn from my scores' }).click();

  await group.getByRole('button', { name: 'Forget what was learned' }).click();
  await group.getByRole('button', { name: 'Forget it' }).click();
  await expect(group.getByText('Nothing learned yet.')).toBeVisible();
  await expect(options.getByText(`Kept on this device: ${papers.length} scores`)).toBeVisible();
});
