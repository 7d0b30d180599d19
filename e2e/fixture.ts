import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { forgetAll } from './browsers/forget-all.ts';
import { type Day, sampleDay, seedDay } from './fixture-days.ts';
import { type ArxivServer, startArxivServer } from './servers/arxiv-server.ts';
import { freePort } from './servers/listen.ts';
import { type ModelServer, startModelServer } from './servers/model-server.ts';

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
  /** Types on the options page, saves, and closes it. */
  saveOptions(options: Options): Promise<void>;
}

/** A browser for many tests, one after another, and the ports that it takes for arXiv and for the provider. */
interface Shared {
  chrome: LaunchedChromium;
  ports: { arxiv: number; model: number };
}

export const test = base.extend<{ day: Day; bench: Bench }, { shared: Shared }>({
  day: [seedDay ?? sampleDay, { option: true }],
  // To start one takes two cores for seconds: with one for each test, half of all time went into that.
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const ports = { arxiv: await freePort(), model: await freePort() };
      const hosts = hostsOf({ port: ports.arxiv }, { port: ports.model });
      const chrome = await launchChromium({ extensionDir: CHROME_BUILD, hosts });
      await use({ chrome, ports });
      await chrome.close();
    },
    { scope: 'worker' },
  ],
  bench: async ({ day, shared: { chrome, ports } }, use) => {
    const { context, extensionId } = chrome;
    // Before there are servers: what an earlier test left at work must find nobody.
    await forgetAll(context, extensionId);
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
      saveOptions: async (options) => {
        const page = await ownPage('options.html');
        await typeOptions(page, options);
        await page.close();
      },
    });
    await Promise.all([arxiv.close(), model.close()]);
  },
});

export { expect };

/** For which hosts the two servers stand. */
export function hostsOf(arxiv: { port: number }, model: { port: number }): Record<string, number> {
  const arxivs = ['arxiv.org', 'export.arxiv.org', 'rss.arxiv.org'].map((host) => [host, arxiv.port]);
  return { ...Object.fromEntries(arxivs), 'api.openai.com': model.port };
}

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
