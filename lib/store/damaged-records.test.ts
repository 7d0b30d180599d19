import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../criteria/starter';
import { emptyDay, NO_DAY } from '../ledger/day';
import { AS_EXPECTED } from '../ledger/learned';
import { createLedger } from '../ledger/ledger';
import { emptyRun } from '../ledger/run-record';
import { damage } from '../testing/damage';
import { readCriteria } from './criteria-store';
import { readHolds } from './holds';
import { createLedgerStore, readRuns, readSpending } from './ledger-store';
import { openRecords, type RecordsDb } from './records-db';
import { droppedFields, learnedOf, rememberDropped } from './server-records';
import { openVault } from './vault';

/** What lies on a disk and makes no sense is as good as absent, and the rows beside it come back. */

let records: RecordsDb;
beforeEach(async () => {
  records = await openRecords(`records-${crypto.randomUUID()}`);
});

it('criteria', async () => {
  await records.put('criteria', { ...STARTER_CRITERIA, id: 'mine', text: 'Wanted: graphs' });
  await damage(records, 'criteria', { id: 'broken', name: 'Broken' });
  await damage(records, 'facts', 7, 'activeCriteria');
  const { all, active } = await readCriteria(records);
  expect(all.map(({ id }) => id)).toEqual(['mine']);
  expect(active.id).toBe('mine');
  expect(await records.count('criteria')).toBe(2);
});

it('holds', async () => {
  const hold = { scorer: 'a.example m low', until: Date.now() + 60_000, name: 'rate-limit', text: 'Wait.' };
  await records.put('holds', hold);
  await damage(records, 'holds', { ...hold, scorer: 'b.example m low', until: 'tomorrow' });
  expect(await readHolds(records)).toEqual([hold]);
});

it('what servers have shown of themselves', async () => {
  await damage(records, 'quirks', {
    scorer: 's',
    dropped: ['effort', 7],
    learned: { prompt: 0, reply: 'x' },
  });
  await damage(records, 'quirks', { scorer: 'other', dropped: 'effort' });
  expect([await droppedFields(records, 's'), await droppedFields(records, 'other')]).toEqual([
    ['effort'],
    [],
  ]);
  expect(await learnedOf(records, 's')).toEqual(AS_EXPECTED);
  await rememberDropped(records, 'other', 'seed');
  expect(await droppedFields(records, 'other')).toEqual(['seed']);
});

it('the ledger: a sum that makes no sense takes none of the others along', async () => {
  const day = { ...emptyDay('2026-02-06'), countedUsd: 0.4, usd: 0.3 };
  await damage(records, 'days', { ...day, promptTokens: Number.NaN });
  await damage(records, 'days', { day: '2026-02-05', countedUsd: 0.1, ofALaterVersion: true });
  await records.put('runs', emptyRun('good', '2026-02-06', 1));
  await damage(records, 'runs', { id: 'bad', day: 5 });
  await damage(records, 'runs', {
    ...emptyRun('odd', '2026-02-06', 1),
    approved: { scope: 7 },
    owed: null,
  });
  await damage(records, 'facts', 20260206, 'ledgerDay');
  const { days, runs, mark } = await readSpending(records);
  expect(days).toEqual([
    { ...emptyDay('2026-02-05'), countedUsd: 0.1, reservedUsd: Infinity, ofALaterVersion: true },
    { ...day, promptTokens: 0 },
  ]);
  expect(runs.map(({ id }) => id)).toEqual(['good', 'odd']);
  expect(mark).toEqual(NO_DAY);
  expect(await readRuns(records, ['good', 'bad', 'odd', 'none'])).toHaveLength(2);
  const ledger = createLedgerStore(records);
  expect(await ledger.read((book) => book.run('odd'))).toMatchObject({ approved: null, owed: 0 });
  expect(await ledger.read((book) => book.run('bad'))).toBeUndefined();
});

