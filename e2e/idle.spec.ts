import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sendMessage } from './browsers/extension-api.ts';
import { findChromium } from './browsers/find-browser.ts';
import { datedBuild } from './dated-build.ts';
import { CHROME_BUILD, expect, KEY, NEW, pagesOf, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** Chromium lets a background rest after half a minute; one that Playwright watches it does not. */

test('a background that the browser has let rest is there at the next action', { tag: '@long' }, async () => {
  const { papers } = sampleDay;
  const sent = papers.filter(({ replaced }) => !replaced);
  const profile = mkdtempSync(join(tmpdir(), 'winnow-idle-'));
  const arxiv = await startArxivServer({ pages: pagesOf(sampleDay) });
  const model = await startModelServer({ tls: true, key: KEY, answers: papers });
  const browser = await startUnwatched(profile, { 'arxiv.org': arxiv.port, 'api.openai.com': model.port });
  try {
    await expect.poll(() => workers(browser)).toHaveLength(1);
    const [url = ''] = await workers(browser);
    const own = await browser.newPage();
    await own.goto(new URL('/manifest.json', url).href);
    expect(await saved(own, { dailyCapUsd: 7 }, KEY)).toBe('answered: {"ok":true}');
    const listing = await browser.newPage();
    await listing.goto(`https://arxiv.org${NEW}`);
    await expect.poll(() => scored(own)).toBe(sent.length);
    const calls = model.calls.length;

    const rests = () => expect.poll(() => workers(browser), { timeout: 150_000 }).toEqual([]);
    await rests();
    expect(await own.evaluate(sendMessage, { name: 'getSettings', ask: {} })).toContain('"dailyCapUsd":7');
    await rests();
    await listing.reload();
    await expect.poll(() => scored(own)).toBe(sent.length);
    expect(model.calls).toHaveLength(calls);
  } finally {
    await browser.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function startUnwatched(userDataDir: string, hosts: Record<string, number>): Promise<Browser> {
  const build = datedBuild(CHROME_BUILD);
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return puppeteer.launch({
    executablePath: findChromium().path,
    userDataDir,
    headless: true,
    enableExtensions: true,
    targetFilter: (target) => target.type() !== 'service_worker',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[`--disable-extensions-except=${build}`, `--load-extension=${build}`, '--ignore-certificate-errors'],
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  });
}

/** Addresses of the backgrounds that live, which to ask for keeps none of them awake. */
async function workers(browser: Browser): Promise<string[]> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'service_worker').map(({ url }) => url);
}

function saved(own: Page, settings: object, key: string): Promise<string> {
  return own.evaluate(sendMessage, { name: 'saveSettings', ask: { settings, key } });
}

/** How many papers the listing shows with a score, by the background's own count. */
async function scored(own: Page): Promise<number> {
  const tabId = await own.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } }
    ).chrome;
    return (await tabs.query({ url: 'https://arxiv.org/*' }))[0]?.id;
  });
  const answer = await own.evaluate(sendMessage, { name: 'pageStatus', ask: { tabId } });
  return JSON.parse(answer.replace(/^answered: /, '')).status?.scored ?? 0;
}
