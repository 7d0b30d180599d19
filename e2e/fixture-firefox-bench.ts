import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Runner } from './axe.ts';
import { type FirefoxOptions, type LaunchedFirefox, launchFirefox } from './browsers/firefox.ts';
import { type FirefoxAddon, firefoxAddon } from './browsers/firefox-addon.ts';
import { readFirefoxMarks } from './browsers/firefox-marks.ts';
import { type FirefoxTab, firefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, KEY, NEW, pagesOf } from './fixture.ts';
import type { Day } from './fixture-days.ts';
import { type Names, pick, rightTiles } from './fixture-page.ts';
import { type ArxivServer, startArxivServer } from './servers/arxiv-server.ts';
import { type ModelServer, startModelServer } from './servers/model-server.ts';

/** arXiv, a model provider, and Firefox with the production build between them. */
export interface FirefoxBench {
  day: Day;
  arxiv: ArxivServer;
  model: ModelServer;
  firefox: LaunchedFirefox;
  addon: FirefoxAddon;
  /** A tab for listings: as its own scripts see it, and as its reader does. */
  page: Page;
  runner: Runner;
  listing: FirefoxTab;
  /** The listing's tiles. */
  tiles(): Promise<Names>;
  /** Saves the key, on the options page. */
  giveKey(): Promise<void>;
  /** Goes to the day's listing, and waits until all of it is scored. */
  openScored(): Promise<void>;
  ownPage(path: string, width?: number): Promise<FirefoxTab>;
  /** What the browser saves of what is pressed. */
  saved(ending: string, press: () => Promise<void>): Promise<{ path: string; text: string }>;
  close(): Promise<void>;
}

export async function startFirefoxBench(
  day: Day,
  options: Pick<FirefoxOptions, 'prefs'> = {},
): Promise<FirefoxBench> {
  const { papers } = day;
  const downloads = mkdtempSync(join(tmpdir(), 'winnow-downloads-'));
  const arxiv = await startArxivServer({ pages: pagesOf(day) });
  const model = await startModelServer({ tls: true, key: KEY, answers: papers });
  const firefox = await launchFirefox({
    extensionDir: datedBuild(FIREFOX_BUILD),
    hosts: hostsOf({ arxiv: arxiv.port, model: model.port }),
    prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads, ...options.prefs },
  });
  const ownPage = (path: string, width?: number) => openFirefoxPage(firefox, path, width);
  const page = await firefox.browser.newPage();
  const listing = firefoxTab(firefox, page);
  const tiles = async () =>
    Object.fromEntries((await readFirefoxMarks(listing)).map(({ id, name }) => [id, name]));
  return {
    ...{ day, arxiv, model, firefox, page, listing, tiles, ownPage },
    addon: firefoxAddon(firefox),
    runner: page as unknown as Runner,
    giveKey: async () => {
      const options = await ownPage('options.html');
      await options.set('API key', KEY);
      await options.click('Save');
      await options.text(/Saved: …/);
      await options.close();
    },
    openScored: async () => {
      await page.goto(`https://arxiv.org${NEW}`);
      await page.bringToFront();
      const sent = papers.filter(({ replaced }) => !replaced);
      await expect.poll(async () => pick(await tiles(), /^Relevance /)).toEqual(rightTiles(sent));
    },
    saved: async (ending, press) => {
      const files = () => readdirSync(downloads);
      const before = files();
      await press();
      const made = () => files().filter((name) => !before.includes(name));
      await expect
        .poll(() => made().map((name) => name.slice(name.lastIndexOf('.') + 1)), { intervals: [50] })
        .toEqual([ending]);
      const path = join(downloads, made()[0] ?? '');
      // Firefox makes an empty file first, and moves what it has read into its place.
      await expect.poll(() => readFileSync(path, 'utf8'), { intervals: [50] }).not.toBe('');
      return { path, text: readFileSync(path, 'utf8') };
    },
    close: async () => {
      await firefox.close();
      await Promise.all([arxiv.close(), model.close()]);
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
