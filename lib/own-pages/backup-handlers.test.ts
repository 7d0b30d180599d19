import { IDBFactory } from 'fake-indexeddb';
import { fullDisk } from '../testing/no-disk';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { How, Place, Restored } from '../backup/contract';
import type { Handlers } from '../platform/router';
import { openServices, type Services } from '../services';
import { aScore } from '../testing/backup';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, alarms: { create: vi.fn() } },
}));

const KEY = 'sk-canary-0123456789abcdef';
let services: Services;
let handlers: Handlers;

/** Another profile. */
async function fresh(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  handlers = createHandlers(services);
}
beforeEach(fresh);

async function exported(): Promise<string> {
  const texts: string[] = [];
  let at: Place | null = null;
  do {
    const slice: { text: string; next: Place | null } = await handlers.exportSlice({ at });
    texts.push(slice.text);
    at = slice.next;
  } while (at);
  return texts.join('');
}

async function imported(text: string, how: How): Promise<Restored> {
  const middle = Math.floor(text.length / 2);
  const slices = [text.slice(0, middle), text.slice(middle)];
  for (const [at, slice] of slices.entries())
    expect(await handlers.importSlice({ id: 'a', at, text: slice })).toEqual({ ok: true });
  return handlers.importAll({ id: 'a', slices: slices.length, how });
}

const mine = { id: 'mine', name: 'Mine', text: 'Wanted: graphs' };
async function fillIn(): Promise<void> {
  await handlers.saveSettings({ settings: { model: 'mine' }, key: KEY });
  await handlers.saveCriteria({ criteria: mine });
  await handlers.activateCriteria({ id: 'mine' });
  await services.keeper.keep([aScore(1), aScore(2)]);
}

it.each(['merge', 'replace'] as const)(
  'brings settings, criteria and scores to another profile by %s',
  async (how) => {
    await fillIn();
    const text = await exported();
    await fresh();
    const refresh = vi.spyOn(services.sessions, 'refresh');
    const lookAgain = vi.spyOn(services.sessions, 'lookAgain');
    const forgotten = vi.spyOn(services.sessions, 'scoresForgotten');
    expect(await imported(text, how)).toMatchObject({
      ...{ ok: true, leftOut: 0, read: { scores: 2, criteria: 2, runs: 0 } },
    });
    expect([refresh.mock.calls.length, lookAgain.mock.calls.length]).toEqual([1, 1]);
    expect(forgotten).toHaveBeenCalledTimes(how === 'replace' ? 1 : 0);
    expect(await handlers.getSettings({})).toMatchObject({
      ...{ settings: { model: 'mine' }, activeCriteria: 'mine', key: null, keys: [] },
    });
    expect((await handlers.keptAmounts({})).counts).toMatchObject({ scores: 2, criteria: 2 });
  },
);

it('has the key in no byte of the file, and leaves the key alone', async () => {
  await fillIn();
  const text = await exported();
  expect(text).toContain('Wanted: graphs');
  expect(text).not.toContain('canary');
  expect(text).not.toContain(KEY.slice(-4));
  await imported(text, 'replace');
  expect(await services.vault.keyFor('https://api.openai.com')).toBe(KEY);
});

it.each([
  ['a newer version', '{"winnow":2}', /newer Winnow/],
  ['another program’s', '{"scores":[]}', /no file that Winnow wrote/],
])('refuses a file of %s and loses nothing', async (_what, text, why) => {
  await fillIn();
  const before = await exported();
  const refresh = vi.spyOn(services.sessions, 'refresh');
  for (const how of ['merge', 'replace'] as const)
    expect(await imported(text, how)).toEqual({ ok: false, why: expect.stringMatching(why) });
  expect(JSON.parse(await exported())).toEqual({ ...JSON.parse(before), written: expect.any(String) });
  expect(refresh).not.toHaveBeenCalled();
});

