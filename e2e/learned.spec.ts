import type { Page } from '@playwright/test';
import { killWorker } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { type Bench, editCriteria, expect, NEW, test } from './fixture.ts';
import type { Day } from './fixture-days.ts';
import { mornings } from './fixture-mornings.ts';
import { expectScored, expectStatus, order, pick, tiles, waitForTiles } from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

const MORNINGS = mornings([
  ['emus', 'wombats'],
  ['emus', 'wombats'],
  ['emus', 'wombats'],
  ['nandus', 'badgers'],
]);
const [FIRST, SECOND, THIRD, FOURTH] = MORNINGS as [Day, Day, Day, Day];

test.use({ day: { ...FIRST, papers: MORNINGS.flatMap(({ papers }) => papers) } });

const relevant = ({ papers }: Day) => papers.filter(({ relevance }) => relevance >= 7);

/** arXiv's listing of another morning, opened. */
async function open(bench: Bench, { newPage }: Day): Promise<Page> {
  bench.arxiv.set(NEW, newPage);
  return bench.open();
}

/** How many of a morning's papers the model was asked about. */
function asked({ model }: Bench, { papers }: Day): number {
  const times = model.timesAsked();
  return papers.filter(({ title }) => times.has(normaliseTitle(title))).length;
}

/** Scores a morning, or what of it is bought, and closes its page. */
async function live(bench: Bench, day: Day): Promise<void> {
  const page = await open(bench, day);
  await expectStatus(page, /papers? scored/);
  await page.close();
}

test('a day scored teaches the next: most promising first, unlike papers left out, an edit begins anew', async ({
  bench,
}) => {
  await bench.giveKey({ thrifty: true });
  await live(bench, FIRST);
  await live(bench, SECOND);
  // Everything is bought until enough is known.
  expect(asked(bench, FIRST) + asked(bench, SECOND)).toBe(FIRST.papers.length + SECOND.papers.length);

  bench.model.configure({ script: () => ({ kind: 'slow', ttftMs: 60_000 }) });
  const page = await open(bench, THIRD);
  await waitForTiles(
    page,
    (names) => Object.keys(pick(names, /^Left out/)).length > 30,
    'papers are left out',
  );
  await (await control(page, 'combobox', 'Sort')).set('My order');
  const first = relevant(THIRD)
    .map(({ id }) => id)
    .sort();
  await expect
    .poll(async () => (await order(page)).slice(0, first.length).sort(), { timeout: 30_000 })
    .toEqual(first);
  expect(pick(await tiles(page), /^Relevance/)).toEqual({});
  await expectStatus(page, /estimated from \d+ judged papers/);
  await (await control(page, 'button', 'Stop')).click();
  bench.model.configure({ script: () => undefined });
  await page.reload();

  await expectStatus(page, /papers? scored/);
  const left = pick(await tiles(page), /^Left out/);
  expect(Object.keys(left).length).toBeGreaterThan(30);
  expect(asked(bench, THIRD)).toBe(THIRD.papers.length - Object.keys(left).length);
  for (const { id } of relevant(THIRD)) expect(left).not.toHaveProperty(id);

  // The reader's word buys one of them.
  const [id = '', name = ''] = Object.entries(left)[0] ?? [];
  const before = asked(bench, THIRD);
  await (await control(page, 'button', name)).click();
  await (await control(page, 'button', 'Score this paper')).click();
  await waitForTiles(page, (names) => names[id]?.startsWith('Relevance 2 of 10') ?? false, 'it is scored');
  expect(asked(bench, THIRD)).toBe(before + 1);

  // A reload buys nothing, and leaves out the same.
  const calls = bench.model.chats().length;
  await page.reload();
  await expectStatus(page, /papers? scored/);
  const { [id]: _, ...rest } = left;
  expect(Object.keys(pick(await tiles(page), /^Left out/)).sort()).toEqual(Object.keys(rest).sort());
  expect(bench.model.chats()).toHaveLength(calls);
  await page.close();

  await editCriteria(bench, 'Wanted: anything else that runs.');
  await live(bench, FOURTH);
  expect(asked(bench, FOURTH)).toBe(FOURTH.papers.length);
});

test('a worker killed while it learns: the next one learns the same, and nothing is paid twice', async ({
  bench,
}) => {
  await bench.giveKey();
  // A worker whose time ends before what it learned is on the disk.
  const [worker] = bench.context.serviceWorkers();
  await worker?.evaluate(keepsNothingLearned);
  const scored = await open(bench, FIRST);
  await expectScored(scored, FIRST.papers);
  await expect.poll(() => worker?.evaluate(hasLearned)).toBe(true);
  // And those after it, which learn as soon as they are awake, at whatever they are then.
  for (const ms of [0, 50, 150]) {
    await killWorker(bench.context);
    await scored.waitForTimeout(ms);
  }

  bench.model.configure({ script: () => ({ kind: 'slow', ttftMs: 60_000 }) });
  const next = await open(bench, SECOND);
  await expectStatus(next, /estimated from 80 judged papers/);
  await (await control(next, 'combobox', 'Sort')).set('My order');
  const first = relevant(SECOND)
    .map(({ id }) => id)
    .sort();
  await expect.poll(async () => (await order(next)).slice(0, first.length).sort()).toEqual(first);
  const times = bench.model.timesAsked();
  expect(new Set(FIRST.papers.map(({ title }) => times.get(normaliseTitle(title))))).toEqual(new Set([1]));
  await (await control(next, 'button', 'Stop')).click();
});

/** In the worker: what was learned never gets to the disk. */
function keepsNothingLearned(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (row: { bytes?: Uint8Array }, ...rest) {
    if (this.name !== 'tastes' || !row.bytes?.length) return put.call(this, row, ...rest);
    Object.assign(globalThis, { learned: true });
    return new Promise(() => undefined) as never;
  };
}

/** In the worker: it got to that point. */
const hasLearned = () => 'learned' in globalThis;

test('without a key, what was seen on three listings orders the fourth', async ({ bench }) => {
  await editCriteria(bench, 'Wanted: emus.');
  for (const day of [FIRST, SECOND, THIRD]) {
    const page = await open(bench, day);
    await waitForTiles(page, (names) => Object.keys(names).length === day.papers.length, 'all are marked');
    await page.close();
  }
  const page = await open(bench, FOURTH);
  await waitForTiles(page, (names) => Object.keys(names).length === FOURTH.papers.length, 'all are marked');
  await (await control(page, 'combobox', 'Sort')).set('Relevance');
  // None of its papers has a word of the criteria: nandus keep the company that emus kept.
  const first = relevant(FOURTH)
    .map(({ id }) => id)
    .sort();
  await expect.poll(async () => (await order(page)).slice(0, first.length).sort()).toEqual(first);
  expect(bench.model.chats()).toEqual([]);
});
