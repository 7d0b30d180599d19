import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { NO_STATE, waitingIn } from '../store/daily-state';
import { daily, handlers, manyPapers, payingSessions, t, useDailyTest } from '../testing/daily';

useDailyTest();

it('stops at the daily limit, keeps the rest, and goes on the next day', async () => {
  t.mailings.set('cs.LG 2026-02-06', manyPapers(40));
  const limits = { capUsd: 0.012 };
  const paying = await payingSessions(limits);
  const run = daily({ sessions: paying.sessions });
  await run.tick();
  const before = t.server.timesAsked().size;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(40);
  expect(t.kept.jobs).toMatchObject([{ day: '2026-02-06' }]);
  // What there is of it is not kept from the reader until all of it is paid for.
  expect(t.kept.outcomes).toMatchObject([
    {
      scored: before,
      failed: 0,
      relevant: before,
      note: expect.stringMatching(/^Stopped at your daily limit/),
    },
  ]);
  expect([waitingIn(t.kept), t.tell.mock.calls.length]).toEqual([before, 1]);
  expect(t.kept.trouble?.text).toMatch(/^2026-02-06: Stopped at your daily limit/);
  expect(new Date(t.kept.trouble?.until ?? 0).getHours()).toBe(0);
  expect(t.wakeAt).toHaveBeenCalledWith(t.kept.trouble?.until);
  const calls = t.server.calls.length;
  await run.tick();
  expect([t.asked.length, t.server.calls.length]).toEqual([2, calls]);
  t.clock = new Date('2026-02-07T14:00:00Z');
  limits.capUsd = 100;
  paying.restart();
  await daily({ sessions: paying.sessions }).tick();
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.kept.outcomes[0]).toMatchObject({ day: '2026-02-06', scored: 40, failed: 0 });
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
});

it('goes on at once where the limit was raised; arXiv is not hurried by it', async () => {
  const limits = { capUsd: 0.001 };
  const paying = await payingSessions(limits);
  const run = daily({ sessions: paying.sessions });
  await run.tick();
  expect([t.kept.jobs.length, t.server.calls.length]).toEqual([1, 0]);
  limits.capUsd = 100;
  paying.restart();
  await run.mended();
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.server.timesAsked().size).toBe(2);
  t.kept = { ...NO_STATE, trouble: { text: 'arXiv is overloaded', until: t.clock.getTime() + 60_000 } };
  await run.mended();
  expect(t.kept.trouble?.text).toBe('arXiv is overloaded');
});

it('lets the rest of a day go where the limit of a page is reached, and holds up no other day', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', manyPapers(40));
  const { sessions } = await payingSessions({}, { pageCapUsd: 0.012, askUsd: 0.008 });
  await daily({ sessions }).tick();
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  const [today, before] = t.kept.outcomes;
  expect(today).toMatchObject({ day: '2026-02-06', scored: 2 });
  expect(before?.note).toMatch(/^Stopped at your limit for one page: the rest is let go/);
  expect(before?.scored).toBeGreaterThan(0);
  expect(before?.failed).toBe(40 - (before?.scored ?? 0));
});

it('answers the question before a large run: the reader said yes by switching it on', async () => {
  await handlers().saveSettings({ settings: { askPapers: 1 } });
  await daily().tick();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 2 });
});
