import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../browsers/find-browser.ts';
import { hasDisplay } from './has-display.ts';

/** Opens the real arXiv in a browser with Winnow installed and a profile of its own. */
if (!hasDisplay()) {
  console.log('There is no display to open a window on. `npm run demo -- --headless` works without one.');
  process.exit(1);
}
const { path, branded } = findChromium();
if (branded)
  console.log(`${path} takes no unpacked extensions from the command line: install chromium instead.`);
const extension = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const profile = await mkdtemp(join(tmpdir(), 'winnow-start-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: path,
  headless: false,
  viewport: null,
  args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-first-run'],
});
const page = context.pages()[0] ?? (await context.newPage());
await page
  .goto('https://arxiv.org/list/cs.LG/new')
  .catch((error: Error) => console.log(`arXiv: ${error.message}`));
await new Promise<void>((closed) => context.once('close', () => closed()));
await rm(profile, { recursive: true, force: true });
