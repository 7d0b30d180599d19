import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page, Request } from '@playwright/test';
import { cdp } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { type ExtensionApi, sendMessage } from './browsers/extension-api.ts';
import { expect, KEY, test } from './fixture.ts';
import { expectStatus } from './fixture-page.ts';
import { scoredListing } from './fixture-secrecy.ts';

test('the key goes nowhere but into the Authorization header to its host', async ({ bench }) => {
  const seen: string[] = [];
  const note = (request: Request) => {
    const { authorization, ...others } = request.headers();
    const toModel = request.url().startsWith('https://api.openai.com/');
    seen.push(request.url(), JSON.stringify(toModel ? others : { ...others, authorization }));
  };
  bench.context.on('request', note);
  const listing = await scoredListing(bench);
  expect(bench.model.calls.length).toBeGreaterThan(0);
  for (const { headers, path, body } of bench.model.calls) {
    const { authorization, ...others } = headers;
    expect(authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify([others, path, body])).not.toContain(KEY);
    expect(headers.cookie).toBeUndefined();
  }
  expect(JSON.stringify(bench.arxiv.log)).not.toContain(KEY);
  expect(seen.join()).not.toContain(KEY);

  for (const path of ['options.html', 'popup.html', 'welcome.html', 'digest.html']) {
    const page = await bench.ownPage(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expectNoKey(page);
  }
  await expectNoKey(listing);
  bench.context.off('request', note);
});

test('the options field is empty after saving, and shows four characters at most', async ({ bench }) => {
  await bench.saveOptions({ key: KEY });
  const page = await bench.ownPage('options.html');
  await expect(page.getByText(`Saved: …${KEY.slice(-4)}`)).toBeVisible();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('');
  await page.getByLabel('API key', { exact: true }).fill(KEY);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(/^Saved\b/);
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('');
});

test('no reply to our own pages and nothing on disk has the key in it', async ({ bench }) => {
  await scoredListing(bench);
  const page = await bench.ownPage('options.html');
  const settings = await page.evaluate(sendMessage, { name: 'getSettings', ask: {} });
  expect(settings).toContain(KEY.slice(-4));
  const replies = [
    settings,
    await page.evaluate(sendMessage, { name: 'testConnection', ask: {} }),
    await page.evaluate(sendMessage, { name: 'saveSettings', ask: { settings: {}, key: KEY } }),
    await page.evaluate(sendMessage, { name: 'pageStatus', ask: { tabId: 1 } }),
  ];
  expect(replies.join()).not.toContain(KEY);
  const stored = await page.evaluate(everythingStored);
  // The dump does hold what is kept.
  for (const { comment } of bench.day.papers.slice(0, 3)) expect(stored).toContain(JSON.stringify(comment));
  expect(stored).not.toContain(KEY);
});

test('the key is in no file of the browser, no console and no export', async ({ bench, chrome }) => {
  const said: string[] = [];
  const hear = (message: ConsoleMessage) => said.push(message.text());
  bench.context.on('console', hear);
  for (const worker of bench.context.serviceWorkers()) worker.on('console', hear);
  const listing = await scoredListing(bench);
  await (await control(listing, 'button', 'Digest')).click();
  const digest = await bench.context.waitForEvent('page', (page) => page.url().includes('digest.html'));
  const files: Buffer[] = [];
  for (const name of ['Markdown', 'HTML', 'JSON', 'CSV', 'BibTeX', 'RIS', 'Atom']) {
    const saving = digest.waitForEvent('download');
    await digest.getByRole('button', { name, exact: true }).click();
    files.push(readFileSync(await (await saving).path()));
  }
  expect(said.join()).not.toContain(KEY);
  for (const file of files) expect(file.includes(KEY)).toBe(false);

  const [{ comment = '' } = {}] = bench.day.papers;
  // The search does find what is kept.
  await expect.poll(() => filesWith(chrome.profile, comment)).not.toEqual([]);
  expect(filesWith(chrome.profile, KEY)).toEqual([]);
  bench.context.off('console', hear);
});

test('a wrong key that the provider sends back does not reach the page', async ({ bench }) => {
  const wrong = 'sk-canary-wrong-5Yt1Nn0PqR';
  await bench.saveOptions({ key: wrong });
  const page = await bench.open();
  await expectStatus(page, /refused the API key/);
  const own = await bench.ownPage('options.html');
  await own.getByRole('button', { name: 'Test connection' }).click();
  await expect(own.getByRole('status')).toHaveText(/refused the API key/);
  for (const each of [page, own]) await expectNoKey(each, wrong);
});

test('an address that would send the key in the clear is refused', async ({ bench }) => {
  const page = await bench.ownPage('options.html');
  for (const address of [
    'http://api.openai.com/v1',
    'http://127.0.0.1.evil.example/v1',
    'http://192.168.1.2/v1',
  ]) {
    await page.getByLabel('Base URL').fill(address);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/http: works only for a model server on this computer/)).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^Not saved/);
    const reply = await page.evaluate(sendMessage, {
      name: 'saveSettings',
      ask: { settings: { baseUrl: address } },
    });
    expect(reply).toContain('"ok":false');
  }
  expect(await page.evaluate(sendMessage, { name: 'getSettings', ask: {} })).toContain(
    'https://api.openai.com/v1',
  );
});

test('a key is bound to its origin: another base URL gets none', async ({ bench }) => {
  bench.arxiv.set('/v1/chat/completions', { status: 404 });
  await bench.saveOptions({ key: KEY });
  await bench.saveOptions({ baseUrl: 'https://arxiv.org/v1' });
  const page = await bench.open();
  await expectStatus(page, /add a model key/);
  expect(bench.model.calls).toEqual([]);
  expect(bench.arxiv.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

/** Files in a folder that have this text in them, in either of the ways in which browsers write one down. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
}

/** Neither source, text, field nor closed root of a page has the key in it. */
async function expectNoKey(page: Page, key = KEY): Promise<void> {
  const session = await cdp(page);
  const dom = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const ax = await session.send('Accessibility.getFullAXTree');
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
  );
  expect(JSON.stringify([dom, ax, fields, page.url()])).not.toContain(key);
}

/** Runs in a browser: extension storage and all databases, bytes as characters. */
async function everythingStored(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const plain = (_key: string, value: unknown) => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    return ArrayBuffer.isView(bytes)
      ? String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      : value;
  };
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all: unknown[] = [await storage.local.get(null), { ...localStorage }, { ...sessionStorage }];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await result(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const objects = db.transaction(store).objectStore(store);
      all.push(name, store, await result(objects.getAllKeys()), await result(objects.getAll()));
    }
    db.close();
  }
  return JSON.stringify(all, plain);
}
