import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { NO_STATE, waitingDays, waitingIn } from '../store/daily-state';
import { daily, paper, payingSessions, t, useDailyTest } from '../testing/daily';

useDailyTest();

it('does not count a paper as waiting twice where a day is run again', async () => {
  const run = daily();
  await run.tick();
  await run.runNow();
  expect([waitingIn(t.kept), t.badge.mock.lastCall, t.kept.outcomes.length]).toEqual([2, [2], 1]);
  // Nor is the reader told of the same ones again.
  expect(t.tell).toHaveBeenCalledOnce();
});

it('tells of what is new where other categories are run on the same day, and adds up what the day has cost', async () => {
  const paying = await payingSessions({});
  const run = daily({ sessions: paying.sessions });
  await run.tick();
  const usd = t.kept.outcomes[0]?.usd ?? 0;
  expect(usd).toBeGreaterThan(0);
  await run.seen({ from: '2026-02-06', to: '2026-02-06', categories: [] });
  await run.runNow();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 2, usd });
  t.settings = { ...t.settings, categories: ['hep-th'] };
  t.mailings.set('hep-th 2026-02-06', [paper('2602.00007', 'new', ['hep-th'])]);
  await run.runNow();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 1, unseen: [{ id: '2602.00007', lists: ['hep-th'] }] });
  expect(t.kept.outcomes[0]?.usd).toBeGreaterThan(usd);
  expect([waitingIn(t.kept), t.tell.mock.calls.length]).toEqual([1, 2]);
});

it('has a paper of two days wait once', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00001'), paper('2602.00005')]);
  await daily().tick();
  expect(waitingIn(t.kept)).toBe(3);
});

it('has papers of another category wait where one is looked at', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'hep-th'] };
  t.mailings.set('hep-th 2026-02-06', [paper('2602.00007', 'new', ['hep-th'])]);
  const run = daily();
  await run.tick();
  await run.seen({ from: '2026-02-06', to: '2026-02-06', categories: ['cs.LG'] });
  expect(waitingIn(t.kept)).toBe(1);
});

it('has papers wait until their own day is looked at', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  const run = daily();
  await run.tick();
  expect([waitingIn(t.kept), waitingDays(t.kept)]).toEqual([3, { from: '2026-02-05', to: '2026-02-06' }]);
  const day = (from: string, to = from, categories: string[] = []) => run.seen({ from, to, categories });
  await day('2026-02-04');
  await day('2026-02-06', '2026-02-06', ['hep-th']);
  expect(waitingIn(t.kept)).toBe(3);
  await day('2026-02-06', '2026-02-06', ['hep-th', 'cs.LG']);
  expect([waitingIn(t.kept), t.badge.mock.lastCall]).toEqual([1, [1]]);
  // Seen once, it does not wait again where it is run again.
  await run.runNow();
  expect(waitingIn(t.kept)).toBe(1);
  await day('2026-02-01', '2026-02-28');
  expect([waitingDays(t.kept), t.badge.mock.lastCall]).toEqual([null, [0]]);
});
