import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import type { RequestName } from '../lib/messages/requests.ts';
import { cdp, onNode } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { readShadowText } from './browsers/marks.ts';
import { type Bench, CHROME_BUILD, expect, KEY, test } from './fixture.ts';
import { expectScored, expectStatus } from './fixture-page.ts';

/** Complete, or this does not compile. */
const REQUESTS: Record<RequestName, object> = {
  getSettings: {},
  saveSettings: {
    settings: { dailyCapUsd: 1000, baseUrl: 'https://evil.example/v1' },
    key: 'sk-of-somebody-else',
  },
  removeKey: {},
  testConnection: {},
  saveCriteria: { criteria: { id: 'starter', name: 'x', text: 'x' } },
  deleteCriteria: { id: 'starter' },
  activateCriteria: { id: 'starter' },
  digestSources: {},
  digestMaterial: { of: 'days', from: '2026-02-06', to: '2026-02-06', categories: [] },
  digestTrend: { days: 30 },
  getDaily: {},
  saveDaily: { change: { on: true, categories: 'cs.LG' } },
  runDaily: {},
  dailyEstimate: {},
  keepDigestCut: { cut: { minRelevance: 1, minNovelty: 1, order: 'sum', withPrompt: true } },
  spendRecord: {},
  importDigest: { name: 'x', text: '' },
  useDigestPrompt: { id: 'x' },
  forgetDigest: { id: 'x' },
  pageStatus: { tabId: 1 },
};

async function scoredListing(bench: Bench): Promise<Page> {
  await bench.saveOptions({ key: KEY, replacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  return page;
}

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

test('arXiv’s side can ask for nothing that our own pages can', async ({ bench }) => {
  const listing = await scoredListing(bench);
  const own = await bench.ownPage('options.html');
  const before = await own.evaluate(sendMessage, { name: 'getSettings', ask: {} });
  const world = await contentWorld(listing, bench.extensionId);
  for (const [name, ask] of Object.entries(REQUESTS)) {
    expect(await world(sendMessage, { name, ask }), name).toMatch(/^refused: /);
  }
  expect(await world(readStorage, null)).toMatch(/^refused: /);
  expect(await own.evaluate(sendMessage, { name: 'getSettings', ask: {} })).toBe(before);
  expect(before).toMatch(/^answered: /);
});

test('the page’s own scripts see no scores', async ({ bench }) => {
  const page = await scoredListing(bench);
  const seen = await page.evaluate(() => ({
    roots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null).length,
    text: `${document.documentElement.outerHTML} ${document.body.textContent}`,
    ours: [...document.querySelectorAll('[data-winnow]')].map((host) => host.outerHTML),
  }));
  expect(seen.roots).toBe(0);
  expect(seen.ours.length).toBeGreaterThan(2 * bench.day.papers.length);
  expect(seen.text).not.toMatch(/Relevance \d|novelty \d/i);
  for (const { comment } of bench.day.papers) if (comment) expect(seen.text).not.toContain(comment);
  // Empty hosts, all of a kind: nothing on them depends on the score.
  expect(new Set(seen.ours.filter((html) => !html.startsWith('<style'))).size).toBeLessThanOrEqual(3);
  expect((await readShadowText(page)).length).toBeGreaterThan(2 * bench.day.papers.length);
});

test('clicks that nobody made do nothing', async ({ bench }) => {
  const page = await bench.open();
  await expectStatus(page, /add a model key/);
  const button = await control(page, 'button', 'Add a key');
  const pages = bench.context.pages().length;
  await onNode(page, button.node.backendNodeId, madeUpClick, null);
  await page.waitForTimeout(500);
  expect(bench.context.pages()).toHaveLength(pages);
  await button.click();
  await expect.poll(() => bench.context.pages().length).toBe(pages + 1);
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

test('the manifest asks for what it needs and opens nothing', () => {
  const manifest = JSON.parse(readFileSync(join(CHROME_BUILD, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).toEqual(['storage', 'alarms']);
  expect(manifest.optional_permissions).toEqual(['declarativeNetRequestWithHostAccess', 'notifications']);
  expect(manifest.host_permissions).toEqual([
    'https://arxiv.org/*',
    'https://www.arxiv.org/*',
    'https://export.arxiv.org/*',
    'https://browse.arxiv.org/*',
    'https://rss.arxiv.org/*',
    'https://api.openai.com/*',
  ]);
  expect(manifest.optional_host_permissions).toEqual([
    'https://*/*',
    'http://localhost/*',
    'http://127.0.0.1/*',
  ]);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.incognito).toBe('not_allowed');
  expect(manifest.content_scripts).toHaveLength(1);
  const csp: string = manifest.content_security_policy.extension_pages;
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(csp.split('; ')).toContain(rule);
  }
  const words = csp.split(/[; ]+/);
  expect(
    words.filter((word) => /unsafe|^\*$|^wss?:|^http:(?!\/\/(?:localhost|127\.0\.0\.1):)/.test(word)),
  ).toEqual([]);
});

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

type InWorld = <Arg>(run: (arg: Arg) => Promise<string>, arg: Arg) => Promise<string>;

/** Runs functions where the content script runs: what somebody could do who has taken it over. */
async function contentWorld(page: Page, extensionId: string): Promise<InWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  await expect.poll(() => worlds.some(({ origin }) => origin.includes(extensionId))).toBe(true);
  const contextId = worlds.find(({ origin }) => origin.includes(extensionId))?.id ?? 0;
  return async (run, arg) => {
    const expression = `(${run.toString()})(${JSON.stringify(arg)})`;
    const evaluated = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
    return String(evaluated.result.value);
  };
}

// The functions below run in a browser.

interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(keys: null): Promise<unknown> } };
}

function sendMessage(message: object): Promise<string> {
  const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  return runtime.sendMessage(message).then(
    (reply) => `answered: ${JSON.stringify(reply)}`,
    (error) => `refused: ${error.message}`,
  );
}

async function readStorage(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  return Promise.resolve()
    .then(() => storage.local.get(null))
    .then(
      (items) => `answered: ${JSON.stringify(items)}`,
      (error) => `refused: ${error.message}`,
    );
}

function madeUpClick(this: Element): void {
  (this as HTMLElement).click();
}

/** Extension storage and all databases, bytes as characters. */
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
