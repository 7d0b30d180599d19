import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox } from './browsers/firefox.ts';
import { type FirefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, KEY, test } from './fixture.ts';

/** Firefox has each database in a file of its own, the second copy as well. */

const LOST = /are back from a second copy\..* The API key for api\.openai\.com is gone: .* Enter it again\./;
const LIMIT = 'Daily limit in US dollars';

test('in Firefox: deleted, then damaged on disk: what is no secret is back, and the key is asked for', {
  tag: '@long',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-lost-'));
  const within = async (work: (open: () => Promise<FirefoxTab>) => Promise<void>) => {
    const firefox = await launchFirefox({
      ...{ extensionDir: datedBuild(FIREFOX_BUILD), hosts: {} },
      userDataDir: folder,
    });
    try {
      await work(() => openFirefoxPage(firefox, 'options.html'));
    } finally {
      await firefox.close();
    }
  };
  try {
    await within(async (open) => {
      const options = await open();
      await options.set(LIMIT, '7');
      await giveKey(options);
      expect(await options.run(databases, null)).toEqual([
        ...['winnow-copy', 'winnow-digests', 'winnow-records', 'winnow-scores', 'winnow-vault'],
      ]);
      await options.run(deleteAllBut, 'winnow-copy');
      const again = await open();
      await again.text(LOST);
      expect(await again.run(fieldNamed, LIMIT)).toBe('7');
      await giveKey(again);
    });

    const files = databaseFiles(folder);
    const damaged = files.filter((path) => !readFileSync(path).includes('winnow-copy'));
    expect([files.length, damaged.length]).toEqual([5, 4]);
    for (const path of damaged) writeFileSync(path, 'damaged');
    await within(async (open) => {
      const options = await open();
      await options.text(LOST);
      expect(await options.run(fieldNamed, LIMIT)).toBe('7');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function giveKey(options: FirefoxTab): Promise<void> {
  await options.set('API key', KEY);
  await options.click('Save');
  await options.text(/Saved: …/);
}

/** Files of the extension's databases. */
function databaseFiles(profile: string): string[] {
  const names = readdirSync(join(profile, 'storage/default'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /^moz-extension.*\.sqlite$/.test(name))
    .map((name) => join(profile, 'storage/default', name));
}

// The functions below run in a browser.

async function databases(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.map(({ name = '' }) => name).sort();
}

async function deleteAllBut(kept: string): Promise<void> {
  const all = await indexedDB.databases();
  const gone = (name: string) =>
    new Promise((resolve, reject) => {
      Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject });
    });
  await Promise.all(all.map(({ name = '' }) => (name === kept ? null : gone(name))));
}

function fieldNamed(name: string): string {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === name);
  return (label?.control as HTMLInputElement | null)?.value ?? '';
}
