import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { dayAt, localDate, NO_DAY } from './day';

/** The ledger's day where clocks are changed by law, and where the reader travels. */

const HOUR = 3_600_000;
const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it.each([
  ['an hour ahead', 'America/New_York', '2026-03-08', 23],
  ['an hour back', 'America/New_York', '2026-11-01', 25],
  ['half an hour back', 'Australia/Lord_Howe', '2026-04-05', 24.5],
  ['an hour ahead at midnight', 'Africa/Cairo', '2026-04-24', 23],
  ['not at all', 'Pacific/Kiritimati', '2026-02-06', 24],
])('clocks go %s: one day, from midnight to midnight (%s)', (_what, zone, day, hours) => {
  process.env.TZ = zone;
  let mark = NO_DAY;
  const lasted = new Map<string, number>();
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let at = noon - 48 * HOUR; at < noon + 48 * HOUR; at += HOUR / 4) {
    mark = dayAt(mark, localDate(new Date(at)));
    expect(mark.behind).toBe('');
    lasted.set(mark.day, (lasted.get(mark.day) ?? 0) + 1 / 4);
  }
  expect(lasted.get(day)).toBe(hours);
  expect([...lasted.keys()]).toEqual([...lasted.keys()].sort());
});

const ZONES = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/New_York', 'Asia/Kathmandu', 'Etc/GMT+12'];

it('a reader who travels has no more days than went by, wherever to and however often', () => {
  const hop = fc.record({ zone: fc.constantFrom(...ZONES), hours: fc.integer({ min: 0, max: 30 }) });
  fc.assert(
    fc.property(fc.array(hop, { maxLength: 30 }), (hops) => {
      let [mark, hours] = [NO_DAY, 0];
      const days = new Set<string>();
      for (const { zone, hours: stay } of hops) {
        process.env.TZ = zone;
        for (let passed = 0; passed <= stay; passed += 1) {
          mark = dayAt(mark, localDate(new Date(Date.UTC(2026, 1, 6) + (hours + passed) * HOUR)));
          days.add(mark.day);
        }
        hours += stay;
      }
      // The first day was begun before, the last goes on, and dates around the world are up to two apart.
      expect(days.size).toBeLessThanOrEqual(Math.floor(hours / 24) + 3);
    }),
    { numRuns: 300 },
  );
});
