import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { killWorker, type LaunchedChromium, launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { silentPage } from './browsers/forget-all.ts';
import { moveBuild } from './browsers/moved-build.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { CHROME_BUILD, expect, KEY, test, typeOptions } from './fixture.ts';
import { createMailings } from './sample/mailings.ts';
import { samplePapers } from './sample/sample-papers.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** Announced on Friday, then on Monday, Wednesday and Thursday: Tuesday is a holiday. */
const wanted = samplePapers.filter(({ kind }) => kind !== 'replace');
const DAYS = {
  '2026-02-06': [...wanted.slice(0, 7), ...samplePapers.filter(({ kind }) => kind === 'replace')],
  '2026-02-09': wanted.slice(7, 20),
  '2026-02-11': wanted.slice(20, 33),
  '2026-02-12': wanted.slice(33, 37),
};
const LISTS = ['cs.LG', 'cs.AI'];
const FEED = 'rss.arxiv.org/rss/cs.LG+cs.AI';

const isListed = ({ subjects }: { subjects: string }) => LISTS.some((list) => subjects.includes(`(${list})`));
const count = (day: keyof typeof DAYS) =>
  DAYS[day].filter((paper) => paper.kind !== 'replace' && isListed(paper)).length;
/** Where listings are cut. */
const isRelevant = ({ relevance, novelty }: { relevance: number; novelty: number }) =>
  relevance >= 7 && novelty >= 1;
const relevant = (...days: (keyof typeof DAYS)[]) =>
  days.flatMap((day) => DAYS[day]).filter((paper) => paper.kind !== 'replace' && isRelevant(paper)).length;

const all = Object.keys(DAYS).reduce((sum, day) => sum + count(day as keyof typeof DAYS), 0);

function badge(context: BrowserContext): Promise<string> {
  const [worker] = context.serviceWorkers();
  if (!worker) return Promise.resolve('no worker');
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });
}

/** Whether the daily run is at work, by the background's own word. */
function isWorking(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ working: boolean }> } };
    };
    return (await chrome.runtime.sendMessage({ name: 'getDaily', ask: {} })).working;
  });
}

/** The day on which the feed was looked at last, as the next worker will find it. */
function lookedOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('winnow-digests'));
    const state = await result(db.transaction('daily').objectStore('daily').get('state'));
    db.close();
    return state?.checked?.day ?? '';
  });
}

