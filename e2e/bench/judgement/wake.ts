import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { STARTER_CRITERIA } from '../../../lib/criteria/starter';
import { launchChromium } from '../../browsers/chromium';
import { listen } from '../../servers/listen';
import { scriptOf } from '../script-of';
import { atMost, printGoals } from './goals';
import type { Labelled } from './labelled-papers';
import type * as InPage from './wake-page';

type Script = typeof InPage;

const PAGE = 421;
const TIMES = 7;
const { text } = STARTER_CRITERIA;

/**
 * How long a page waits for its order behind a background that has just woken: what was learned, what was foreseen and what
 * was seen lately comes from a real disk, in a real browser. Of the page seen
 * last, of one before that, and of one that was not seen, whose words have to be read first: how long these alone take is
 * told apart.
 */
export async function benchWake(papers: readonly Labelled[]): Promise<void> {
  const script = await scriptOf(join(import.meta.dirname, 'wake-page.ts'), 'tastesInPage');
  const server = await listen(createServer((_request, response) => response.end('<!doctype html>')));
  const chrome = await launchChromium({ extensionDir: null, hosts: null });
  const address = `http://127.0.0.1:${server.port}/`;
  const told = papers.map(({ id, title, abstract, relevant }): InPage.Told => {
    return { id, version: 1, title, abstract, authors: [], relevance: relevant ? 9 : 3 };
  });
  const fresh = told.slice(-PAGE);
  const before = told.slice(0, -PAGE);
  // So that the last of them is the page that is looked at again.
  for (let from = before.length % PAGE; from < before.length; from += PAGE)
    await inNewPage(chrome.context, address, script, 'live', before.slice(from, from + PAGE));
  const run = (what: keyof Script, page: readonly InPage.Told[]) =>
    inNewPage(chrome.context, address, script, what, page) as Promise<number>;
  const again = await best('seen last', () => run('wake', before.slice(-PAGE)));
  const earlier = await best('seen before that', () => run('wake', before.slice(-2 * PAGE, -PAGE)));
  // What a background reads of a page that was not seen is kept: each time they are others.
  const anew = (i: number) => fresh.map((paper) => ({ ...paper, id: `${paper.id}-${i}` }));
  const first = await best('not seen before', (i) => run('wake', anew(i)));
  const words = await best('words of such a page alone', () => run('readWords', fresh));
  await chrome.close();
  await server.close();
  printGoals('A background that has just woken, in Chromium, from its disk', [
    atMost(`wake to a ranked page of ${PAGE}, the one seen last, ms`, again, 50, 1),
  ]);
  console.log(
    `Of an earlier page ${earlier.toFixed(0)} ms, of one never seen ${first.toFixed(0)} ms, ${words.toFixed(0)} of them for its words.`,
  );
}

/** The least of some tries. */
async function best(what: string, run: (i: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) times.push(await run(i));
  console.log(`  wake: ${what}, ms: ${times.map((ms) => ms.toFixed(0)).join(' ')}`);
  return Math.min(...times);
}

async function inNewPage(
  context: BrowserContext,
  address: string,
  script: string,
  what: keyof Script,
  papers: readonly InPage.Told[],
): Promise<unknown> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(script);
  const done = await page.evaluate(
    async ([name, given, criteria]) => {
      const { tastesInPage } = globalThis as unknown as { tastesInPage: Script };
      return tastesInPage[name](given, criteria);
    },
    [what, papers, text] as const,
  );
  await page.close();
  return done;
}
