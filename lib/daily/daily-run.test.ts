import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { NO_STATE, waitingDays, waitingIn } from '../store/daily-state';
import {
  daily,
  handlers,
  Later,
  manyPapers,
  newOffice,
  paper,
  payingSessions,
  t,
  useDailyTest,
} from '../testing/daily';
import { UNTRIED } from './daily-job';

useDailyTest();

it('does nothing until it is switched on', async () => {
  t.settings = { ...t.settings, on: false };
  await daily().tick();
  expect([t.asked, t.server.calls]).toEqual([[], []]);
});

it('reads and scores the day’s mailing once, and says how many relevant papers wait', async () => {
  const run = daily();
  await run.tick();
  expect(t.asked).toEqual(['feed cs.LG']);
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
  expect(t.asked).toEqual(['feed cs.LG']);
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
  expect(t.asked).toHaveLength(4);
});

it('catches up with three missed days, a holiday among them, newest first', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-02' };
  t.mailings.set('cs.LG 2026-02-03', [paper('2602.00003')]);
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-05', 'cs.LG 2026-02-04', 'cs.LG 2026-02-03']);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 2],
    ['2026-02-05', 1],
    ['2026-02-04', 0],
    ['2026-02-03', 1],
  ]);
  expect([t.kept.last, waitingIn(t.kept)]).toEqual(['2026-02-06', 4]);
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
  expect(t.asked).toEqual(['feed cs.LG+cs.CL', 'cs.LG 2026-02-05', 'cs.CL 2026-02-05']);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 1],
    ['2026-02-05', 1],
  ]);
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
  expect(t.server.timesAsked().size).toBe(2);
});

it('waits as long as arXiv asks, with an alarm, and takes up where it was', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-03' };
  t.mailings.set('cs.LG 2026-02-04', [paper('2602.00004')]);
  const run = daily();
  t.refusals = [new Later('503')];
  await run.tick();
  expect(t.kept.trouble).toEqual({ text: 'arXiv is overloaded', until: t.clock.getTime() + 60_000 });
  expect(t.wakeAt).toHaveBeenCalledExactlyOnceWith(t.clock.getTime() + 60_000);
  await run.tick();
  expect(t.asked).toHaveLength(1);
  t.clock = new Date(t.clock.getTime() + 60_001);
  // The feed is read, and the second list refused: today's papers do not wait for it.
  t.asked = [];
  t.refusals = [undefined, new Later('503')];
  await run.tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-05']);
  expect(t.kept.jobs.map(({ day }) => day)).toEqual(['2026-02-05', '2026-02-04']);
  expect(t.kept.outcomes.map(({ day }) => day)).toEqual(['2026-02-06']);
  t.clock = new Date(t.clock.getTime() + 60_001);
  await daily().tick();
  expect(t.kept.jobs).toEqual([]);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 2],
    ['2026-02-05', 0],
    ['2026-02-04', 1],
  ]);
});

it('goes on after the worker was killed midway: nothing is fetched or paid for again', async () => {
  const many = manyPapers(40);
  t.mailings.set('cs.LG 2026-02-06', many);
  t.server.configure({ ttftMs: 5, tokensPerSecond: 2000 });
  const killed = daily({
    sessions: {
      open: (tab, send) => {
        const session = t.services.sessions.open(tab, (reply) => {
          if (reply.type === 'status' && reply.status.scored >= 10) session.close();
          else send(reply);
        });
        return session;
      },
    },
  });
  void killed.tick();
  await vi.waitFor(() => expect(t.server.timesAsked().size).toBeGreaterThan(0), { timeout: 10_000 });
  const before = await vi.waitFor(
    async () => {
      const scores = await t.services.scores?.count('scores');
      expect(scores).toBeGreaterThanOrEqual(10);
      return t.kept.jobs[0]?.run;
    },
    { timeout: 10_000 },
  );
  t.services = await newOffice();
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG']);
  expect([t.kept.jobs, waitingIn(t.kept)]).toEqual([[], 40]);
  expect(t.kept.outcomes[0]).toMatchObject({ papers: 40, scored: 40 });
  expect((await t.services.records.getAll('runs')).map(({ id }) => id)).toEqual([before]);
});

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

it('keeps its hourly alarm, whatever became of it', async () => {
  await daily().tick();
  expect(t.hourly.mock.calls).toEqual([[true]]);
});

