import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { control } from './browsers/controls.ts';
import { type Bench, expect, KEY, NEW, test } from './fixture.ts';
import { setPace } from './fixture-pace.ts';
import {
  buttons,
  expectScored,
  expectStatus,
  expectStill,
  type Names,
  pick,
  scoredTiles,
  tiles,
  waitForTiles,
} from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';
import type { Behaviour } from './servers/behaviour.ts';
import type { ModelServer } from './servers/model-server.ts';

const FAILED = /^Could not be scored: ./;

const sentOf = (bench: Bench) => bench.day.papers.filter(({ replaced }) => !replaced);

/** Every paper that was to be scored says why it was not. */
async function expectAllFailed(bench: Bench, page: Page): Promise<void> {
  await expect
    .poll(async () => Object.keys(pick(await tiles(page), FAILED)).length)
    .toBe(sentOf(bench).length);
}

/** Presses a button that goes when it is pressed. */
async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await control(page, 'button', name)).click();
  await expect.poll(() => buttons(page)).not.toContain(name);
}

/** Everything is answered as it should be from now on. */
function recover(model: ModelServer): void {
  model.configure({ script: () => undefined });
}

function always(model: ModelServer, behaviour: Behaviour): void {
  model.configure({ script: () => behaviour });
}

test('a wrong key: one message, few requests; the right key goes on', async ({ bench }) => {
  await bench.saveOptions({ key: 'sk-wrong-0123456789' });
  const page = await bench.open();
  await expectStatus(page, /api\.openai\.com refused the API key/);
  await expectAllFailed(bench, page);
  expect(bench.model.calls.length).toBeGreaterThan(0);
  // What was under way when the first answer came, and nothing after it.
  expect(bench.model.calls.length).toBeLessThanOrEqual(8);
  await expectStill(page, () => bench.model.calls.length);
  await bench.saveOptions({ key: KEY });
  await expectScored(page, sentOf(bench));
  await expectStatus(page, /papers scored/);
});

test('asked to slow down: waits, and ends with everything scored', async ({ bench }) => {
  const slowDown: Behaviour = { kind: 'status', status: 429, headers: { 'retry-after': '1' } };
  bench.model.configure({ script: (_call, n) => (n <= 3 ? slowDown : undefined) });
  await bench.giveKey();
  const page = await bench.open();
  const failures: string[] = [];
  await waitForTiles(
    page,
    (names) => {
      failures.push(...Object.values(pick(names, FAILED)));
      return Object.keys(pick(names, /^Relevance/)).length === sentOf(bench).length;
    },
    'all scored',
  );
  expect(failures).toEqual([]);
  await expectScored(page, sentOf(bench));
});

for (const [what, behaviour, message] of [
  ['a server that fails', { kind: 'status', status: 500 }, /not able to answer right now \(HTTP 500\)/],
  ['a captive portal', { kind: 'html' }, /did not answer like a model server.*Welcome to Airport/],
  ['an empty reply', { kind: 'text', text: '' }, /none of its replies holds scores/],
  ['no balance', { kind: 'status', status: 402 }, /no balance left/],
] as const) {
  test(`${what}: a message, no more requests, and another try works`, async ({ bench }) => {
    always(bench.model, behaviour);
    await bench.giveKey();
    const page = await bench.open();
    await expectAllFailed(bench, page);
    await expectStatus(page, message);
    // What was under way when the first answer came, and then one request at a time.
    expect(bench.model.chats().length).toBeLessThanOrEqual(12);
    await expectStill(page, () => bench.model.calls.length);
    recover(bench.model);
    await press(page, 'Try again');
    await expectScored(page, sentOf(bench));
    await expectStatus(page, /papers scored/);
  });
}

test('nobody at the address: a message, and the right address works', async ({ bench }) => {
  await bench.saveOptions({ key: KEY, baseUrl: `http://127.0.0.1:${await closedPort()}/v1` });
  const page = await bench.open();
  await expectStatus(page, /^No answer from 127\.0\.0\.1:\d+\./);
  await expectAllFailed(bench, page);
  await bench.saveOptions({ key: KEY, baseUrl: 'https://api.openai.com/v1' });
  await expectScored(page, sentOf(bench));
});

test('papers that a reply leaves out are asked about again, and only these', async ({ bench }) => {
  const left = new Set<string>();
  bench.model.configure({
    script: ({ papers }) => {
      if (papers.length < 10 || left.size > 0) return undefined;
      for (const { title } of papers.slice(1, 3)) left.add(normaliseTitle(title));
      return { kind: 'omit', numbers: [2, 3] };
    },
  });
  await bench.giveKey();
  await expectScored(await bench.open(), sentOf(bench));
  expect(askedAgain(bench.model)).toEqual([...left].sort());
  expect(left.size).toBe(2);
});

