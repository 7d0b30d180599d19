import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox } from './browsers/firefox.ts';
import { readFirefoxMarks } from './browsers/firefox-marks.ts';
import { firefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, NEW, pagesOf, test } from './fixture.ts';
import { type Day, sampleDay } from './fixture-days.ts';
import { expectScored, expectStatus, reasons, tiles, troubles } from './fixture-page.ts';
import { startArxivServer } from './servers/arxiv-server.ts';

test('a digest that is read in shows on arXiv without a key, and nobody is asked', async ({ bench }) => {
  const page = await bench.ownPage('digest.html');
  const said = troubles(page);
  const listing = await bench.open();
  await expect.poll(async () => Object.values(await tiles(listing)).length).toBeGreaterThan(0);
  await page.bringToFront();
  const { papers } = bench.day;
  const good = {
    name: 'output.json',
    mimeType: 'application/json',
    buffer: Buffer.from(outputOf(bench.day)),
  };
  const file = page.getByLabel('Import a digest');
  await file.setInputFiles({ ...good, name: 'broken.json', buffer: Buffer.from('{"2602.1') });
  await expect(page.getByRole('alert')).toContainText('broken.json: This file is no whole JSON');
  await file.setInputFiles(good);
  await expect(page.getByText(`${papers.length} scores are on arXiv now`)).toBeVisible();
  for (const name of ['Minimum relevance', 'Minimum novelty']) {
    const slider = page.getByLabel(name);
    // Until it is there, since a page that is still drawing the last press may take the next one back.
    await expect
      .poll(async () => {
        await slider.press('ArrowLeft');
        return slider.inputValue();
      })
      .toBe('1');
  }
  await expect(page.getByRole('article')).toHaveCount(papers.length);
  expect(await page.locator('article .katex').count()).toBe(papers.length);
  expect(said).toEqual([]);

  await expect.poll(() => tiles(listing)).toEqual(importedTiles(bench.day));
  for (const line of Object.values(await reasons(listing)))
    expect(line).toMatch(/^Score by a digest of output\.json: /);
  await bench.giveKey({ scoreReplacements: true });
  await listing.reload();
  await expectStatus(listing, /papers with scores from a digest\./);
  await expect.poll(() => tiles(listing)).toEqual(importedTiles(bench.day));
  expect(bench.model.calls).toEqual([]);

  await page.bringToFront();
  await page.getByRole('button', { name: 'Remove this digest' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expectScored(listing, papers);
});

test('the digest page in Firefox: a digest read in, and its scores on arXiv', async () => {
  test.slow();
  const day = sampleDay;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-digest-'));
  writeFileSync(join(folder, 'output.json'), outputOf(day));
  const arxiv = await startArxivServer({ pages: pagesOf(day) });
  const firefox = await launchFirefox({
    extensionDir: datedBuild(FIREFOX_BUILD),
    hosts: { 'arxiv.org': arxiv.port },
  });
  try {
    const page = await openFirefoxPage(firefox, 'digest.html');
    await page.text(/Open a listing on arXiv, or import a digest/);
    await page.set('Import a digest', join(folder, 'output.json'));
    await page.text(new RegExp(`${day.papers.length} scores are on arXiv now`));
    // A digest that is read in keeps its own cut: all of it is shown.
    await expect
      .poll(() => page.run(() => [...document.querySelectorAll('article')].map(({ id }) => id).sort(), null))
      .toEqual(day.papers.map(({ id }) => `paper-${id}`).sort());
    // A title may have a formula, too.
    const set = () => document.querySelectorAll('article:has(.katex)').length;
    expect(await page.run(set, null)).toBe(day.papers.length);
    const listing = await firefox.browser.newPage();
    await listing.goto(`https://arxiv.org${NEW}`);
    const tab = firefoxTab(firefox, listing);
    await expect
      .poll(async () => Object.fromEntries((await readFirefoxMarks(tab)).map(({ id, name }) => [id, name])))
      .toEqual(importedTiles(day));
  } finally {
    await firefox.close();
    await arxiv.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A day's scores as another program writes them. */
function outputOf({ papers }: Day): string {
  const rows = papers.map(({ id, title, comment, relevance, novelty }) => [
    id,
    {
      title,
      authors: ['A B'],
      abstract: 'A $x^2$ of **it**.',
      COMMENT: comment,
      RELEVANCE: relevance,
      NOVELTY: novelty,
    },
  ]);
  return JSON.stringify(Object.fromEntries(rows));
}

function importedTiles({ papers }: Day) {
  return Object.fromEntries(
    papers.map(({ id, relevance, novelty }) => [
      id,
      `Relevance ${relevance} of 10, novelty ${novelty} of 10, from a digest`,
    ]),
  );
}