it('switches the daily run where the file has it otherwise', async () => {
  const switched = vi.spyOn(services.daily, 'switched').mockResolvedValue(undefined);
  const daily = { on: true, cross: true, replacements: false, notify: false, categories: ['cs.LG'] };
  const file = JSON.stringify({ winnow: 1, daily: JSON.stringify(daily) });
  await imported(file, 'replace');
  await imported(file, 'replace');
  expect(switched.mock.calls).toEqual([[true]]);
  await imported('{"winnow":1}', 'replace');
  expect(switched).toHaveBeenLastCalledWith(false);
});

describe('a file on its way in', () => {
  it('is refused where a piece of it is lost, with the worker or by another page', async () => {
    const lost = { ok: false, why: expect.stringContaining('did not arrive whole') };
    await handlers.importSlice({ id: 'a', at: 0, text: '{"winnow"' });
    expect(await createHandlers(services).importSlice({ id: 'a', at: 1, text: ':1}' })).toEqual(lost);
    expect(await handlers.importSlice({ id: 'a', at: 2, text: ':1}' })).toEqual(lost);
    expect(await handlers.importAll({ id: 'a', slices: 2, how: 'replace' })).toEqual(lost);
    await handlers.importSlice({ id: 'b', at: 0, text: '{"winnow":1}' });
    expect(await handlers.importSlice({ id: 'a', at: 1, text: ':1}' })).toEqual(lost);
    expect(await handlers.importAll({ id: 'b', slices: 1, how: 'merge' })).toMatchObject({ ok: true });
    expect(await handlers.importAll({ id: 'b', slices: 1, how: 'merge' })).toEqual(lost);
  });

  it('says so where the disk refuses, and open pages follow what is there', async () => {
    await fillIn();
    const text = await exported();
    const refresh = vi.spyOn(services.sessions, 'refresh');
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await imported(text, 'replace')).toEqual({ ok: false, why: expect.stringContaining('disk') });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(refresh).toHaveBeenCalledOnce();
    expect((await handlers.keptAmounts({})).counts.scores).toBe(2);
  });
});

describe('scores that are forgotten', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const NOW = Date.UTC(2026, 1, 6);
  afterEach(() => void vi.useRealTimers());
  const left = () => services.scores?.getAllKeys('scores');

  it.each([
    ['by age', { olderThanDays: 30 }, [29, 1]],
    ['by criteria', { criteriaId: 'other' }, [31, 29]],
    ['all', {}, []],
  ])('%s', async (_which, which, kept) => {
    vi.setSystemTime(NOW);
    const ago = (days: number) => aScore(days, { at: NOW - days * DAY_MS });
    await services.keeper.keep([ago(31), ago(29), { ...ago(1), criteriaId: 'other' }]);
    const keys = kept.map((days) => aScore(days).key).sort();
    expect(await handlers.forgetScores(which)).toEqual({ ok: true, forgotten: 3 - kept.length });
    expect(await left()).toEqual(keys);
  });

  it('of criteria, among thousands, wherever they stand', async () => {
    const scores = Array.from({ length: 2_500 }, (_, n) =>
      aScore(n, { criteriaId: n % 1_000 === 999 || n === 0 ? 'rare' : 'mine' }),
    );
    await services.keeper.keep(scores);
    expect(await handlers.forgetScores({ criteriaId: 'rare' })).toEqual({ ok: true, forgotten: 3 });
    expect(await left()).toHaveLength(2_497);
  });

  it('are not asked for again by pages that are open', async () => {
    const lookAgain = vi.spyOn(services.sessions, 'lookAgain');
    const refresh = vi.spyOn(services.sessions, 'refresh');
    const forgotten = vi.spyOn(services.sessions, 'scoresForgotten');
    await handlers.forgetScores({});
    expect([lookAgain.mock.calls, refresh.mock.calls, forgotten.mock.calls]).toEqual([[], [], [[]]]);
  });
});

it('says that the disk is full where a file does not fit on it', async () => {
  const text = JSON.stringify({ winnow: 1, criteria: [{ id: 'a', name: 'A', text: 'Graphs.' }] });
  await handlers.importSlice({ id: 'a', at: 0, text });
  fullDisk();
  expect(await handlers.importAll({ id: 'a', slices: 1, how: 'merge' })).toEqual({
    ok: false,
    why: expect.stringMatching(/^Not saved\. The disk is full/),
  });
});
