import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLedger } from '../ledger/ledger';
import { readCriteria, saveCriteria } from '../store/criteria-store';
import { changeSources, readSources } from '../store/followed-sources';
import { createLedgerStore } from '../store/ledger-store';
import { readSettings, writeSettings } from '../store/settings-store';
import { changeTriage, meet, triageOf } from '../store/triage';
import { aSource } from '../testing/backup';
import { withoutDisk } from '../testing/no-disk';
import { openPrecious, type Precious } from './open-precious';

/** Databases are lost, with the folder that they lie in or by themselves: what is precious comes back, what is secret is asked for. */

const KEY = 'sk-canary-0123456789abcdef';
const ORIGIN = 'https://api.example.com';
const CRITERIA = { id: 'mine', name: 'Mine', text: 'Graphs.' };
const PRICE = { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 };

let texts: Map<string, unknown>;
let copies: NonNullable<Parameters<typeof openPrecious>[0]>;
const hooks = { makeRoom: async () => undefined };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  texts = new Map();
  copies = {
    read: async () => Object.fromEntries(texts),
    write: async (name, text) => void texts.set(name, text),
  };
});

const open = () => openPrecious(copies, hooks);
const ledgerOf = ({ records }: Precious) => createLedger(createLedgerStore(records), async () => 5);
const spend = (of: Precious, promptTokens: number) =>
  ledgerOf(of).reserve({
    ...{ scorer: 's', papers: 1, price: PRICE, account: null },
    worst: { promptTokens, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0, reportedUsd: null },
  });

/** What a reader has after a while; resolves once it is copied. */
async function used(): Promise<Precious> {
  const of = await open();
  await writeSettings(of.records, { dailyCapUsd: 5, model: 'mine' });
  await saveCriteria(of.records, CRITERIA);
  await changeSources(of.records, () => [aSource(1)]);
  await meet(of.records, ['2602.00009'], 1);
  await changeTriage(of.records, [{ id: '2602.00001', star: true, note: 'For the seminar' }]);
  of.copyTriage();
  await of.vault.save(KEY, ORIGIN);
  await spend(of, 3_000_000);
  await copied({ singles: 'dailyCapUsd', criteria: 'Graphs', triage: 'seminar', keys: ORIGIN });
  await copied({ days: '"reservedUsd":3', singles: 'Group 1' });
  return of;
}

/** Waits until parts of the copy hold these words. */
const copied = (words: Record<string, string>) =>
  vi.waitFor(() => {
    for (const [part, text] of Object.entries(words)) expect(texts.get(part)).toContain(text);
  });

const lose = (...names: string[]) =>
  Promise.all(
    names.map((name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve))),
  );

async function whatIsThere({ records }: Precious) {
  const { all } = await readCriteria(records);
  const settings = await readSettings(records);
  const [star] = await triageOf(records, ['2602.00001']);
  const day = (await records.getAll('days')).at(-1);
  return {
    ...{ cap: settings.dailyCapUsd, model: settings.model, criteria: all.map(({ id }) => id) },
    ...{ note: star?.star ? star.note : null, spent: day && day.countedUsd + day.reservedUsd },
    followed: (await readSources(records)).map(({ name }) => name),
    restored: (await records.get('facts', 'restored')) !== undefined,
  };
}

const ALL = { cap: 5, model: 'mine', note: 'For the seminar', spent: 3, followed: ['Group 1'] };
const NOBODY = { restored: false, spent: undefined, note: null, followed: [] };

it('a first run restores nothing and asks for nothing', async () => {
  const of = await open();
  expect([await whatIsThere(of), of.lostKeys()]).toMatchObject([NOBODY, []]);
  expect([await whatIsThere(await open()), of.lostKeys()]).toMatchObject([NOBODY, []]);
});

it('all databases are gone: what is no secret is back, and the key is asked for', async () => {
  await used();
  await lose('winnow-records', 'winnow-vault');
  const of = await open();
  expect(await whatIsThere(of)).toMatchObject({ ...ALL, restored: true });
  expect((await whatIsThere(of)).criteria).toContain('mine');
  expect([of.lostKeys(), await of.vault.keyFor(ORIGIN)]).toEqual([[ORIGIN], null]);
  await of.vault.save(KEY, ORIGIN);
  await vi.waitFor(() => expect(of.lostKeys()).toEqual([]));
  // It is no news the next time.
  await of.records.delete('facts', 'restored');
  const later = await open();
  expect([await whatIsThere(later), later.lostKeys()]).toMatchObject([{ ...ALL, restored: false }, []]);
});

