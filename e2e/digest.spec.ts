import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DigestPaper } from '../lib/papers/digest.ts';
import { control } from './browsers/controls.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { readFirefoxMarks } from './browsers/firefox-marks.ts';
import { firefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { datedBuild } from './dated-build.ts';
import { type Bench, expect, FIREFOX_BUILD, NEW, pagesOf, test } from './fixture.ts';
import { type Day, SEED_MISSING, sampleDay, seedDay } from './fixture-days.ts';
import { expectScored, expectStatus, reasons, tiles } from './fixture-page.ts';
import { startArxivServer } from './servers/arxiv-server.ts';

const SEED = join(import.meta.dirname, '../../shared/seed');
const FORMATS = ['Markdown', 'HTML', 'JSON', 'CSV', 'BibTeX', 'RIS', 'Atom'];

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Errors of a page of ours, what its policy refused among them. */
function troubles(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  return said;
}

/** Scores the day’s page and presses the bar’s way to its digest. */
async function digestOf(bench: Bench): Promise<Page> {
  await bench.giveKey({ scoreReplacements: true });
  const listing = await bench.open();
  await expectScored(listing, bench.day.papers);
  await expectStatus(listing, /papers scored/);
  const [page] = await Promise.all([
    bench.context.waitForEvent('page'),
    control(listing, 'button', 'Digest').then((button) => button.click()),
  ]);
  return page;
}

/** Sections of a Markdown digest, as the seed has them. */
function sections(markdown: string) {
  return markdown
    .split(/^## (?=\d+\. )/m)
    .slice(1)
    .map((section) => {
      const field = (name: string) => new RegExp(`^\\*\\*${name}:\\*\\* (.*)$`, 'm').exec(section)?.[1] ?? '';
      const [, title = ''] = /^\d+\. \[(.*)\]\(https:\/\/arxiv\.org\/abs\//.exec(section) ?? [];
      return {
        ...{ title, id: field('ArXiv ID'), authors: field('Authors'), abstract: field('Abstract') },
        comment: field('Comment'),
        ...{ relevance: Number(field('Relevance')), novelty: Number(field('Novelty')) },
      };
    });
}

test('the seed’s digest comes out of its page: head, contents, order and fields', async ({ bench }) => {
  test.skip(!seedDay, SEED_MISSING);
  const page = await digestOf(bench);
  const said = troubles(page);
  await expect(page.getByRole('article')).toHaveCount(63);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    'Personalized Daily ArXiv Papers',
  );
  const files = new Map<string, string>();
  for (const name of FORMATS) files.set(name, await save(page, name));
  const markdown = files.get('Markdown') ?? '';
  const seed: DigestPaper[] = JSON.parse(readFileSync(join(SEED, 'papers.json'), 'utf8'));

  expect(markdown).toMatch(
    /^# Personalized Daily ArXiv Papers \d{4}-\d\d-\d\d\n\n\| \*\[gpt-6-luna\]\* \| Prompt \| Completion \| Total \|\n\|[-:|]+\|\n\| \*\*Token\*\* \| \d+ \| \d+ \| \d+ \|\n\| \*\*Cost\*\* \| \$[\d.]+ \| \$[\d.]+ \| \$[\d.]+ \|\n\nTotal arXiv papers: 63\n\nTotal scanned papers: 63\n/,
  );
  expect(markdown).toContain('\nTotal relevant papers: 63\n');
  const written = sections(markdown);
  const contents = [...markdown.matchAll(/^\d+\. \[(.*)\]\(#user-content-link\d+\)$/gm)].map(
    ([, title]) => title,
  );
  expect(contents).toEqual(written.map(({ title }) => title));
  expect(written.map(({ relevance, novelty }) => [relevance, novelty])).toEqual(
    seed.map(({ relevance, novelty }) => [relevance, novelty]),
  );
  const bySeed = new Map(seed.map((paper) => [paper.id, paper]));
  const differing = { title: 0, authors: 0, abstract: 0, comment: 0, scores: 0 };
  for (const paper of written) {
    const right = bySeed.get(paper.id);
    if (paper.title !== right?.title) differing.title += 1;
    if (paper.authors !== right?.authors.join(', ')) differing.authors += 1;
    if (paper.abstract !== right?.abstract) differing.abstract += 1;
    if (paper.comment !== right?.comment) differing.comment += 1;
    if (paper.relevance !== right?.relevance || paper.novelty !== right?.novelty) differing.scores += 1;
  }
  // arXiv's own filters make the difference: accents and links are shown in another way than they were sent.
  expect(differing).toEqual({ title: 0, authors: 3, abstract: 7, comment: 0, scores: 0 });
  expect(JSON.parse(files.get('JSON') ?? '{}').papers).toHaveLength(63);
  expect(files.get('BibTeX')?.match(/^@misc\{/gm)).toHaveLength(63);
  expect(files.get('RIS')?.match(/^TY {2}- /gm)).toHaveLength(63);
  expect(files.get('CSV')?.split('\r\n')).toHaveLength(65);
  expect(files.get('Atom')?.match(/<entry>/g)).toHaveLength(63);
  expect(said).toEqual([]);

  await page.getByRole('link', { name: 'Record' }).click();
  await expect(page.getByRole('row').filter({ hasText: '/list/cs.LG/new' })).toContainText('63');

  await opensAlone(bench, files.get('HTML') ?? '');
});

/** The HTML file, in a tab that may load nothing: it asks for nothing, and its contents lead to its papers. */
async function opensAlone(bench: Bench, html: string): Promise<void> {
  const page = await bench.context.newPage();
  const asked: string[] = [];
  const said = troubles(page);
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.request().url() === 'https://arxiv.org/file'
      ? route.fulfill({ body: html, contentType: 'text/html' })
      : route.abort();
  });
  await page.goto('https://arxiv.org/file');
  await expect(page.getByRole('article')).toHaveCount(63);
  await page.getByRole('navigation').getByRole('link').nth(40).click();
  await expect(page.getByRole('article').nth(40)).toBeInViewport();
  expect(await page.locator('math').count()).toBeGreaterThan(20);
  expect(await page.evaluate(() => document.scripts.length)).toBe(0);
  expect(asked).toEqual(['https://arxiv.org/file']);
  expect(said).toEqual([]);
  await page.close();
}

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
    const best = day.papers.filter(({ relevance, novelty }) => relevance >= 8 && novelty >= 7);
    await expect
      .poll(() => page.run(() => [...document.querySelectorAll('article')].map(({ id }) => id).sort(), null))
      .toEqual(best.map(({ id }) => `paper-${id}`).sort());
    expect(await page.run(() => document.querySelectorAll('article .katex').length, null)).toBe(best.length);
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
