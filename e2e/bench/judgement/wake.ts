import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { STARTER_CRITERIA } from '../../../lib/criteria/starter';
import { launchChromium } from '../../browsers/chromium';
import { listen } from '../../servers/listen';
import { scriptOf } from '../script-of';
import { atMost, type Goal, printGoals } from './goals';
import type { Labelled } from './labelled-papers';
import type * as InPage from './wake-page';

type Script = typeof InPage;

const PAGE = 421;
const TIMES = 7;
const { text } = STARTER_CRITERIA;

/**
 * How long a page waits for its order behind a background that has just woken: what was learned, what was foreseen and what
 * was seen lately comes from a real disk, in a real browser. Of a page that was seen before, and of one that was not.
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
  const seen = before.slice(-PAGE);
  for (let from = 0; from < before.length; from += PAGE)
    await inNewPage(chrome.context, address, script, 'live', before.slice(from, from + PAGE));
  const goals: Goal[] = [];
  for (const [what, page] of [
    ['seen before', seen],
    ['not seen before', fresh],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i += 1) {
      // What it reads of a page that was not seen is kept: each time others.
      const anew = page.map((paper) => (page === fresh ? { ...paper, id: `${paper.id}-${i}` } : paper));
      times.push((await inNewPage(chrome.context, address, script, 'wake', anew)) as number);
    }
    console.log(`  wake: ${what}, ms: ${times.map((ms) => ms.toFixed(0)).join(' ')}`);
    goals.push(atMost(`wake to a ranked page of ${PAGE}, ${what}, ms`, Math.min(...times), 50, 1));
  }
  await chrome.close();
  await server.close();
  printGoals('A background that has just woken, in Chromium, from its disk', goals);
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
