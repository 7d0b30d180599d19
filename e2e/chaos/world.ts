import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SettingsChange } from '../../lib/settings/settings.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/chromium.ts';
import { silentPage } from '../browsers/forget-all.ts';
import { moveBuild } from '../browsers/moved-build.ts';
import { saveSettings } from '../browsers/save-settings.ts';
import { hostsOf } from '../browsers/shared-chromium.ts';
import { type DayPaper, sampleDay, seedDay } from '../fixture-days.ts';
import { type ArxivServer, startArxivServer } from '../servers/arxiv-server.ts';
import { freePort } from '../servers/listen.ts';
import { type ModelServer, startModelServer } from '../servers/model-server.ts';
import type { ClockSet } from './money.ts';

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');
const KEY = 'sk-chaos-1b5Rr8WqTz0Mn4Yd';

export const NEW = '/list/cs.LG/new';
/** The same papers in another category. */
export const OTHER = '/list/stat.ML/new';

/** A browser with its servers, which outlives restarts. */
export interface World {
  readonly papers: readonly DayPaper[];
  readonly arxiv: ArxivServer;
  readonly model: ModelServer;
  readonly chrome: LaunchedChromium;
  readonly tabs: Page[];
  /** How the extension's clock was set, from the beginning. */
  readonly clock: readonly ClockSet[];
  open(path: string): Promise<Page>;
  save(settings: SettingsChange): Promise<void>;
  /** Ends the browser and starts it so many hours later, or earlier, by the extension's clock. */
  restart(hours: number): Promise<void>;
  /** Puts the pages as arXiv has them. */
  serve(): void;
  close(): Promise<void>;
}

/** @param limitUsd of a day */
export async function startWorld(limitUsd: number): Promise<World> {
  const day = seedDay ?? sampleDay;
  const papers = day.papers.map((paper, i) => ({ ...paper, ...scoreOf(i) }));
  const ports = { arxiv: await freePort(), model: await freePort() };
  const arxiv = await startArxivServer({ port: ports.arxiv });
  const model = await startModelServer({ tls: true, key: KEY, answers: papers, port: ports.model });
  const folder = mkdtempSync(join(tmpdir(), 'winnow-chaos-'));
  const build = moveBuild(BUILD, join(folder, 'build'));
  const tabs: Page[] = [];
  const clock: ClockSet[] = [];
  let hours = 0;

  function launch(): Promise<LaunchedChromium> {
    clock.push({ since: Date.now(), hours });
    build.set(new Date(Date.now() + hours * 3_600_000));
    const places = { extensionDir: build.dir, hosts: hostsOf(ports), userDataDir: join(folder, 'profile') };
    return launchChromium(places);
  }
  function serve(): void {
    arxiv.set(NEW, day.newPage);
    arxiv.set(OTHER, day.newPage.replaceAll('cs.LG', 'stat.ML'));
  }

  serve();
  let chrome = await launch();
  const world: World = {
    ...{ papers, arxiv, model, tabs, clock, serve },
    get chrome() {
      return chrome;
    },
    async open(path) {
      const page = await chrome.context.newPage();
      tabs.push(page);
      // A page that arXiv does not give out now is a page, too.
      await page.goto(`https://arxiv.org${path}`).catch(() => undefined);
      return page;
    },
    async save(settings) {
      const page = await silentPage(chrome.context, chrome.extensionId);
      await saveSettings(page, settings, KEY);
    },
    async restart(by) {
      // A tab that shows an error of the browser's has another address.
      const paths = tabs.splice(0).map((page) => (page.url().endsWith(OTHER) ? OTHER : NEW));
      await chrome.close();
      hours += by;
      chrome = await launch();
      for (const path of paths) await world.open(path);
    },
    async close() {
      await chrome.close();
      await Promise.all([arxiv.close(), model.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await world.save({ scoreReplacements: true, dailyCapUsd: limitUsd });
  return world;
}

/**
 * Of 36 papers beside one another no two have the same: what stands at another one shows. None is at an end of the scale,
 * where a batch may look steered: then Winnow has good reason to ask again.
 */
function scoreOf(i: number): { relevance: number; novelty: number } {
  const pair = (i * 7) % 36;
  return { relevance: 3 + (pair % 6), novelty: 3 + Math.floor(pair / 6) };
}