it('a day long past whose sums are damaged costs nothing of today', async () => {
  await used();
  await lose('winnow-records');
  texts.set('days', `${texts.get('days')}`.replace('[', '[{"day":"2026-01-01"},'));
  const of = await open();
  expect(await whatIsThere(of)).toMatchObject(ALL);
  expect(await spend(of, 1_000_000)).toMatchObject({ id: expect.any(String) });
});

it('what was spent counts against the limit of the day after it was lost', async () => {
  await used();
  await lose('winnow-records');
  const of = await open();
  expect(await spend(of, 3_000_000)).toEqual({ refused: 'day' });
  expect(await spend(of, 1_000_000)).toMatchObject({ id: expect.any(String) });
});

it.each([
  ['is gone', (name: string) => texts.delete(name)],
  ['is damaged', (name: string) => texts.set(name, '[{"day":')],
  ['has no sums', (name: string) => texts.set(name, `${texts.get(name)}`.replace(/,"reservedUsd".*?}/, '}'))],
])('a day counts as spent where its copy %s, and nothing else suffers', async (_what, befalls) => {
  await used();
  await lose('winnow-records');
  befalls('days');
  const of = await open();
  expect(await spend(of, 1)).toEqual({ refused: 'day' });
  expect(await whatIsThere(of)).toMatchObject({ ...ALL, spent: Number.POSITIVE_INFINITY });
});

describe('under a worker that lives', () => {
  it('the records are back at once, and the key is asked for', async () => {
    const of = await used();
    await lose('winnow-records', 'winnow-vault');
    expect(await whatIsThere(of)).toMatchObject({ ...ALL, restored: true });
    expect([await of.vault.hints(), of.lostKeys()]).toEqual([[], [ORIGIN]]);
  });

  it('nothing comes back that the reader took away', async () => {
    const of = await used();
    await of.records.delete('criteria', 'mine');
    await changeTriage(of.records, [{ id: '2602.00001', star: false, note: '' }]);
    of.copyTriage();
    await of.vault.remove(ORIGIN);
    await copied({ triage: '[]', keys: '[]', criteria: 'starter' });
    await vi.waitFor(() => expect(texts.get('criteria')).not.toContain('mine'));
    await lose('winnow-records', 'winnow-vault');
    const later = await open();
    expect(await whatIsThere(later)).toMatchObject({ cap: 5, note: null });
    expect([(await whatIsThere(later)).criteria, later.lostKeys()]).toEqual([['starter'], []]);
  });
});

it('a copy that cannot be put back now is there the next time', async () => {
  await used();
  await lose('winnow-records');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const of = await open();
  put.mockRestore();
  await writeSettings(of.records, { dailyCapUsd: 1 });
  await lose('winnow-records');
  expect(await whatIsThere(await open())).toMatchObject({ ...ALL, restored: true });
});

describe('no database can be opened', () => {
  it('what is saved lasts all the same, from worker to worker', async () => {
    await used();
    const first = await withoutDisk(open);
    expect(await whatIsThere(first)).toMatchObject(ALL);
    await writeSettings(first.records, { dailyCapUsd: 4 });
    await spend(first, 500_000);
    await copied({ singles: '"dailyCapUsd":4', days: '"reservedUsd":0.5' });
    expect(await whatIsThere(await withoutDisk(open))).toMatchObject({ ...ALL, cap: 4, spent: 3.5 });
  });

  it('nor a copy: nobody knows what was spent, so nothing is', async () => {
    copies.read = () => Promise.reject(new Error('no storage'));
    expect(await spend(await withoutDisk(open), 1)).toEqual({ refused: 'day' });
  });
});

it('no key is in it, nor what was only on screen', async () => {
  await used();
  expect([...texts.keys()].sort()).toEqual(['criteria', 'days', 'keys', 'mark', 'singles', 'triage']);
  const all = [...texts.values()].join();
  expect([all.includes('canary'), all.includes('2602.00009'), all.includes('seminar')]).toEqual([
    ...[false, false, true],
  ]);
});
