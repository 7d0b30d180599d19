import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from './browsers/chromium.ts';
import { reloadExtension, sendMessage } from './browsers/extension-api.ts';
import { silentPage } from './browsers/forget-all.ts';
import { saveSettings } from './browsers/save-settings.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { CHROME_BUILD, expect, KEY, NEW, pagesOf, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored, expectStatus } from './fixture-page.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

const NEXT = '99.0.0';

/** The same build under the next version, put in place of the running one as the browser's own updates are. */
async function update({ context, extensionId }: LaunchedChromium, build: string): Promise<void> {
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: NEXT }));
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(reloadExtension, extensionId);
  await page.close();
}

async function badge(context: BrowserContext, extensionId: string): Promise<string> {
  const page = await silentPage(context, extensionId);
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });
}

test('an update keeps key, settings and scores, opens no tab, tells what is new, and has open pages reload', {
  tag: '@long',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-update-'));
  const build = join(folder, 'build');
  cpSync(datedBuild(CHROME_BUILD), build, { recursive: true });
  const papers = sampleDay.papers.filter(({ replaced }) => !replaced);
  const arxiv = await startArxivServer({ pages: pagesOf(sampleDay) });
  const model = await startModelServer({ tls: true, key: KEY, answers: sampleDay.papers });
  const hosts = hostsOf({ arxiv: arxiv.port, model: model.port });
  const chrome = await launchChromium({ extensionDir: build, hosts });
  const { context, extensionId } = chrome;
  try {
    const own = await silentPage(context, extensionId);
    expect(await saveSettings(own, { dailyCapUsd: 7 }, KEY)).toBe('answered: {"ok":true}');
    expect(await badge(context, extensionId)).toBe('');
    await own.close();
    const page = await context.newPage();
    await page.goto(`https://arxiv.org${NEW}`);
    await expectScored(page, papers);
    const calls = model.calls.length;
    for (const each of context.pages()) if (each !== page) await each.close();

    await update(chrome, build);
    await expectStatus(page, /Winnow was updated or switched off\. Reload this page to go on\./);
    await expect.poll(() => badge(context, extensionId)).toBe('•');
    expect(context.pages().filter((each) => each.url().includes(extensionId))).toHaveLength(1);

    await page.reload();
    await expectScored(page, papers);
    await expectStatus(page, /scored, all from memory\./);
    expect(model.calls).toHaveLength(calls);
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(popup.getByText(`New in ${NEXT}: `)).toBeVisible();
    await popup.getByRole('button', { name: 'Got it' }).click();
    await expect(popup.getByText(`New in ${NEXT}: `)).toBeHidden();
    await expect.poll(() => badge(context, extensionId)).toBe('');
    const told = await popup.evaluate(sendMessage, { name: 'getSettings', ask: {} });
    expect(JSON.parse(told.replace('answered: ', ''))).toMatchObject({
      ...{ settings: { dailyCapUsd: 7 }, keys: [{ hint: KEY.slice(-4) }], notices: [], unreadVersion: null },
    });
  } finally {
    await chrome.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
