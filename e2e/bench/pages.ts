import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../browsers/chromium';
import { renderListing } from '../sample/listing-page';
import type { SamplePaper } from '../sample/sample-paper';
import { samplePapers } from '../sample/sample-papers';
import { startArxivServer } from '../servers/arxiv-server';
import { scriptOf } from './script-of';
import { figure, textTable } from './text-table';

const COUNTS = [63, 1000, 2000];
const RUNS = 3;
const PATH = '/list/cs.LG/new';
/** The same page where the extension is not. */
const PLAIN = '/plain';

interface Row {
  entries: number;
  kilobytes: number;
  /** The browser's own time to parse the page, in ms. */
  parseMs: number;
  /** Our reader's, on the same document. */
  readMs: number;
  /** Longest task of the main thread while the page loads, without Winnow and with it, in ms. */
  plainTaskMs: number;
  taskMs: number;
}

/**
 * What reading a listing costs, beside what the browser itself needs for the page: best of three runs in Chromium
 * with the production build. Tasks shorter than 50 ms are not told apart by the browser.
 */
export async function benchPages(): Promise<void> {
  const reader = await scriptOf(join(import.meta.dirname, '../../lib/arxiv/read-page.ts'), 'reader');
  const arxiv = await startArxivServer();
  const chrome = await launchChromium({
    extensionDir: join(import.meta.dirname, '../../.output/chrome-mv3'),
    hosts: { 'arxiv.org': arxiv.port },
  });
  const rows: Row[] = [];
  for (const entries of COUNTS) {
    const html = renderListing(papersOf(entries), { category: 'cs.LG', date: '2026-02-06', kind: 'new' });
    for (const path of [PATH, PLAIN]) arxiv.set(path, html);
    const page = await chrome.context.newPage();
    await page.goto(`https://arxiv.org${PLAIN}`);
    await page.evaluate(reader);
    const parseMs = await best(() => parseTime(page, html));
    const readMs = await best(() => readTime(page));
    await page.close();
    const plainTaskMs = await best(() => longestTask(chrome.context.newPage(), PLAIN, 0));
    const taskMs = await best(() => longestTask(chrome.context.newPage(), PATH, entries));
    rows.push({ entries, kilobytes: Buffer.byteLength(html) / 1000, parseMs, readMs, plainTaskMs, taskMs });
  }
  await chrome.close();
  await arxiv.close();
  print(rows);
}

function print(rows: readonly Row[]): void {
  console.log('pages: new papers with abstracts, times in ms and as multiples of the browser’s own parsing');
  const times = (ms: number, { parseMs }: Row) => `${figure(ms, 1)} = ${figure(ms / parseMs, 2)} ×`;
  console.log(
    textTable([
      ['entries', 'kB', 'parse', 'read', 'longest task without', 'longest task with'],
      ...rows.map((row) => [
        ...[figure(row.entries), figure(row.kilobytes), figure(row.parseMs, 1), times(row.readMs, row)],
        ...[row.plainTaskMs, row.taskMs].map((ms) => (ms === 0 ? 'below 50' : times(ms, row))),
      ]),
    ]),
  );
}

function parseTime(page: Page, html: string): Promise<number> {
  return page.evaluate((source) => {
    const begun = performance.now();
    new DOMParser().parseFromString(source, 'text/html');
    return performance.now() - begun;
  }, html);
}

function readTime(page: Page): Promise<number> {
  return page.evaluate((url) => {
    const { reader } = globalThis as unknown as {
      reader: { readPage(doc: Document, url: string): { state: string } };
    };
    const begun = performance.now();
    const { state } = reader.readPage(document, url);
    if (state !== 'read') throw new Error(`the page is not read: ${state}`);
    return performance.now() - begun;
  }, `https://arxiv.org${PATH}`);
}

/** Longest task until the page has come to rest and, with Winnow, every entry has its tile. */
async function longestTask(opening: Promise<Page>, path: string, tiles: number): Promise<number> {
  const page = await opening;
  await page.addInitScript(() => {
    const told = globalThis as unknown as { longest: number };
    told.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`https://arxiv.org${path}`);
  await page.waitForFunction(
    (count) => document.querySelectorAll('dd [data-winnow]').length >= 2 * count,
    tiles,
  );
  await page.waitForTimeout(1500);
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await page.close();
  return longest;
}

async function best(measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i += 1) least = Math.min(least, await measure());
  return least;
}

/** As many papers as are wanted, made of the sample's. */
function papersOf(count: number): SamplePaper[] {
  return Array.from({ length: count }, (_, i) => ({
    ...(samplePapers[i % samplePapers.length] as SamplePaper),
    ...{ id: `2602.${10_000 + i}`, kind: 'new' },
  }));
}
