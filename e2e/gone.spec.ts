import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { reloadExtension } from './browsers/extension-api.ts';
import { readShadowText } from './browsers/marks.ts';
import { saveSettings } from './browsers/save-settings.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { CHROME_BUILD, expect, KEY, NEW, pagesOf, RECENT, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored, expectStatus, ownElements, troubles } from './fixture-page.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** What happens to a whole extension, or beside it, in one browser, since none of it can be undone in a shared one. */

const GONE = /^Winnow was updated or switched off\. Reload this page to go on\.$/;

test('back from the back/forward cache, another extension beside it, reloaded and switched off under a page', async () => {
  const { papers } = sampleDay;
  const sent = papers.filter(({ replaced }) => !replaced);
  const folder = mkdtempSync(join(tmpdir(), 'winnow-gone-'));
  const arxiv = await startArxivServer({ pages: pagesOf(sampleDay) });
  const model = await startModelServer({ tls: true, key: KEY, answers: papers });
  const build = datedBuild(CHROME_BUILD);
  const both = [build, anotherExtension(join(folder, 'another'))].join(',');
  const { context, extensionId, close } = await launchChromium({
    extensionDir: build,
    hosts: hostsOf({ arxiv: arxiv.port, model: model.port }),
    backForwardCache: true,
    args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
  try {
    const own = await openExtensionPage(context, extensionId, 'options.html');
    await saveSettings(own, {}, KEY);
    const page = await context.newPage();
    const said = troubles(page);
    await page.goto(`https://arxiv.org${NEW}`);
    await expectScored(page, sent);

    await test.step('back from the cache: all is there, and follows what changes', async () => {
      await page.evaluate('window.isOfBefore = true');
      await page.goto(`https://arxiv.org${RECENT}`);
      await page.goBack({ waitUntil: 'commit' });
      expect(await page.evaluate('window.isOfBefore')).toBe(true);
      await expectScored(page, sent);
      await saveSettings(own, { dailyCapUsd: 2.5 });
      const bar = async () => (await readShadowText(page)).map(({ text }) => text).join(' ');
      await expect.poll(bar).toMatch(/of \$2\.50/);
    });

    const extensions = await context.newPage();
    await extensions.goto('chrome://extensions');
    await test.step('neither another extension nor a page of the web reaches it', async () => {
      const id = await extensions.evaluate(idOf, ANOTHER);
      const other = await openExtensionPage(context, id, 'page.html');
      expect(await other.evaluate(ask, extensionId)).toMatch(/^refused: .*Receiving end does not exist/);
      expect(await other.evaluate(lineTo, extensionId)).toMatch(/Receiving end does not exist/);
      expect(await page.evaluate(reach)).toBe('nothing');
    });

    await test.step('reloaded, as an update does: the page says so, and works once it is reloaded', async () => {
      await extensions.evaluate(reloadExtension, extensionId);
      await page.bringToFront();
      await expectStatus(page, GONE);
      await expect.poll(() => extensions.evaluate(isOn, extensionId)).toBe(true);
      await page.reload();
      await expectScored(page, sent);
    });

    await test.step('switched off: the page says so, and is arXiv’s own once it is reloaded', async () => {
      await extensions.evaluate(switchOff, extensionId);
      await page.bringToFront();
      await expectStatus(page, GONE);
      await page.reload();
      await expect.poll(() => ownElements(page)).toBe(0);
    });
    expect(said).toEqual([]);
    // What was scored once was paid for once, through all of it.
    expect(new Set(model.timesAsked().values())).toEqual(new Set([1]));
  } finally {
    await close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

const ANOTHER = 'Another extension';

/** One that has a page, and no permissions. Returns its folder. */
function anotherExtension(dir: string): string {
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(dir, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: ANOTHER, version: '1.0' }),
  );
  writeFileSync(join(dir, 'page.html'), '<title>Another</title>');
  return dir;
}

// The functions below run in a browser.

interface Chrome {
  runtime: {
    sendMessage(id: string, message: object): Promise<unknown>;
    connect(id: string, info: { name: string }): { onDisconnect: { addListener(call: () => void): void } };
    lastError?: { message: string };
  };
  developerPrivate: {
    getExtensionsInfo(): Promise<{ id: string; name: string }[]>;
  };
  management: {
    get(id: string): Promise<{ enabled: boolean }>;
    setEnabled(id: string, on: boolean): Promise<void>;
  };
}

function ask(id: string): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  return chrome.runtime.sendMessage(id, { name: 'getSettings', ask: {} }).then(
    (reply) => `answered: ${JSON.stringify(reply)}`,
    (error) => `refused: ${error.message}`,
  );
}

function lineTo(id: string): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const port = chrome.runtime.connect(id, { name: 'listing' });
  return new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message ?? 'closed'));
  });
}

function reach(): string {
  const { chrome } = globalThis as unknown as { chrome?: Partial<Chrome> };
  return chrome?.runtime?.sendMessage ? 'the extension' : 'nothing';
}

async function idOf(name: string): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const all = await chrome.developerPrivate.getExtensionsInfo();
  return all.find((each) => each.name === name)?.id ?? '';
}

async function isOn(id: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  return (await chrome.management.get(id)).enabled;
}

async function switchOff(id: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  await chrome.management.setEnabled(id, false);
}