it('asks for no list that is no longer wanted, and has a waiting day’s lists as they are wanted now', async () => {
  const job = { ...UNTRIED, categories: ['cs.LG', 'cs.CL'], rows: 1 };
  const today = { ...job, day: '2026-02-06', left: [], papers: [paper('2602.00001')], run: 'run-6' };
  const before = { ...job, day: '2026-02-05', left: ['cs.CL'], papers: [paper('2602.00005')], run: 'run-5' };
  t.kept = { ...NO_STATE, last: '2026-02-06', jobs: [today, before] };
  t.mailings.set('cs.CL 2026-02-05', [paper('2602.00006', 'new', ['cs.CL'])]);
  t.settings = { ...t.settings, categories: ['cs.CL', 'hep-th'] };
  t.mailings.set('hep-th 2026-02-06', [paper('2602.00007', 'new', ['hep-th'])]);
  t.mailings.delete('cs.LG 2026-02-06');
  await daily().runNow();
  expect(t.asked).toEqual(['feed cs.CL+hep-th', 'cs.CL 2026-02-05']);
  expect([...t.server.timesAsked().keys()].sort()).toEqual(['sparse 2602 00006', 'sparse 2602 00007']);
  expect(t.kept.outcomes.map(({ categories }) => categories)).toEqual([['cs.CL', 'hep-th'], ['cs.CL']]);
  const runs = (await t.services.records.getAll('runs')).map(({ id }) => id);
  expect(new Set(runs)).toEqual(new Set(['run-6', 'run-5']));
});

it('keeps the abstracts of few waiting mailings; those of older ones are read again when it is their turn', async () => {
  const days = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05'];
  const jobs = days.map((day, i) => ({
    ...{ ...UNTRIED, day, categories: ['cs.LG'], left: [], rows: 1, run: `run-${day}` },
    papers: [paper(`2602.1000${i}`)],
  }));
  t.kept = { ...NO_STATE, last: '2026-02-05', jobs };
  // Nothing can be paid for.
  const paying = await payingSessions({ capUsd: 0.0001 });
  await daily({ sessions: paying.sessions }).tick();
  expect(t.kept.jobs.map(({ day, papers, left }) => [day, papers.length, left])).toEqual([
    ['2026-02-06', 2, []],
    ['2026-02-05', 1, []],
    ['2026-02-04', 1, []],
    ['2026-02-03', 0, ['cs.LG']],
    ['2026-02-02', 0, ['cs.LG']],
  ]);
  for (const { day, papers } of jobs) t.mailings.set(`cs.LG ${day}`, papers);
  t.asked = [];
  await daily().runNow();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-03', 'cs.LG 2026-02-02']);
  expect(t.kept.outcomes.map(({ day, scored }) => [day, scored])).toEqual([
    ['2026-02-06', 2],
    ...days.reverse().map((day) => [day, 1]),
  ]);
  const runs = (await t.services.records.getAll('runs')).map(({ id }) => id);
  for (const day of days) expect(runs).toContain(`run-${day}`);
});

it('does not wait for a day that a wrong clock once called past', async () => {
  t.kept = { ...NO_STATE, last: '2027-02-05' };
  await daily().tick();
  expect(t.kept).toMatchObject({ last: '2026-02-06', outcomes: [{ day: '2026-02-06', scored: 2 }] });
});

it('says how many papers a title pass left out', async () => {
  // No keyword of the criteria, so that their titles decide.
  const many = manyPapers(30).map((each) => ({
    ...{ ...each, title: `Knitting patterns ${each.id}`, abstract: `On wool, ${each.id}.` },
  }));
  t.mailings.set('cs.LG 2026-02-06', many);
  t.server.configure({
    script: ({ body }) =>
      JSON.stringify(body).includes('Below are the titles')
        ? { kind: 'text', text: '[1, 2, 3, 4, 5]' }
        : undefined,
  });
  await handlers().saveSettings({ settings: { titlePass: true } });
  await daily().tick();
  const [outcome] = t.kept.outcomes;
  expect(outcome).toMatchObject({ papers: 30, failed: 0, scored: 30 - (outcome?.byTitle ?? 0) });
  expect(outcome?.byTitle).toBeGreaterThan(0);
});
