import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fromMarkdown } from '../lib/digest/markdown-text.ts';
import type { DigestPaper } from '../lib/papers/digest.ts';
import { control } from './browsers/controls.ts';
import { type Bench, expect, test } from './fixture.ts';
import { SEED_MISSING, seedDay } from './fixture-days.ts';
import { expectScored, expectStatus, order, troubles } from './fixture-page.ts';

const SEED = join(import.meta.dirname, '../../shared/seed');
const FORMATS = ['Markdown', 'HTML', 'JSON', 'CSV', 'BibTeX', 'RIS', 'Atom'];

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** The day’s page with all of its papers scored. */
async function scoredListing(bench: Bench): Promise<Page> {
  await bench.giveKey({ scoreReplacements: true });
  const listing = await bench.open();
  await expectScored(listing, bench.day.papers);
  await expectStatus(listing, /papers scored/);
  return listing;
}

/** Presses the bar’s way to the digest of a page. */
async function digestOf(bench: Bench, listing: Page): Promise<Page> {
  await listing.bringToFront();
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
        ...{
          title,
          id: field('ArXiv ID'),
          authors: field('Authors'),
          abstract: fromMarkdown(field('Abstract')),
        },
        comment: field('Comment'),
        ...{ relevance: Number(field('Relevance')), novelty: Number(field('Novelty')) },
      };
    });
}

test('the seed’s digest comes out of its page: head, contents, order and fields', async ({ bench }) => {
  test.skip(!seedDay, SEED_MISSING);
  const page = await digestOf(bench, await scoredListing(bench));
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

test('the digest of a page that a text narrows is of what the page shows, and can be of all of it', async ({
  bench,
}) => {
  const listing = await scoredListing(bench);
  const { papers } = bench.day;
  const word = papers[0]?.title.match(/[A-Za-z]{6,}/)?.[0]?.toLowerCase() ?? '';
  const having = papers.filter(({ title }) => title.toLowerCase().includes(word)).length;
  expect(having).toBeGreaterThan(0);
  expect(having).toBeLessThan(papers.length);
  await (await control(listing, 'searchbox', 'Filter papers')).set(`ti:${word}`);
  await control(listing, 'button', 'Show all');

  const page = await digestOf(bench, listing);
  const said = troubles(page);
  await expect(page.getByText(having === 1 ? 'Only the 1 paper' : `Only the ${having} papers`)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(having);
  expect(JSON.parse(await save(page, 'JSON')).papers).toHaveLength(having);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(having);
  await page.getByRole('button', { name: 'Show all of the listing' }).click();
  await expect(page.getByRole('article')).toHaveCount(papers.length);
  await expect(page.getByText('that the page showed')).toHaveCount(0);
  expect(JSON.parse(await save(page, 'JSON')).papers).toHaveLength(papers.length);
  expect(said).toEqual([]);
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

test('a page that the reader sorted has a digest in its order, section by section', async ({ bench }) => {
  const listing = await scoredListing(bench);
  await listing.bringToFront();
  await (await control(listing, 'combobox', 'Sort')).set('Relevance');
  const above = new Map(
    bench.day.papers.filter(({ relevance }) => relevance >= 7).map(({ id, title }) => [id, title]),
  );
  const before = await order(listing);
  const page = await digestOf(bench, listing);
  await expect(page.getByLabel('Order', { exact: true })).toHaveValue('page');
  await expect(page.getByRole('article').first()).toBeVisible();
  const shown = await page.getByRole('article').getByRole('heading').allInnerTexts();
  const right = before.flatMap((id) => above.get(id) ?? []);
  expect(right.length).toBeGreaterThan(5);
  const plain = (title: string) =>
    title
      .replace(/^\d+\.\s*/, '')
      .replace(/\W+/g, ' ')
      .trim();
  expect(shown.slice(0, 5).map(plain)).toEqual(right.slice(0, 5).map(plain));
});
