import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { NO_STATE } from '../store/daily-state';
import { daily, paper, t, useDailyTest } from '../testing/daily';

useDailyTest();

it('does nothing until it is switched on', async () => {
  t.settings = { ...t.settings, on: false };
  await daily().tick();
  expect([t.asked, t.server.calls]).toEqual([[], []]);
});

it('reads and scores the day’s mailing once, and says how many relevant papers wait', async () => {
  const run = daily();
  await run.tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06']);
  expect(t.server.timesAsked().size).toBe(2);
  expect(t.kept).toMatchObject({ last: '2026-02-06', jobs: [], trouble: null });
  expect(t.kept.outcomes).toMatchObject([
    {
      day: '2026-02-06',
      papers: 2,
      scored: 2,
      failed: 0,
      relevant: 2,
      found: ['2602.00001', '2602.00002'],
      note: '',
    },
  ]);
  expect(t.badge).toHaveBeenLastCalledWith(2);
  expect(t.tell).toHaveBeenCalledOnce();
  await run.tick();
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06']);
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
});

it('looks at the feed again until it has the day, and leaves it alone on weekends', async () => {
  t.feedDay = '2026-02-05';
  const run = daily();
  await run.tick();
  // A worker that starts every minute does not ask every minute.
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG']);
  t.clock = new Date('2026-02-06T15:00:00Z');
  await run.tick();
  expect(t.asked).toEqual(['feed cs.LG', 'feed cs.LG']);
  expect(t.server.calls).toEqual([]);
  t.clock = new Date('2026-02-06T16:00:00Z');
  t.feedDay = '2026-02-06';
  await run.tick();
  expect(t.kept.outcomes.map(({ day }) => day)).toEqual(['2026-02-06']);
  t.clock = new Date('2026-02-07T14:00:00Z');
  t.mailings.clear();
  await run.tick();
  t.clock = new Date('2026-02-07T18:00:00Z');
  await run.tick();
  expect(t.asked.filter((each) => each.startsWith('feed'))).toHaveLength(4);
});

it('has a paper of two categories scored once, and asks for kinds as chosen', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'], cross: false };
  const both = ['cs.LG', 'cs.CL'];
  t.mailings.set('cs.LG 2026-02-06', [paper('2602.00001', 'new', both), paper('2602.00002', 'replace')]);
  t.mailings.set('cs.CL 2026-02-06', [
    paper('2602.00001', 'new', both),
    paper('2602.00003', 'cross', ['cs.CL']),
  ]);
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005', 'cross', both)]);
  t.mailings.set('cs.CL 2026-02-05', [paper('2602.00005', 'new', both)]);
  await daily().tick();
  expect(t.asked).toEqual([
    'feed cs.LG+cs.CL',
    ...['06', '05'].flatMap((day) => [`cs.LG 2026-02-${day}`, `cs.CL 2026-02-${day}`]),
  ]);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 1],
    ['2026-02-05', 1],
  ]);
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
  expect(t.server.timesAsked().size).toBe(2);
});

it('keeps its hourly alarm, whatever became of it', async () => {
  await daily().tick();
  expect(t.hourly.mock.calls).toEqual([[true]]);
});

it('does not wait for a day that a wrong clock once called past', async () => {
  t.kept = { ...NO_STATE, last: '2027-02-05' };
  await daily().tick();
  expect(t.kept).toMatchObject({ last: '2026-02-06', outcomes: [{ day: '2026-02-06', scored: 2 }] });
});
