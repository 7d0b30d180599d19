import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { silentPage } from './browsers/forget-all.ts';
import { moveBuild } from './browsers/moved-build.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { CHROME_BUILD, expect, test } from './fixture.ts';
import { renderListing } from './sample/listing-page.ts';
import { samplePapers } from './sample/sample-papers.ts';
import { startArxivServer } from './servers/arxiv-server.ts';

const PAGE = '/list/cs.LG/new';
/** The second day's list repeats twenty papers of the first's, as cross-lists and new versions do. */
const DAYS = { '2026-02-05': samplePapers.slice(0, 30), '2026-02-06': samplePapers.slice(10, 40) };
const fresh = DAYS['2026-02-06'].slice(20).map(({ id }) => id);

/** What the toolbar shows over the listing. */
function iconOf({ context }: LaunchedChromium): Promise<[text: string, title: string]> {
  const [worker] = context.serviceWorkers();
  if (!worker) return Promise.resolve(['', 'no worker']);
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(which: object): Promise<{ id: number }[]> };
        action: Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>>;
      };
    };
    const [tab] = await chrome.tabs.query({ url: 'https://arxiv.org/*' });
    const of = { tabId: tab?.id };
    return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)] as [string, string];
  });
}

/** Runs in a page of ours: papers that are known to have been on screen. */
async function countMet(): Promise<number> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await result(indexedDB.open('winnow-records'));
  const count = await result(db.transaction('triage').objectStore('triage').count());
  db.close();
  return count;
}

/** Ids of the entries that take room. */
function inSight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#dlpage dt')]
      .filter((entry) => entry.offsetHeight > 0)
      .map((entry) => /arXiv:([\d.]+)/.exec(entry.textContent ?? '')?.[1] ?? '')
      .sort(),
  );
}

/** Each entry is on screen once. */
async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y <= height; y += 400) {
    await page.evaluate((to) => scrollTo(0, to), y);
    // As long as a reader's eyes would need: what is scrolled over is not counted.
    await page.waitForTimeout(300);
  }
}

test('what is new to the reader: on the page, on the toolbar and in the popup, on the next day what came since', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-new-'));
  const build = moveBuild(CHROME_BUILD, join(folder, 'build'));
  const arxiv = await startArxivServer();
  const hosts = hostsOf({ arxiv: arxiv.port, model: arxiv.port });
  let chrome: LaunchedChromium | null = null;
  async function startOn(day: keyof typeof DAYS): Promise<{ browser: LaunchedChromium; page: Page }> {
    await chrome?.close();
    build.set(new Date(`${day}T15:00:00Z`));
    const body = renderListing(DAYS[day], { category: 'cs.LG', date: day, kind: 'new' });
    arxiv.answer(({ path }) => (path.startsWith(PAGE) ? { body } : undefined));
    chrome = await launchChromium({ extensionDir: build.dir, hosts, userDataDir: join(folder, 'profile') });
    const page = await chrome.context.newPage();
    await page.goto(`https://arxiv.org${PAGE}`);
    return { browser: chrome, page };
  }

  try {
    const first = await startOn('2026-02-05');
    await control(first.page, 'button', 'New to me 30');
    await expect.poll(() => iconOf(first.browser)).toEqual(['30', 'Winnow: 30 papers here are new to you']);
    const silent = await silentPage(first.browser.context, first.browser.extensionId);
    await first.page.bringToFront();
    // A busy browser may be slow to see what comes into sight.
    await expect(async () => {
      await readThrough(first.page);
      expect(await silent.evaluate(countMet)).toBe(30);
    }).toPass();
    // What is new at this visit stays new until it ends.
    await control(first.page, 'button', 'New to me 30');

    const second = await startOn('2026-02-06');
    const button = await control(second.page, 'button', `New to me ${fresh.length}`);
    await expect.poll(() => iconOf(second.browser)).toEqual(['10', 'Winnow: 10 papers here are new to you']);
    await button.click();
    await expect.poll(() => inSight(second.page)).toEqual([...fresh].sort());
    const { context, extensionId } = second.browser;
    const popup = await openExtensionPage(context, extensionId, 'popup.html');
    // It looks at the tab in front, which it would be opened over.
    await second.page.bringToFront();
    await expect(popup.getByText('10 papers here are new to you.')).toBeVisible();
  } finally {
    await (chrome as LaunchedChromium | null)?.close();
    await arxiv.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
