import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium, openExtensionPage } from '../browsers/chromium.ts';
import { control } from '../browsers/controls.ts';
import { SAMPLE_URL, startSampleSite } from '../demo/sample-site.ts';
import { saveDemoKey } from '../demo/save-demo-key.ts';
import { untilMarked } from '../demo/until-marked.ts';
import { OUTPUT } from './artifacts.ts';
import { TILE_PAGE } from './store-tile.ts';

/** Makes the pictures that stores ask for, of the demo's listing and its made-up papers: `npm run store`. */
const SCREEN = { width: 1280, height: 800 };
const folder = join(OUTPUT, 'store');
const DARK_ARXIV = 'html, body { background: #181a1b; color: #e8e6e3 } a { color: #8ab4f8 }';
mkdirSync(folder, { recursive: true });

const site = await startSampleSite();
const extensionDir = join(OUTPUT, 'chrome-mv3');
const browser = await launchChromium({ extensionDir, hosts: site.hosts, viewport: SCREEN });
try {
  await picture(browser);
  console.log(`Pictures for stores: ${folder}`);
} finally {
  await browser.close().catch(() => undefined);
  await site.close();
}

async function picture(chrome: LaunchedChromium): Promise<void> {
  const { context, extensionId } = chrome;
  const options = await saveDemoKey(chrome);

  const listing = await context.newPage();
  await listing.goto(SAMPLE_URL);
  await untilMarked(listing, /^Relevance/, site.papers.filter(({ kind }) => kind !== 'replace').length);
  await listing.evaluate(() => scrollTo(0, 290));
  await save(listing, '1-listing-light');
  await (await control(listing, 'button', /^Relevance (9|10) of/)).click();
  await control(listing, 'button', 'Score again');
  await save(listing, '2-why-light');

  // As readers have it who darken pages: Winnow follows the page.
  await listing.addStyleTag({ content: DARK_ARXIV });
  await listing.waitForTimeout(1500);
  await save(listing, '2-why-dark');
  await listing.keyboard.press('Escape');
  await save(listing, '1-listing-dark');

  const digest = await openExtensionPage(context, extensionId, 'digest.html');
  await digest.getByRole('article').first().waitFor();
  const pages = { '3-digest': digest, '4-settings': options };
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, page] of Object.entries(pages)) {
      await page.emulateMedia({ colorScheme });
      await save(page, `${name}-${colorScheme}`);
    }

  const tile = await context.newPage();
  await tile.setViewportSize({ width: 440, height: 280 });
  await tile.setContent(TILE_PAGE);
  await save(tile, 'tile');
}

async function save(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
