import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Script } from '../../e2e/servers/model-server';
import { OTHER } from '../providers/presets';
import { daily, payingSessions, t, useDailyTest } from '../testing/daily';
import { testPlan } from '../testing/services';
import { estimateDaily } from './estimate-daily';

/** Slower answers for less, which the daily run may ask for. How they are asked for is the queue's own test. */

useDailyTest();

const SELLING = { provider: { ...OTHER, flexShare: 0.5 } };
const isFlex = (call: Parameters<Script>[0]) => call.body?.service_tier === 'flex';
const asked = () => t.server.chats().map(isFlex);
const run = async () => {
  const { sessions } = await payingSessions({}, SELLING);
  await daily({ sessions }).tick();
  return t.kept.outcomes[0];
};

it('asks for slower answers where the reader wants them', async () => {
  t.settings = { ...t.settings, flex: true };
  expect(await run()).toMatchObject({ scored: 2, note: '' });
  expect(asked()).toEqual([true]);
});

it('asks for none where the reader does not', async () => {
  expect(await run()).toMatchObject({ scored: 2, note: '' });
  expect(asked()).toEqual([false]);
});

it('says of the day that it was asked for at the full price', async () => {
  t.settings = { ...t.settings, flex: true };
  t.server.configure({ script: (call) => (isFlex(call) ? { kind: 'status', status: 429 } : undefined) });
  expect(await run()).toMatchObject({
    ...{ scored: 2, failed: 0 },
    note: 'Half the price was refused, or took too long: the rest was asked at the full price.',
  });
  expect(asked()).toEqual([true, false]);
});

it('says what both cost, and counts the one that is wanted', async () => {
  const source = { feed: async () => ({ day: null, rows: 0, papers: [] }) };
  const estimate = async (flex: boolean, plan: object) =>
    estimateDaily(await testPlan(t.server.url, plan), { ...t.settings, flex }, source, String);
  const plain = await estimate(false, SELLING);
  const full = plain.full.usd ?? 0;
  expect(full).toBeGreaterThan(0);
  expect([plain.hundred.usd, plain.flex?.hundred.usd]).toEqual([full, full / 2]);
  expect((await estimate(true, SELLING)).hundred.usd).toBe(full / 2);
  const elsewhere = await estimate(true, {});
  expect([elsewhere.hundred.usd, elsewhere.flex]).toEqual([full, null]);
});
