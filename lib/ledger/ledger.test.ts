import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLedgerStore } from '../store/ledger-store';
import { openRecords, type RecordsDb } from '../store/records-db';
import { createLedger, type Reservation } from './ledger';
import type { Price } from './price';
import type { Usage } from './usage';

const price: Price = { input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 10 };
const usage = (promptTokens: number, completionTokens: number, rest: Partial<Usage> = {}): Usage => ({
  ...{ promptTokens, completionTokens, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null },
  ...rest,
});
const dime = { scorer: 'host model', papers: 2, worst: usage(0, 10_000), price, account: null };
const full = { refused: 'day' };

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

describe('reserve', () => {
  it('lets requests through up to the daily limit and not beyond it', async () => {
    const ledger = ledgerWith(0.25);
    expect(await ledger.reserve(dime)).not.toEqual(full);
    expect(await ledger.reserve(dime)).not.toEqual(full);
    expect(await ledger.reserve(dime)).toEqual(full);
  });

  it('holds when many ask at once', async () => {
    const ledger = ledgerWith(0.55);
    const all = await Promise.all(Array.from({ length: 20 }, () => ledger.reserve(dime)));
    expect(all.filter((each) => 'settle' in each)).toHaveLength(5);
  });

  it('frees what was set aside and books what was used', async () => {
    const ledger = ledgerWith(0.25);
    const first = (await ledger.reserve(dime)) as Reservation;
    await first.settle(usage(1000, 100));
    expect(await ledger.today()).toEqual({ promptTokens: 1000, completionTokens: 100, usd: 0.002 });
    expect(await ledger.reserve(dime)).not.toEqual(full);
    expect(await ledger.reserve(dime)).not.toEqual(full);
  });

  it('prices cached input as such, and believes a provider that names its cost', async () => {
    const ledger = ledgerWith(1);
    const one = (await ledger.reserve(dime)) as Reservation;
    expect((await one.settle(usage(1000, 0, { cachedTokens: 1000 }))).usd).toBeCloseTo(0.0001, 10);
    const two = (await ledger.reserve(dime)) as Reservation;
    expect((await two.settle(usage(1000, 0, { reportedUsd: 0.5 }))).usd).toBe(0.5);
  });

  it('counts a model without a price against the limit, and shows no money for it', async () => {
    const ledger = ledgerWith(0.15);
    const unpriced = { ...dime, price: null };
    const one = (await ledger.reserve(unpriced)) as Reservation;
    expect((await one.settle(usage(0, 10_000))).usd).toBeNull();
    expect(await ledger.reserve(unpriced)).toEqual(full);
    expect((await ledger.today()).usd).toBeNull();
  });
});