test('the daily run, with the clock moved: a weekend, days away, a holiday, a limit, arXiv overloaded, a killed worker', {
  tag: '@long',
}, async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'winnow-daily-'));
  const build = moveBuild(CHROME_BUILD, join(folder, 'build'));
  const arxiv = await startArxivServer();
  const mailings = createMailings(DAYS);
  arxiv.answer(mailings.answer);
  const model = await startModelServer({ tls: true, key: KEY, answers: samplePapers });
  const hosts = hostsOf({ arxiv: arxiv.port, model: model.port });
  let chrome: LaunchedChromium | null = null;
  /** Requests to arXiv before the browser was started last. */
  let since = 0;

  /** Closes the browser and starts it on another day, New York’s and the reader’s being one by then. */
  async function startOn(day: string): Promise<LaunchedChromium> {
    await chrome?.close();
    mailings.today = day;
    since = arxiv.log.length;
    build.set(new Date(`${day}T15:00:00Z`));
    chrome = await launchChromium({ extensionDir: build.dir, hosts, userDataDir: join(folder, 'profile') });
    return chrome;
  }
  const asked = () => arxiv.log.slice(since).map(({ host, path }) => `${host}${path}`);
  const pagesOf = (...days: string[]) =>
    days.flatMap((day) => LISTS.map((list) => `export.arxiv.org/catchup/${list}/${day}?abs=True&page=1`));
  const ownPage = ({ context, extensionId }: LaunchedChromium, path: string) =>
    openExtensionPage(context, extensionId, path);
  const groupOn = (page: Page) => page.getByRole('group', { name: 'Daily run' });

  try {
    await test.step('Friday: switched on, with its cost shown first', async () => {
      const browser = await startOn('2026-02-06');
      const options = await ownPage(browser, 'options.html');
      await typeOptions(options, { key: KEY });
      const group = groupOn(options);
      await expect(group).toContainText('A hundred papers take about');
      expect(arxiv.log).toEqual([]);
      await group.getByLabel('Categories').fill('cs.lg, biology');
      await group.getByRole('button', { name: 'Run now' }).click();
      await expect(group).toContainText('arXiv has no category biology');
      await group.getByLabel('Categories').fill('cs.lg, cs.AI');
      await group.getByLabel('Categories').blur();
      await expect(group).toContainText(
        `arXiv’s announcement of 2026-02-06 has ${count('2026-02-06')} papers of yours`,
      );
      expect(model.calls).toEqual([]);
      await group.getByRole('switch', { name: 'Run daily' }).check();
      await expect(group).toContainText(
        `2026-02-06: ${count('2026-02-06')} of ${count('2026-02-06')} scored`,
      );
      await expect.poll(() => badge(browser.context)).toBe(String(relevant('2026-02-06')));
      expect(new Set(asked())).toEqual(new Set([FEED, ...pagesOf('2026-02-06')]));
      const digest = await ownPage(browser, 'digest.html?day=2026-02-06');
      await expect(digest.getByRole('article')).toHaveCount(relevant('2026-02-06'));
      await expect.poll(() => badge(browser.context)).toBe('');
    });

    await test.step('Saturday: the feed is empty, is asked once, and nobody is paid', async () => {
      const calls = model.calls.length;
      const browser = await startOn('2026-02-07');
      await expect.poll(asked).toEqual([FEED]);
      const silent = await silentPage(browser.context, browser.extensionId);
      await expect.poll(() => lookedOn(silent)).toBe('2026-02-07');
      await killWorker(browser.context);
      // Wakes the next worker. Not the options page: that looks into the feed by itself, for its estimate.
      await expect.poll(() => isWorking(silent)).toBe(false);
      expect(asked()).toEqual([FEED]);
      const options = await ownPage(browser, 'options.html');
      await expect(groupOn(options).getByRole('switch', { name: 'Run daily' })).toBeChecked();
      await expect(groupOn(options)).toContainText('2026-02-06:');
      expect(model.calls).toHaveLength(calls);
      // Enough for some of the papers to come, not for all.
      await typeOptions(options, { dailyLimit: '0.002' });
    });

    await test.step('Thursday, three days missed: today’s papers first, then arXiv is overloaded for a while, then the limit is reached', async () => {
      const busy = '/catchup/cs.AI/2026-02-11?abs=True&page=1';
      arxiv.set(busy, { status: 503, headers: { 'retry-after': '8' } });
      const browser = await startOn('2026-02-12');
      const options = await ownPage(browser, 'options.html');
      const group = groupOn(options);
      await expect(group).toContainText('arXiv is overloaded. Going on at');
      await expect(group).toContainText(
        `2026-02-12: ${count('2026-02-12')} of ${count('2026-02-12')} scored`,
      );
      const before = count('2026-02-06') + count('2026-02-12');
      expect(model.timesAsked().size).toBe(before);
      arxiv.set(busy, mailings.answer({ host: 'export.arxiv.org', path: busy }) ?? '');
      await expect(group).toContainText('Stopped at your daily limit');
      await expect(group).toContainText('or once you have changed the settings');
      expect(model.timesAsked().size).toBeGreaterThan(before);
      expect(model.timesAsked().size).toBeLessThan(before + count('2026-02-11'));
      const lists = asked().filter((each) => each !== FEED);
      // The one that arXiv was too busy for is asked for again, until it is there; the other is not.
      const again = lists.filter((each) => each === `export.arxiv.org${busy}`);
      expect(again.length).toBeGreaterThan(1);
      // Once, or twice where the machine is slow: it is not stormed.
      expect(again.length).toBeLessThanOrEqual(3);
      expect(lists.sort()).toEqual(
        [...new Set([...pagesOf('2026-02-12', '2026-02-11'), ...again]), ...again.slice(1)].sort(),
      );
    });

    await test.step('Friday: it goes on by itself, with the limit raised to the end, also where its worker is killed', async () => {
      const before = model.timesAsked().size;
      const browser = await startOn('2026-02-13');
      await expect.poll(() => model.timesAsked().size).toBeGreaterThan(before);
      model.configure({ ttftMs: 500, tokensPerSecond: 60 });
      const options = await ownPage(browser, 'options.html');
      const group = groupOn(options);
      await expect(group).toContainText('Stopped at your daily limit');
      const then = model.timesAsked().size;
      await typeOptions(options, { dailyLimit: '1' });
      await expect.poll(() => model.timesAsked().size).toBeGreaterThan(then);
      await killWorker(browser.context);
      const days = ['2026-02-09', '2026-02-11'] as const;
      for (const day of days)
        await expect(group).toContainText(`${day}: ${count(day)} of ${count(day)} scored`);
      await expect(group).toContainText('2026-02-10: no papers.');
      await expect.poll(() => badge(browser.context)).toBe(String(relevant(...days, '2026-02-12')));
      // A paper of two lists is paid for once, and again only where the worker was killed over it.
      const times = [...model.timesAsked().values()];
      expect(times).toHaveLength(all);
      expect(times.filter((each) => each > 1).length).toBeLessThanOrEqual(16);
      expect(Math.max(...times)).toBeLessThanOrEqual(2);
      expect(
        asked()
          .filter((each) => each !== FEED)
          .sort(),
      ).toEqual(pagesOf('2026-02-09', '2026-02-10').sort());
      // What waits is what the digest page begins with.
      const digest = await ownPage(browser, 'digest.html');
      await expect(digest.getByRole('article')).toHaveCount(relevant(...days, '2026-02-12'));
      await expect.poll(() => badge(browser.context)).toBe('');
    });
  } finally {
    await (chrome as LaunchedChromium | null)?.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
