import { mkdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LaunchedChromium, launchChromium, openExtensionPage } from '../browsers/chromium.ts';
import { readMarks } from '../browsers/marks.ts';
import { hasDisplay } from './has-display.ts';
import { printScores } from './print-scores.ts';
import { SAMPLE_URL, startSampleSite } from './sample-site.ts';
import { saveDemoKey } from './save-demo-key.ts';
import { untilMarked } from './until-marked.ts';

const headless = process.argv.includes('--headless') || !hasDisplay();
const shots = resolve(import.meta.dirname, '../../screenshots');
await mkdir(shots, { recursive: true });

const site = await startSampleSite();
const extensionDir = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const browser = await launchChromium({ extensionDir, hosts: site.hosts, headless });
try {
  await show(browser);
} finally {
  await browser.close().catch(() => undefined);
  await site.close();
}

async function show(chrome: LaunchedChromium): Promise<void> {
  const { context, extensionId } = chrome;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(SAMPLE_URL);
  await untilMarked(page, /^Keyword match/, site.papers.length);
  await page.screenshot({ path: resolve(shots, '1-without-key.png') });
  console.log(`${site.papers.length} papers, ranked by keywords on this device. No key, no request.`);
  if (!headless) await pause('Look around; the demo goes on by itself in 15 s.', 15_000);

  const options = await saveDemoKey(chrome);
  await options.screenshot({ path: resolve(shots, '2-options.png') });
  await options.close();

  await page.bringToFront();
  const asked = site.papers.filter(({ kind }) => kind !== 'replace').length;
  await untilMarked(page, /^Relevance/, asked);
  await page.screenshot({ path: resolve(shots, '3-scored.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: resolve(shots, '4-narrow.png') });
  await page.setViewportSize({ width: 1280, height: 900 });
  const popup = await openExtensionPage(context, extensionId, 'popup.html');
  await popup.setViewportSize({ width: 380, height: 900 });
  await popup.screenshot({ path: resolve(shots, '5-popup.png') });
  await popup.close();

  printScores(await readMarks(page), site.papers);
  console.log(`${asked} papers scored in ${site.requests()} requests to a model server on this computer.`);
  console.log(`Screenshots: ${relative(process.cwd(), shots) || '.'}/`);
  if (headless) return;
  console.log('The window stays open until you close it.');
  await new Promise<void>((closed) => context.once('close', () => closed()));
}

async function pause(text: string, ms: number): Promise<void> {
  console.log(text);
  await sleep(ms);
}
