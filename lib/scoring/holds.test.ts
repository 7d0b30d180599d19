import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { clearHolds, readHolds, writeHold } from '../store/holds';
import { openRecords } from '../store/records-db';
import type { Fault } from './fault';
import { createPacers, type HoldStore } from './pacers';
import type { Asking } from './plan';

const asking = { scorer: 'host m low', provider: { concurrency: { start: 4, max: 8 } } } as Asking;
const mine = new Set([asking.scorer]);
const slowDown = (waitMs: number): Fault => ({
  ...{ name: 'rate-limit', kind: 'wait', text: 'host asks to slow down.', action: 'retry', waitMs },
});

async function stores() {
  const db = await openRecords(`records-${crypto.randomUUID()}`);
  const woken: number[] = [];
  const store = async (): Promise<HoldStore> => ({
    known: await readHolds(db),
    write: (hold) => writeHold(db, hold),
    clear: () => clearHolds(db),
    wakeAt: (moment) => void woken.push(moment),
  });
  return { db, store, woken };
}

it('keeps to a long wait in the life of the next worker, and has it woken', async () => {
  const { store, woken } = await stores();
  const begun = Date.now();
  await createPacers(await store()).slowDown(asking, slowDown(600_000));
  expect(woken).toHaveLength(1);
  expect(woken[0]).toBeGreaterThanOrEqual(begun + 600_000);

  const next = createPacers(await store());
  expect(next.of(asking).capacity()).toBe(0);
  expect(next.until(mine)).toBe(woken[0]);
  expect(next.heldFor(mine)).toMatchObject({ name: 'rate-limit', text: 'host asks to slow down.' });
  next.reset();
  expect(next.of(asking).capacity()).toBe(0);
  next.forget();
  expect(next.of(asking).capacity()).toBe(4);
  expect(
    createPacers(await store())
      .of(asking)
      .capacity(),
  ).toBe(4);
});

it('writes nothing down for a short wait, and forgets what is over', async () => {
  const { db, store, woken } = await stores();
  await createPacers(await store()).slowDown(asking, slowDown(5000));
  expect([woken, await db.count('holds')]).toEqual([[], 0]);
  await writeHold(db, { scorer: asking.scorer, until: Date.now() - 1, name: 'busy', text: '' });
  expect(
    createPacers(await store())
      .of(asking)
      .capacity(),
  ).toBe(4);
  expect(await db.count('holds')).toBe(0);
});

it('keeps to what rate headers say, too, and says so', async () => {
  const { store, woken } = await stores();
  const pacers = createPacers(await store());
  const headers = new Headers({ 'x-ratelimit-remaining-tokens': '10', 'x-ratelimit-reset-tokens': '55s' });
  pacers.heard({ ...asking, host: 'host' }, headers, 5000);
  expect(pacers.of(asking).capacity()).toBe(0);
  expect(pacers.heldFor(mine)?.text).toMatch(/^host allows no more/);
  await vi.waitFor(async () => expect((await store()).known).toHaveLength(1));
  expect(woken).toHaveLength(1);
});

it('tells nobody of a wait for a model that nobody asks', async () => {
  const { store } = await stores();
  const pacers = createPacers(await store());
  await pacers.slowDown(asking, slowDown(600_000));
  const others = new Set(['another model']);
  expect([pacers.until(others), pacers.heldFor(others)]).toEqual([0, null]);
});
