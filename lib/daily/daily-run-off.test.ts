import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { NO_STATE } from '../store/daily-state';
import { daily, Later, manyPapers, paper, t, useDailyTest } from '../testing/daily';
import { emptyJob } from './daily-job';

useDailyTest();

it('runs at a word for the day alone, however long ago the last run was', async () => {
  t.settings = { ...t.settings, on: false };
  t.kept = { ...NO_STATE, last: '2025-12-01' };
  await daily().runNow();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06']);
  expect(t.kept.outcomes).toHaveLength(1);
});

it('does not catch up with the days on which it was off', async () => {
  t.kept = { ...NO_STATE, last: '2026-01-05' };
  const run = daily();
  t.settings = { ...t.settings, on: false };
  await run.switched(false);
  expect(t.hourly).toHaveBeenLastCalledWith(false);
  t.settings = { ...t.settings, on: true };
  await run.switched(true);
  expect(t.hourly).toHaveBeenLastCalledWith(true);
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06']);
  expect(t.kept).toMatchObject({ last: '2026-02-06', jobs: [] });
  expect(t.kept.outcomes).toHaveLength(1);
});

it('catches up from the day on that it was switched on, also where that day was read at a word before', async () => {
  t.settings = { ...t.settings, on: false };
  const run = daily();
  await run.runNow();
  t.settings = { ...t.settings, on: true };
  await run.switched(true);
  expect(t.kept).toMatchObject({ last: '2026-02-06', jobs: [] });
  expect([t.kept.outcomes.length, t.tell.mock.calls.length]).toEqual([1, 1]);
  t.mailings.set('cs.LG 2026-02-09', [paper('2602.00009')]);
  t.clock = new Date('2026-02-10T14:00:00Z');
  t.feedDay = '2026-02-10';
  await run.tick();
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toContainEqual(['2026-02-09', 1]);
});

it('catches up from a weekend on', async () => {
  t.clock = new Date('2026-02-07T14:00:00Z');
  t.feedDay = '2026-02-07';
  await daily().tick();
  t.mailings.set('cs.LG 2026-02-09', [paper('2602.00009')]);
  t.clock = new Date('2026-02-10T14:00:00Z');
  t.feedDay = '2026-02-10';
  await daily().tick();
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toContainEqual(['2026-02-09', 1]);
});

it('reads a day again that was broken off by switching it off', async () => {
  t.refusals = [undefined, new Later('503')];
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const run = daily();
  await run.tick();
  t.settings = { ...t.settings, on: false };
  await run.switched(false);
  t.settings = { ...t.settings, on: true };
  await run.switched(true);
  expect(t.kept.outcomes).toMatchObject([{ day: '2026-02-06', scored: 2 }]);
});

it('pays for no more of the day that it works on, and lets go what was to come', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-03' };
  const many = manyPapers(60);
  t.mailings.set('cs.LG 2026-02-06', many);
  t.server.configure({ ttftMs: 20, tokensPerSecond: 400 });
  const run = daily();
  const over = run.tick();
  await vi.waitFor(() => expect(t.server.timesAsked().size).toBeGreaterThan(0), { timeout: 10_000 });
  t.settings = { ...t.settings, on: false };
  await run.switched(false);
  await over;
  expect(t.kept).toMatchObject({ jobs: [], outcomes: [], trouble: null, last: null });
  const sent = t.server.timesAsked().size;
  expect(sent).toBeLessThan(many.length);
  // What was under way is paid for and kept; nothing else is sent.
  const isKept = async () => expect(await t.services.scores?.count('scores')).toBe(sent);
  await vi.waitFor(isKept, { timeout: 10_000 });
  expect(t.server.timesAsked().size).toBe(sent);
});

it('does not begin after it was switched off what waited its turn before', async () => {
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  const slow = daily({
    source: {
      async feed() {
        t.asked.push('feed');
        await held;
        return { day: '2026-02-06', rows: 1, papers: [paper('2602.00001')] };
      },
      mailing: async () => [],
    },
  });
  const looking = slow.tick();
  const atAWord = slow.runNow();
  await vi.waitFor(() => expect(t.asked).toEqual(['feed']));
  t.settings = { ...t.settings, on: false };
  const off = slow.switched(false);
  goOn();
  await Promise.all([looking, atAWord, off]);
  expect(t.asked).toEqual(['feed']);
  expect(t.server.calls).toEqual([]);
  expect(t.kept).toMatchObject({ jobs: [], last: null, trouble: null });
  await daily().runNow();
  expect(t.kept.outcomes).toMatchObject([{ scored: 2 }]);
});

it('has let go what was to come before the work has ended: the worker may not live so long', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const never = new Promise<never>(() => {});
  const run = daily({
    source: {
      feed: async () => ({ day: '2026-02-06', rows: 1, papers: [paper('2602.00001')] }),
      mailing: () => never,
    },
  });
  void run.tick();
  await vi.waitFor(() => expect(t.kept.jobs.map(({ day }) => day)).toEqual(['2026-02-06', '2026-02-05']));
  t.settings = { ...t.settings, on: false };
  void run.switched(false);
  await vi.waitFor(() => expect(t.kept).toMatchObject({ jobs: [], last: null, checked: null }));
});

it('begins anew where it is switched on again while the work of before is still ending', async () => {
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  let feeds = 0;
  const run = daily({
    source: {
      async feed() {
        feeds += 1;
        if (feeds === 1) await held;
        return { day: '2026-02-06', rows: 1, papers: [paper('2602.00001')] };
      },
      mailing: async () => [],
    },
  });
  void run.tick();
  await vi.waitFor(() => expect(feeds).toBe(1));
  t.settings = { ...t.settings, on: false };
  void run.switched(false);
  t.settings = { ...t.settings, on: true };
  const on = run.switched(true);
  goOn();
  await on;
  expect(feeds).toBe(2);
  expect(t.kept.outcomes).toMatchObject([{ day: '2026-02-06', scored: 1 }]);
});

it('finishes what was left of a run at a word, and waits for nothing that stood in its way', async () => {
  const left = { ...emptyJob('2026-01-20', ['cs.LG']), left: [], papers: [paper('2601.00001')] };
  const trouble = { text: 'x', until: t.clock.getTime() + 3_600_000 };
  const checked = { at: 1, day: '2026-01-20', found: true };
  t.kept = { ...NO_STATE, last: '2026-01-20', checked, jobs: [left], trouble };
  await daily().switched(true);
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  // And catches up with none of the days between.
  expect(t.kept.outcomes.map(({ day, scored }) => [day, scored])).toEqual([
    ['2026-02-06', 2],
    ['2026-01-20', 1],
  ]);
  t.kept = { ...t.kept, trouble };
  await daily().switched(true);
  expect(t.kept.trouble).toBeNull();
});
