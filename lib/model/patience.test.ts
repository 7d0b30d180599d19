import { expect, it } from 'vitest';
import { completionLimit, REASONING_EXPECTED } from '../ledger/estimate';
import { EffortSchema } from '../settings/settings';
import { patienceFor, whileThereIsNoRoom } from './patience';

it('hears silence after a minute, and on this computer after three', () => {
  expect(patienceFor(16, 'high', false).idleMs).toBe(60_000);
  expect(patienceFor(16, 'high', true).idleMs).toBe(180_000);
  expect(patienceFor(16, 'none', false).firstMs).toBe(60_000);
});

it('waits two minutes for a record of a model that does not think', () => {
  expect(patienceFor(1, 'none', false).recordMs).toBe(120_000);
  expect(patienceFor(16, 'none', false).longestMs).toBeLessThan(300_000);
});

it.each(EffortSchema.options)(
  'lets a model think and write to the end of its allowance, at effort %s',
  (effort) => {
    for (const papers of [1, 2, 16]) {
      const { firstMs, recordMs, longestMs } = patienceFor(papers, effort, false);
      // At forty tokens a second, which is slow for a service on the net.
      expect(longestMs).toBeGreaterThanOrEqual((completionLimit(papers, effort, 3) - 400) * 25);
      expect(longestMs).toBeGreaterThan(recordMs);
      expect(firstMs).toBeLessThanOrEqual(recordMs);
      // Twice the thought that is expected, at eighty tokens a second, in silence.
      expect(firstMs).toBeGreaterThan((papers * 2 * REASONING_EXPECTED[effort] * 1000) / 80);
    }
  },
);

it('waits for minutes until there is room for what nobody waits for, and for a silence in it longer than else', () => {
  const usual = patienceFor(16, 'low', false);
  const long = whileThereIsNoRoom(usual);
  const minutes = 15 * 60_000;
  expect(long.firstMs).toBe(usual.firstMs + minutes);
  expect(long.longestMs).toBe(usual.longestMs + minutes);
  expect(long.recordMs).toBe(usual.recordMs + minutes);
  expect(long.idleMs).toBe(3 * usual.idleMs);
});