describe('the day', () => {
  it('begins anew at midnight', async () => {
    const ledger = ledgerWith(0.1);
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000));
    expect(await ledger.reserve(dime)).toEqual(full);
    now = new Date(2026, 1, 7, 0, 1);
    expect(await ledger.reserve(dime)).not.toEqual(full);
  });

  it('does not go back with the clock', async () => {
    const ledger = ledgerWith(0.1);
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000));
    now = new Date(2026, 1, 5, 12);
    expect(await ledger.reserve(dime)).toEqual(full);
  });

  it('ends at the next midnight where the clock had been a year ahead', async () => {
    const ledger = ledgerWith(0.1);
    now = new Date(2027, 1, 6, 12);
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000));
    now = new Date(2026, 1, 6, 13);
    expect(await ledger.reserve(dime)).toEqual(full);
    expect((await ledger.today()).usd).toBeCloseTo(0.1, 10);
    now = new Date(2026, 1, 6, 23, 59);
    expect(await ledger.reserve(dime)).toEqual(full);
    now = new Date(2026, 1, 7, 0, 1);
    expect((await ledger.today()).usd).toBe(0);
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000));
    expect(await ledger.reserve(dime)).toEqual(full);
  });

  it('begins no date again that was over by the clock of a service', async () => {
    const ledger = ledgerWith(0.1);
    const told = new Date(2026, 1, 6, 12).getTime();
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000), told);
    for (const day of [4, 5, 1, 2, 3, 5, 6]) {
      now = new Date(2026, 1, day, 12);
      expect(await ledger.reserve(dime)).toEqual(full);
    }
    now = new Date(2026, 1, 7, 0, 1);
    expect(await ledger.reserve(dime)).not.toEqual(full);
  });

  it('counts what was spent on a date that comes again', async () => {
    const ledger = ledgerWith(0.1);
    now = new Date(2026, 1, 7, 12);
    await ((await ledger.reserve(dime)) as Reservation).settle(usage(0, 10_000));
    now = new Date(2027, 1, 6, 12);
    expect(await ledger.reserve({ ...dime, worst: usage(0, 1000) })).not.toEqual(full);
    now = new Date(2026, 1, 6, 12);
    await ledger.reserve(dime);
    now = new Date(2026, 1, 7, 12);
    expect(await ledger.reserve(dime)).toEqual(full);
  });

  it('books a request on the day on which it was sent', async () => {
    const ledger = ledgerWith(1);
    const late = (await ledger.reserve(dime)) as Reservation;
    now = new Date(2026, 1, 7, 0, 1);
    await late.settle(usage(0, 10_000));
    expect((await ledger.today()).usd).toBe(0);
    expect((await db.get('days', '2026-02-06'))?.usd).toBeCloseTo(0.1, 10);
  });
});

it('books what a killed worker left open, once, at what was set aside', async () => {
  await ledgerWith(1).reserve(dime);
  const next = ledgerWith(0.15);
  await next.closeLost();
  await next.closeLost();
  expect((await next.today()).usd).toBeCloseTo(0.1, 10);
  expect(await next.reserve(dime)).toEqual(full);
});

describe('a page', () => {
  const page = { run: 'one', limitUsd: 0.25 };
  const dimeOfPage = { ...dime, account: page };
  const spent = { refused: 'page' };

  it('costs no more than its limit, however many ask at once, and leaves others alone', async () => {
    const ledger = ledgerWith(10);
    const all = await Promise.all(Array.from({ length: 20 }, () => ledger.reserve(dimeOfPage)));
    expect(all.filter((each) => 'settle' in each)).toHaveLength(2);
    expect(all.at(-1)).toEqual(spent);
    expect(await ledger.reserve({ ...dime, account: { ...page, run: 'two' } })).not.toEqual(spent);
    expect(await ledger.reserve(dime)).not.toEqual(spent);
  });

  it('is held to its limit after a killed worker and at another date', async () => {
    await ledgerWith(10).reserve(dimeOfPage);
    const next = ledgerWith(10);
    await next.closeLost();
    now = new Date(2026, 1, 9, 12);
    await next.reserve(dimeOfPage);
    expect(await next.reserve(dimeOfPage)).toEqual(spent);
    expect(await next.run('one')).toMatchObject({ day: '2026-02-06', completionTokens: 10_000, usd: 0.1 });
  });

  it('keeps what it says of itself beside what it cost', async () => {
    const ledger = ledgerWith(10);
    await ledger.note('one', { listing: '/list/cs.LG/new', total: 63, owed: 63 });
    const asked = (await ledger.reserve(dimeOfPage)) as Reservation;
    await Promise.all([
      ledger.note('one', { scored: 2, owed: 61, approved: { scope: 'h s', papers: null } }),
      asked.settle(usage(0, 1000)),
    ]);
    expect(await ledger.run('one')).toMatchObject({
      ...{ listing: '/list/cs.LG/new', total: 63, scored: 2, owed: 61 },
      ...{ approved: { scope: 'h s', papers: null }, reservedUsd: 0, completionTokens: 1000 },
    });
    expect((await ledger.run('one')).usd).toBeCloseTo(0.01, 10);
  });
});
