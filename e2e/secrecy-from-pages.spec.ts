import type { Page } from '@playwright/test';
import type { RequestName } from '../lib/messages/requests.ts';
import { onNode } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { type ExtensionApi, sendMessage } from './browsers/extension-api.ts';
import { readShadowText } from './browsers/marks.ts';
import { expect, test } from './fixture.ts';
import { expectStatus } from './fixture-page.ts';
import { scoredListing } from './fixture-secrecy.ts';

/** Complete, or this does not compile. */
const REQUESTS: Record<RequestName, object> = {
  getSettings: {},
  saveSettings: {
    settings: { dailyCapUsd: 1000, baseUrl: 'https://evil.example/v1' },
    key: 'sk-of-somebody-else',
  },
  removeKey: { origin: 'https://api.openai.com' },
  removeAllKeys: {},
  testConnection: {},
  readReleaseNews: {},
  saveCriteria: { criteria: { id: 'starter', name: 'x', text: 'x' } },
  promptEstimate: { criteria: { id: 'starter', name: 'x', text: 'x' } },
  getRehearsalOffer: { criteria: { id: 'starter', name: 'x', text: 'x' } },
  rehearse: { criteria: { id: 'starter', name: 'x', text: 'x' } },
  stopRehearsal: {},
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
  getFollowed: {},
  previewSource: { address: 'https://evil.example/digest.json' },
  followSource: { address: 'https://evil.example/digest.json', name: 'x' },
  changeSource: { id: 'x', change: { place: 'instead' } },
  unfollowSource: { id: 'x' },
  releaseSource: { id: 'x' },
  readSources: {},
  exportSlice: { at: null },
  importSlice: { id: 'x', at: 0, text: '{"winnow":1}' },
  importAll: { id: 'x', slices: 1, how: 'replace' },
  keptAmounts: {},
  forgetScores: {},
  getTaste: {},
  steerTaste: { term: 'x', how: 'wanted' },
  forgetTaste: {},
  pageStatus: { tabId: 1 },
  answerPage: { tabId: 1, answer: { type: 'resume' } },
};

test('arXiv’s side can ask for nothing that our own pages can', async ({ bench }) => {
  const listing = await scoredListing(bench);
  const own = await bench.ownPage('options.html');
  const before = await own.evaluate(sendMessage, { name: 'getSettings', ask: {} });
  const world = await contentWorld(listing, bench.extensionId);
  for (const [name, ask] of Object.entries(REQUESTS)) {
    expect(await world(sendMessage, { name, ask }), name).toMatch(/^refused: /);
  }
  expect(await world(readStorage, null)).toMatch(/^refused: /);
  expect(await world(databases, null)).toBe('');
  // They are there, each of its own kind, and beside them the second copy, which the content script was refused.
  expect(await own.evaluate(databases)).toBe('winnow-digests winnow-records winnow-scores winnow-vault');
  expect(await own.evaluate(readStorage)).toMatch(/^answered: \{"copy\./);
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
  expect(seen.ours.length).toBeGreaterThan(bench.day.papers.length);
  expect(seen.text).not.toMatch(/Relevance \d|novelty \d/i);
  for (const { comment } of bench.day.papers) if (comment) expect(seen.text).not.toContain(comment);
  // Empty hosts, of entries near the screen and far from it, bar and details, each all of a kind: nothing on them depends on the score.
  expect(new Set(seen.ours.filter((html) => !html.startsWith('<style'))).size).toBeLessThanOrEqual(4);
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

test('a page can neither frame nor fetch nor open what is ours', async ({ bench }) => {
  const page = await bench.open();
  await expectStatus(page, /add a model key/);
  const own = `chrome-extension://${bench.extensionId}/options.html`;
  expect(await page.evaluate(fetched, own)).toBe('refused');
  await page.evaluate(framed, own);
  const [frame] = page.frames().slice(1);
  // The browser's own page of what it blocked stands there.
  expect(await frame?.evaluate('location.href')).toBe('chrome-error://chromewebdata/');
  const opening = bench.context.waitForEvent('page');
  await page.evaluate((url) => void open(url), own);
  expect(await (await opening).evaluate('location.href')).not.toBe(own);
});

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

async function readStorage(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  return Promise.resolve()
    .then(() => storage.local.get(null))
    .then(
      (items) => `answered: ${JSON.stringify(items)}`,
      (error) => `refused: ${error.message}`,
    );
}

async function databases(): Promise<string> {
  const all = await indexedDB.databases();
  return all
    .map(({ name }) => name)
    .sort()
    .join(' ');
}

function fetched(url: string): Promise<string> {
  return fetch(url).then(
    () => 'read',
    () => 'refused',
  );
}

/** Resolves once the frame has shown what it shows. */
async function framed(src: string): Promise<void> {
  const frame = Object.assign(document.createElement('iframe'), { src });
  document.body.append(frame);
  await new Promise((resolve) => Object.assign(frame, { onload: resolve, onerror: resolve }));
}

function madeUpClick(this: Element): void {
  (this as HTMLElement).click();
}