it.each([
  ['is missing', { countedUsd: undefined }],
  ['is no number', { countedUsd: Number.NaN }],
  ['is below nothing', { reservedUsd: -5 }],
])('spends nothing more where what was spent %s', async (_what, damaged) => {
  const now = () => new Date('2026-02-06T12:00:00');
  const ledger = createLedger(createLedgerStore(records), async () => 1, now);
  const worst = {
    promptTokens: 10,
    cachedTokens: 0,
    cacheWriteTokens: 0,
    completionTokens: 10,
    reportedUsd: null,
  };
  const asked = { scorer: 's', papers: 1, worst, price: null, account: null };
  expect(await ledger.reserve(asked)).not.toHaveProperty('refused');
  await damage(records, 'days', { ...emptyDay('2026-02-06'), ...damaged });
  expect(await ledger.reserve(asked)).toEqual({ refused: 'day' });
  await records.put('days', emptyDay('2026-02-06'));
  await damage(records, 'runs', { ...emptyRun('r', '2026-02-06', 1), ...damaged });
  const account = { run: 'r', limitUsd: 1 };
  expect(await ledger.reserve({ ...asked, account })).toEqual({ refused: 'page' });
});

it.each([
  ['are no sums', { opinions: 'none' }],
  ['lack what was spent', { opinions: { reservedUsd: 0 } }],
  ['were given money back', { opinions: { reservedUsd: 0, countedUsd: -1 } }],
])(
  'buys no more second opinions where those of the day %s, and other scores as before',
  async (_what, damaged) => {
    const now = () => new Date('2026-02-06T12:00:00');
    const ledger = createLedger(createLedgerStore(records), async () => 1, now);
    const none = { promptTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null };
    const asked = {
      ...{ scorer: 's', papers: 1, worst: { ...none, completionTokens: 10 }, price: null, account: null },
    };
    await damage(records, 'days', { ...emptyDay('2026-02-06'), ...damaged });
    expect(await ledger.reserve({ ...asked, opinionsUsd: 1 })).toEqual({ refused: 'opinions' });
    expect(await ledger.reserve(asked)).toHaveProperty('settle');
  },
);

it('a yes that cannot be read was not given', async () => {
  for (const papers of [10, [7], 'all']) {
    await damage(records, 'runs', { ...emptyRun('r', '2026-02-06', 1), approved: { scope: 'x', papers } });
    expect(await createLedgerStore(records).read((book) => book.run('r'))).toMatchObject({ approved: null });
  }
  // Runs of earlier versions have none.
  for (const wanted of [undefined, 10, { scope: 'x' }, { scope: 'x', renewed: [7], named: [] }]) {
    await damage(records, 'runs', { ...emptyRun('r', '2026-02-06', 1), wanted });
    expect(await createLedgerStore(records).read((book) => book.run('r'))).toMatchObject({ wanted: null });
  }
});

it('writes all of a change or nothing', async () => {
  const store = createLedgerStore(records);
  const failing = store.change(async (book) => {
    await book.putDay(emptyDay('2026-02-06'));
    throw new Error('midway');
  });
  await expect(failing).rejects.toThrow('midway');
  expect(await store.read((book) => book.day('2026-02-06'))).toBeUndefined();
});

it('requests that were never settled', async () => {
  const usage = {
    ...{ promptTokens: 1, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 1, reportedUsd: null },
  };
  const attempt = {
    ...{
      id: 'good',
      day: '2026-02-06',
      run: null,
      at: 1,
      scorer: 's',
      papers: 1,
      state: 'reserved' as const,
    },
    ...{ reservedUsd: 0.1, price: null, usage },
  };
  await records.put('attempts', attempt);
  await damage(records, 'attempts', { ...attempt, id: 'bad', reservedUsd: 'much' });
  const { run: _, ...old } = attempt;
  await damage(records, 'attempts', { ...old, id: 'of an early version' });
  const open = await createLedgerStore(records).read((book) => book.openAttempts());
  expect(open.map(({ id }) => id).sort()).toEqual(['good', 'of an early version']);
});

it('a vault that holds something else is as good as empty', async () => {
  const vault = await openVault('vault-damaged');
  const db = await openDB('vault-damaged');
  const origin = 'https://api.example.com';
  await db.put('keys', { origin, hint: 'abcd', sealed: 'no bytes' }, origin);
  expect([await vault.hints(), await vault.keyFor(origin)]).toEqual([[], null]);
  await vault.save('sk-test-0123456789', 'https://api.example.com');
  expect(await vault.keyFor('https://api.example.com')).toBe('sk-test-0123456789');
});
