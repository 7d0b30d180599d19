import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { killWorker, type LaunchedChromium, launchChromium } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { sendMessage } from './browsers/extension-api.ts';
import { silentPage } from './browsers/forget-all.ts';
import { saveSettings } from './browsers/save-settings.ts';
import { datedBuild } from './dated-build.ts';
import { type Bench, CHROME_BUILD, expect, KEY, test } from './fixture.ts';
import { expectScored, expectStatus } from './fixture-page.ts';

/** Databases are taken away for real, under a living worker and between two starts of the browser. */

const LOST_KEY = /^The API key for api\.openai\.com is gone: .* Enter it again\.$/;
const BACK = /are back from a second copy\.$/;

/** By a page of the extension's origin that Winnow knows nothing of. */
const silent = ({ context, extensionId }: Pick<Bench, 'context' | 'extensionId'>) =>
  silentPage(context, extensionId);

interface Told {
  settings: { dailyCapUsd: number };
  keys: object[];
  notices: string[];
}

async function told(page: Page): Promise<Told> {
  const answer = await page.evaluate(sendMessage, { name: 'getSettings', ask: {} });
  return JSON.parse(answer.replace(/^answered: /, ''));
}

function sent({ day }: Bench) {
  return day.papers.filter(({ replaced }) => !replaced);
}

test('deleted under a living worker: what is no secret is back, the key is asked for, and all goes on', async ({
  bench,
}) => {
  await bench.giveKey({ dailyCapUsd: 7 });
  const page = await bench.open();
  await expectScored(page, sent(bench));
  const own = await silent(bench);
  await own.evaluate(async () => {
    const gone = (name: string) =>
      new Promise((resolve, reject) => {
        Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject });
      });
    const all = await indexedDB.databases();
    await Promise.all(all.map(({ name = '' }) => gone(name)));
  });
  expect(await told(own)).toMatchObject({
    ...{ settings: { dailyCapUsd: 7 }, keys: [] },
    notices: [expect.stringMatching(BACK), expect.stringMatching(LOST_KEY)],
  });
  await page.reload();
  await expectStatus(page, /^The API key for api\.openai\.com is gone/);
  await bench.giveKey();
  await expectScored(page, sent(bench));
});

test('a newer layout without a store, and a full disk: each is told by its name, and no paper waits', async ({
  bench,
}) => {
  await bench.giveKey();
  const own = await silent(bench);
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('winnow-scores', 99);
        request.onupgradeneeded = () => request.result.deleteObjectStore('scores');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  const page = await bench.open();
  await expectStatus(page, /^Scores of before cannot be read now: .* Not kept: scores\. A newer Winnow/);
  expect(bench.model.calls).toEqual([]);
  await (await control(page, 'button', new RegExp(`^Score all ${sent(bench).length}`))).click();
  await expectScored(page, sent(bench));
  await expectStatus(page, /^Not kept: scores\. A newer Winnow/);
  expect((await told(own)).notices).toEqual([expect.stringMatching(/^Not kept: scores\. A newer Winnow/)]);

  // A page that is open would write, too.
  await page.close();
  const session = await bench.context.newCDPSession(own);
  const origin = `chrome-extension://${bench.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // The browser remembers what room there was until the databases have been closed for a while.
  const saveAnew = async () => {
    await killWorker(bench.context);
    await own.waitForTimeout(3000);
    return saveSettings(own, { dailyCapUsd: 8 });
  };
  await expect.poll(saveAnew).toMatch(/"refused":"Not saved\. The disk is full/);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await session.detach();
  await expect.poll(() => saveSettings(own, { dailyCapUsd: 9 })).toBe('answered: {"ok":true}');
});

test('files of the profile are damaged, or cannot be opened at all, while the browser is closed', {
  tag: '@long',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-lost-'));
  const start = () =>
    launchChromium({
      extensionDir: datedBuild(CHROME_BUILD),
      hosts: {},
      userDataDir: join(folder, 'profile'),
    });
  const within = async (work: (page: Page, chrome: LaunchedChromium) => Promise<void>) => {
    const chrome = await start();
    try {
      await work(await silentPage(chrome.context, chrome.extensionId), chrome);
    } finally {
      await chrome.close();
    }
  };
  const store = () => {
    const all = join(folder, 'profile/Default/IndexedDB');
    const [name = ''] = readdirSync(all).filter((each) => each.endsWith('.indexeddb.leveldb'));
    return join(all, name);
  };
  try {
    await within(async (page) => {
      expect(await saveSettings(page, { dailyCapUsd: 7 }, KEY)).toBe('answered: {"ok":true}');
      expect(await told(page)).toMatchObject({ keys: [{ hint: KEY.slice(-4) }], notices: [] });
    });
    for (const name of readdirSync(store())) writeFileSync(join(store(), name), 'damaged');
    await within(async (page, { context, extensionId }) => {
      const { settings, keys, notices } = await told(page);
      expect([settings.dailyCapUsd, keys]).toEqual([7, []]);
      expect(notices).toEqual([expect.stringMatching(BACK), expect.stringMatching(LOST_KEY)]);
      const options = await context.newPage();
      await options.goto(`chrome-extension://${extensionId}/options.html`);
      await expect(options.getByRole('alert').filter({ hasText: LOST_KEY })).toBeVisible();
    });
    const place = store();
    expect(statSync(place).isDirectory()).toBe(true);
    rmSync(place, { recursive: true });
    writeFileSync(place, 'no folder');
    await within(async (page) => {
      const { settings, notices } = await told(page);
      expect(settings.dailyCapUsd).toBe(7);
      expect(notices[0]).toMatch(
        /^Not kept: settings.*; API keys; scores; listings for digests\. Winnow's files on the disk are damaged/,
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
