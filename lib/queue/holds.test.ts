import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Fault } from '../model/fault';
import type { ModelConfig } from '../model/model-config';
import { clearHolds, readHolds, writeHold } from '../store/holds';
import { openRecords } from '../store/records-db';
import { createRateLimiters, type HoldStore } from './rate-limiters';

const config = { scorer: 'host m low', provider: { concurrency: { start: 4, max: 8 } } } as ModelConfig;
const mine = new Set([config.scorer]);
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
  await createRateLimiters(await store()).slowDown(config, slowDown(600_000));
  expect(woken).toHaveLength(1);
  expect(woken[0]).toBeGreaterThanOrEqual(begun + 600_000);

  const next = createRateLimiters(await store());
  expect(next.of(config).capacity()).toBe(0);
  expect(next.until(mine)).toBe(woken[0]);
  expect(next.heldFor(mine)).toMatchObject({ name: 'rate-limit', text: 'host asks to slow down.' });
  next.reset();
  expect(next.of(config).capacity()).toBe(0);
  next.forget();
  expect(next.of(config).capacity()).toBe(4);
  expect(
    createRateLimiters(await store())
      .of(config)
      .capacity(),
  ).toBe(4);
});

it('writes nothing down for a short wait, and forgets what is over', async () => {
  const { db, store, woken } = await stores();
  await createRateLimiters(await store()).slowDown(config, slowDown(5000));
  expect([woken, await db.count('holds')]).toEqual([[], 0]);
  await writeHold(db, { scorer: config.scorer, until: Date.now() - 1, name: 'busy', text: '' });
  expect(
    createRateLimiters(await store())
      .of(config)
      .capacity(),
  ).toBe(4);
  expect(await db.count('holds')).toBe(0);
});

it('forgets a wait that was set while the clock was ahead', async () => {
  const { db, store } = await stores();
  const ahead = Date.now() + 365 * 24 * 60 * 60 * 1000;
  const hold = { scorer: config.scorer, name: 'busy', text: '' };
  await writeHold(db, { ...hold, at: ahead, until: ahead + 600_000 });
  expect(createRateLimiters(await store()).heldFor(mine)).toBeNull();
  expect(await db.count('holds')).toBe(0);
  await writeHold(db, { ...hold, until: Date.now() + 600_000 });
  expect(createRateLimiters(await store()).heldFor(mine)).toMatchObject(hold);
});

it('keeps to what rate headers say, too, and says so', async () => {
  const { store, woken } = await stores();
  const limiters = createRateLimiters(await store());
  const headers = new Headers({ 'x-ratelimit-remaining-tokens': '10', 'x-ratelimit-reset-tokens': '55s' });
  limiters.observe({ ...config, host: 'host' }, headers, 5000);
  expect(limiters.of(config).capacity()).toBe(0);
  expect(limiters.heldFor(mine)?.text).toMatch(/^host allows no more/);
  await vi.waitFor(async () => expect((await store()).known).toHaveLength(1));
  expect(woken).toHaveLength(1);
});

it('tells nobody of a wait for a model that nobody asks', async () => {
  const { store } = await stores();
  const limiters = createRateLimiters(await store());
  await limiters.slowDown(config, slowDown(600_000));
  const others = new Set(['another model']);
  expect([limiters.until(others), limiters.heldFor(others)]).toEqual([0, null]);
});
