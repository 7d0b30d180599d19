import { resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { hasDisplay } from './has-display.ts';

/** Opens the real arXiv in a browser with Winnow installed and a profile of its own. */
if (!hasDisplay()) {
  console.log('There is no display to open a window on. `npm run demo -- --headless` works without one.');
  process.exit(1);
}
const extensionDir = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const { context, close } = await launchChromium({ extensionDir, hosts: null, headless: false });
const closed = new Promise<void>((done) => context.once('close', () => done()));
const page = context.pages()[0] ?? (await context.newPage());
await page
  .goto('https://arxiv.org/list/cs.LG/new')
  .catch((error: Error) => console.log(error.message.split('\n')[0]));
await closed;
await close();
