import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { SettingsChange } from '../lib/settings/settings.ts';
import { openExtensionPage } from './browsers/chromium.ts';
import { silentPage } from './browsers/forget-all.ts';
import { moveBuild } from './browsers/moved-build.ts';
import { saveSettings } from './browsers/save-settings.ts';
import {
  type CleanChromium,
  cleanChromium,
  type SharedChromium,
  shareChromium,
} from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { type Day, sampleDay, seedDay } from './fixture-days.ts';
import { type ArxivServer, startArxivServer } from './servers/arxiv-server.ts';
import { type ModelServer, startModelServer } from './servers/model-server.ts';

/** As shipped; browsers are given `datedBuild` of them. */
export const CHROME_BUILD = join(import.meta.dirname, '../.output/chrome-mv3');
export const FIREFOX_BUILD = join(import.meta.dirname, '../.output/firefox-mv3');

/** The one key that the model server lets in; nothing but a request to it may ever carry it. */
export const KEY = 'sk-canary-7f3Qw9ZtLm2Xv8Rb';

export const NEW = '/list/cs.LG/new';
export const RECENT = '/list/cs.LG/recent';

/** What may be typed on the options page. */
export interface Options {
  key?: string;
  baseUrl?: string;
  model?: string;
  dailyLimit?: string;
  askPapers?: string;
  replacements?: boolean;
}

/** arXiv, a model provider, and a browser with the production build between them. */
export interface Bench {
  day: Day;
  arxiv: ArxivServer;
  /** As `https://api.openai.com`. */
  model: ModelServer;
  context: BrowserContext;
  extensionId: string;
  /** A listing at its real address, in a new tab. */
  open(path?: string): Promise<Page>;
  /** `options.html`, `popup.html`, in a new tab. */
  ownPage(path: string): Promise<Page>;
  /** Has the key saved, as the options page does, but without the page: for where something else is tested. */
  giveKey(settings?: SettingsChange): Promise<void>;
  /** Types on the options page, saves, and closes it. */
  saveOptions(options: Options): Promise<void>;
}

export const test = base.extend<
  { day: Day; now: string | null; language: string | null; chrome: CleanChromium; bench: Bench },
  { shared: SharedChromium }
>({
  day: [seedDay ?? sampleDay, { option: true }],
  // When the test takes place, for the extension, where that matters to it: the test has a browser to itself then.
  now: [null, { option: true }],
  // The browser's own language, where it is not English: the test has a browser to itself then.
  language: [null, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const shared = shareChromium(datedBuild(CHROME_BUILD));
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  chrome: async ({ now, language, shared }, use) => {
    if (language !== null) return useIn(language, use);
    if (now === null) return use(await shared.take());
    const folder = mkdtempSync(join(tmpdir(), 'winnow-moved-'));
    const build = moveBuild(CHROME_BUILD, join(folder, 'build'));
    build.set(new Date(now));
    const chrome = await cleanChromium(build.dir);
    await use(chrome);
    await chrome.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  bench: async ({ day, chrome }, use) => {
    const { context, extensionId, ports } = chrome;
    // After the browser: what an earlier test left at work in it must find nobody.
    const arxiv = await startArxivServer({ pages: pagesOf(day), port: ports.arxiv });
    const model = await startModelServer({ tls: true, key: KEY, answers: day.papers, port: ports.model });
    const ownPage = (path: string) => openExtensionPage(context, extensionId, path);
    await use({
      ...{ day, arxiv, model, context, extensionId, ownPage },
      open: async (path = NEW) => {
        const page = await context.newPage();
        await page.goto(`https://arxiv.org${path}`);
        return page;
      },
      giveKey: async (settings = {}) => {
        const page = await silentPage(context, extensionId);
        const answer = await saveSettings(page, settings, KEY);
        expect(answer).toBe('answered: {"ok":true}');
      },
      saveOptions: async (options) => {
        const page = await ownPage('options.html');
        await typeOptions(page, options);
        await page.close();
      },
    });
    await Promise.all([arxiv.close(), model.close()]);
  },
});

/** A browser of its own, in another language than English. */
async function useIn(language: string, use: (chrome: CleanChromium) => Promise<void>): Promise<void> {
  const chrome = await cleanChromium(datedBuild(CHROME_BUILD), { language });
  await use(chrome);
  await chrome.close();
}

export { expect };

export function pagesOf({ newPage, recentPage }: Day) {
  return new Map([
    [NEW, { body: newPage }],
    [RECENT, { body: recentPage }],
  ]);
}

/** Fills in the options page, saves, and waits until it says so. */
export async function typeOptions(page: Page, options: Options): Promise<void> {
  const fields = {
    'API key': options.key,
    'Base URL': options.baseUrl,
    Model: options.model,
    'Daily limit in US dollars': options.dailyLimit,
    'Ask before scoring more papers than': options.askPapers,
  };
  for (const [label, value] of Object.entries(fields)) {
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(value);
  }
  if (options.replacements !== undefined) {
    await page.getByLabel('Score replacements').setChecked(options.replacements);
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(/^Saved\b/);
}

/** Edits the active criteria in the popup. */
export async function editCriteria(bench: Bench, text: string): Promise<void> {
  const popup = await bench.ownPage('popup.html');
  await popup.getByLabel('Criteria', { exact: true }).fill(text);
  await popup.getByRole('button', { name: 'Save criteria' }).click();
  await expect(popup.getByText('Saved.', { exact: true })).toBeVisible();
  await popup.close();
}
