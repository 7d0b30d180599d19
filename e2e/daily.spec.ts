import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { killWorker, type LaunchedChromium, launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { moveBuild } from './browsers/moved-build.ts';
import { CHROME_BUILD, expect, KEY, test, typeOptions } from './fixture.ts';
import { createMailings } from './sample/mailings.ts';
import { samplePapers } from './sample/sample-papers.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** Announced on Friday, then on Monday, Wednesday and Thursday: Tuesday is a holiday. */
const wanted = samplePapers.filter(({ kind }) => kind !== 'replace');
const DAYS = {
  '2026-02-06': [...wanted.slice(0, 7), ...samplePapers.filter(({ kind }) => kind === 'replace')],
  '2026-02-09': wanted.slice(7, 16),
  '2026-02-11': wanted.slice(16, 26),
  '2026-02-12': wanted.slice(26, 37),
};
const LISTS = ['cs.LG', 'cs.AI'];
const FEED = 'rss.arxiv.org/rss/cs.LG+cs.AI';

const isListed = ({ subjects }: { subjects: string }) => LISTS.some((list) => subjects.includes(`(${list})`));
const count = (day: keyof typeof DAYS) =>
  DAYS[day].filter((paper) => paper.kind !== 'replace' && isListed(paper)).length;
const isRelevant = ({ relevance, novelty }: { relevance: number; novelty: number }) =>
  relevance >= 8 && novelty >= 7;
const relevant = (...days: (keyof typeof DAYS)[]) =>
  days.flatMap((day) => DAYS[day]).filter((paper) => paper.kind !== 'replace' && isRelevant(paper)).length;

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

test('the daily run, with the clock moved: a weekend, days away, a holiday, a limit, arXiv overloaded, a killed worker', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'winnow-daily-'));
  const build = moveBuild(CHROME_BUILD, join(folder, 'build'));
  const arxiv = await startArxivServer();
  const mailings = createMailings(DAYS);
  arxiv.answer(mailings.answer);
  const model = await startModelServer({ tls: true, key: KEY, answers: samplePapers });
  const arxivs = ['arxiv.org', 'export.arxiv.org', 'rss.arxiv.org'].map((host) => [host, arxiv.port]);
  const hosts = { ...Object.fromEntries(arxivs), 'api.openai.com': model.port };
  let chrome: LaunchedChromium | null = null;

  /** Closes the browser and starts it on another day, New York’s and the reader’s being one by then. */
  async function startOn(day: string): Promise<LaunchedChromium> {
    await chrome?.close();
    mailings.today = day;
    arxiv.log.length = 0;
    build.set(new Date(`${day}T15:00:00Z`));
    chrome = await launchChromium({ extensionDir: build.dir, hosts, userDataDir: join(folder, 'profile') });
    return chrome;
  }
  const asked = () => arxiv.log.map(({ host, path }) => `${host}${path}`);
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
        `The mailing of 2026-02-06 has ${count('2026-02-06')} papers of yours`,
      );
      expect(model.calls).toEqual([]);
      await group.getByRole('switch', { name: 'Run daily' }).check();
      await expect(group).toContainText(
        `2026-02-06: ${count('2026-02-06')} of ${count('2026-02-06')} scored`,
      );
      await expect.poll(() => badge(browser.context)).toBe(String(relevant('2026-02-06')));
      expect(new Set(asked())).toEqual(new Set([FEED]));
      const digest = await ownPage(browser, 'digest.html?day=2026-02-06');
      await expect(digest.getByRole('article')).toHaveCount(relevant('2026-02-06'));
      await expect.poll(() => badge(browser.context)).toBe('');
    });

    await test.step('Saturday: the feed is empty, is asked once, and nobody is paid', async () => {
      const calls = model.calls.length;
      const browser = await startOn('2026-02-07');
      await expect.poll(asked).toEqual([FEED]);
      await killWorker(browser.context);
      const options = await ownPage(browser, 'options.html');
      await expect(groupOn(options).getByRole('switch', { name: 'Run daily' })).toBeChecked();
      await expect(groupOn(options)).toContainText('2026-02-06:');
      expect(asked()).toEqual([FEED]);
      expect(model.calls).toHaveLength(calls);
      await groupOn(options).getByRole('button', { name: 'Run now' }).isEnabled();
      // Enough for Monday’s papers, and not for Wednesday’s.
      await typeOptions(options, { dailyLimit: '0.0009' });
    });

    await test.step('Thursday, after three days away: arXiv is overloaded for a while, and the limit is reached', async () => {
      arxiv.set('/catchup/cs.AI/2026-02-09?abs=True&page=1', {
        status: 503,
        headers: { 'retry-after': '8' },
      });
      const browser = await startOn('2026-02-12');
      const options = await ownPage(browser, 'options.html');
      const group = groupOn(options);
      await expect(group).toContainText('arXiv is overloaded. Going on at', { timeout: 40_000 });
      arxiv.answer(mailings.answer);
      arxiv.set(
        '/catchup/cs.AI/2026-02-09?abs=True&page=1',
        mailings.answer({
          host: 'export.arxiv.org',
          path: '/catchup/cs.AI/2026-02-09?abs=True&page=1',
        }) ?? '',
      );
      await expect(group).toContainText('2026-02-11: ', { timeout: 90_000 });
      console.log(await group.textContent(), await badge(browser.context), asked());
    });
  } finally {
    await (chrome as LaunchedChromium | null)?.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
