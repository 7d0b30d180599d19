import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createLedgerStore } from '../store/ledger-store';
import { openRecords, type RecordsDb } from '../store/records-db';
import { createLedger, type Reservation } from './ledger';
import type { Usage } from './usage';

/** The budget of second opinions, within the ledger of all requests. */

const price = { input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 10 };
const usage = (completionTokens: number): Usage => ({
  ...{ promptTokens: 0, completionTokens, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null },
});
const dime = { scorer: 'host model', papers: 2, worst: usage(10_000), price, account: null };
const opinion = { ...dime, opinionsUsd: 0.25 };
const used = { refused: 'opinions' };

let db: RecordsDb;
let now: Date;
const ledgerWith = (cap: number) =>
  createLedger(
    createLedgerStore(db),
    async () => cap,
    () => now,
  );

beforeEach(async () => {
  db = await openRecords(`records-${Math.random()}`);
  now = new Date(2026, 1, 6, 12);
});

it('holds them alone, however many ask at once, of whichever model', async () => {
  const ledger = ledgerWith(10);
  const asked = Array.from({ length: 20 }, (_, i) => ledger.reserve({ ...opinion, scorer: `model ${i}` }));
  const all = await Promise.all(asked);
  expect(all.filter((each) => 'settle' in each)).toHaveLength(2);
  expect(all.at(-1)).toEqual(used);
  expect(await ledger.opinionsUsd()).toBeCloseTo(0.2, 10);
  expect(await ledger.reserve(dime)).toHaveProperty('settle');
  expect(await ledger.opinionsUsd()).toBeCloseTo(0.2, 10);
});

it('has room again for what was set aside and not used, and for no more', async () => {
  const ledger = ledgerWith(10);
  const one = (await ledger.reserve(opinion)) as Reservation;
  await ledger.reserve(opinion);
  expect(await ledger.reserve(opinion)).toEqual(used);
  await one.settle(usage(1000));
  expect(await ledger.opinionsUsd()).toBeCloseTo(0.11, 10);
  expect(await ledger.reserve(opinion)).toHaveProperty('settle');
  expect(await ledger.reserve(opinion)).toEqual(used);
});

it('counts within the limit of the day', async () => {
  const ledger = ledgerWith(0.15);
  expect(await ledger.reserve(opinion)).toHaveProperty('settle');
  expect(await ledger.reserve(opinion)).toEqual({ refused: 'day' });
});

it('stays used after a killed worker, and where the clock is set back', async () => {
  await ledgerWith(10).reserve(opinion);
  const next = ledgerWith(10);
  await next.closeLost();
  await next.closeLost();
  expect(await next.opinionsUsd()).toBeCloseTo(0.1, 10);
  await next.reserve(opinion);
  expect(await next.reserve(opinion)).toEqual(used);
  now = new Date(2026, 1, 5, 12);
  expect(await next.reserve(opinion)).toEqual(used);
});

it('is whole again on the next day, and books a request on the day on which it was sent', async () => {
  const ledger = ledgerWith(10);
  const late = (await ledger.reserve(opinion)) as Reservation;
  await ledger.reserve(opinion);
  now = new Date(2026, 1, 7, 0, 1);
  expect(await ledger.opinionsUsd()).toBe(0);
  expect(await ledger.reserve(opinion)).toHaveProperty('settle');
  await late.settle(usage(10_000));
  expect(await ledger.opinionsUsd()).toBeCloseTo(0.1, 10);
  expect((await db.get('days', '2026-02-06'))?.opinions?.countedUsd).toBeCloseTo(0.1, 10);
});
