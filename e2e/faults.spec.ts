import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { type Bench, expect, KEY, test } from './fixture.ts';
import { FAILED, press, recover, sentOf } from './fixture-faults.ts';
import { setPace } from './fixture-pace.ts';
import {
  expectScored,
  expectStatus,
  expectStill,
  type Names,
  pick,
  tiles,
  waitForTiles,
} from './fixture-page.ts';
import type { Behaviour } from './servers/behaviour.ts';
import type { ModelServer } from './servers/model-server.ts';

/** Every paper that was to be scored says why it was not. */
async function expectAllFailed(bench: Bench, page: Page): Promise<void> {
  await expect
    .poll(async () => Object.keys(pick(await tiles(page), FAILED)).length)
    .toBe(sentOf(bench).length);
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
  // A background that is only starting is not cut off with the rest of the browser.
  await waitForTiles(
    page,
    (names) => Object.keys(names).length === bench.day.papers.length,
    'all are marked',
  );
  await bench.context.setOffline(true);
  await bench.giveKey();
  await expectStatus(page, /^You are offline\./);
  await expectAllFailed(bench, page);
  await bench.context.setOffline(false);
  await expectScored(page, sentOf(bench));
});

/** A loopback port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 1;
}