test('replies that break off: what was read counts, the rest is asked again', async ({ bench }) => {
  const rest = new Set<string>();
  const page = await bench.context.newPage();
  const idOf = new Map(bench.day.papers.map(({ id, title }) => [normaliseTitle(title), id]));
  const areShown = async (titles: string[]) => {
    const shown = await scoredTiles(page);
    return titles.every((title) => (idOf.get(title) ?? '') in shown);
  };
  const breaks: ((titles: string[]) => Behaviour)[] = [
    (titles) => ({
      ...{ kind: 'cut', after: 5 },
      onceRead: () => expect.poll(() => areShown(titles.slice(0, 5))).toBe(true),
    }),
    () => ({ kind: 'length', after: 5 }),
    () => ({ kind: 'streamError', after: 5 }),
  ];
  bench.model.configure({
    script: ({ papers }) => {
      const titles = papers.map(({ title }) => normaliseTitle(title));
      if (titles.length < 10 || titles.some((title) => rest.has(title))) return undefined;
      const next = breaks.shift();
      if (next) for (const title of titles.slice(5)) rest.add(title);
      return next?.(titles);
    },
  });
  await bench.giveKey();
  await page.goto(`https://arxiv.org${NEW}`);
  await expectScored(page, sentOf(bench));
  expect(askedAgain(bench.model)).toEqual([...rest].sort());
  expect(breaks.length).toBeLessThan(2);
});

test('a paper that is left out of every reply fails alone, with its reason', async ({ bench }) => {
  const [never] = sentOf(bench);
  const title = normaliseTitle(never?.title ?? '');
  bench.model.configure({
    script: ({ papers }) => ({
      kind: 'omit',
      numbers: papers.filter((paper) => normaliseTitle(paper.title) === title).map(({ number }) => number),
    }),
  });
  await bench.giveKey();
  const page = await bench.open();
  const others = sentOf(bench).filter(({ id }) => id !== never?.id);
  await expectScored(page, others);
  await expect.poll(async () => Object.keys(pick(await tiles(page), FAILED))).toEqual([never?.id]);
  await expectStatus(page, /1 paper could not be scored/);
  expect(bench.model.timesAsked().get(title)).toBeLessThanOrEqual(4);
  const calls = bench.model.chats().length;
  await page.reload();
  await expect.poll(async () => Object.keys(pick(await tiles(page), FAILED))).toEqual([never?.id]);
  expect(bench.model.chats()).toHaveLength(calls);
  recover(bench.model);
  await press(page, 'Try again');
  await expectScored(page, sentOf(bench));
});

test('Stop: no more requests at once; Go on: the rest', async ({ bench }) => {
  const pace = setPace(bench.model);
  await bench.giveKey();
  const page = await bench.open();
  // In the middle of large batches, of which some papers are scored.
  const twelve = (names: Names) => {
    const enough = Object.keys(pick(names, /^Relevance/)).length >= 12;
    if (!enough) pace.more();
    return enough;
  };
  await waitForTiles(page, twelve, 'twelve scores');
  await press(page, 'Stop');
  await expectStatus(page, /^Stopped\. \d+ papers not scored\./);
  await expect.poll(() => bench.model.chats().filter(({ outcome }) => outcome === 'running')).toEqual([]);
  await expectStill(page, () => bench.model.chats().length);
  const stopped = bench.model.chats().length;
  expect(bench.model.chats().some(({ outcome }) => outcome === 'aborted')).toBe(true);
  expect(Object.keys(pick(await tiles(page), /^Waiting/))).toEqual([]);
  pace.all();
  await press(page, 'Go on');
  await expectScored(page, sentOf(bench));
  expect(bench.model.chats().length).toBeGreaterThan(stopped);
});

test('offline: says so, and goes on by itself', async ({ bench }) => {
  const page = await bench.open();
  await bench.context.setOffline(true);
  await bench.giveKey();
  await expectStatus(page, /^You are offline\./);
  await expectAllFailed(bench, page);
  await bench.context.setOffline(false);
  await expectScored(page, sentOf(bench));
});

/** Titles that were asked about twice; more often than that nothing may be asked. */
function askedAgain(model: ModelServer): string[] {
  const again = [...model.timesAsked()].filter(([, times]) => times > 1);
  expect(again.filter(([, times]) => times > 2)).toEqual([]);
  return again.map(([title]) => title).sort();
}

/** A loopback port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 1;
}
