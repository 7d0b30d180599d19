import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { NO_STATE, waitingIn } from '../store/daily-state';
import {
  daily,
  Later,
  manyPapers,
  newServices,
  paper,
  payingSessions,
  t,
  useDailyTest,
} from '../testing/daily';
import { BY_PAGES, UNTRIED } from './daily-job';

useDailyTest();

it('catches up with three missed days, a holiday among them, newest first', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-02' };
  t.mailings.set('cs.LG 2026-02-03', [paper('2602.00003')]);
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG', ...['06', '05', '04', '03'].map((day) => `cs.LG 2026-02-${day}`)]);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 2],
    ['2026-02-05', 1],
    ['2026-02-04', 0],
    ['2026-02-03', 1],
  ]);
  expect([t.kept.last, waitingIn(t.kept)]).toEqual(['2026-02-06', 4]);
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
  // The feed is read, and the third list refused: today's papers do not wait for it.
  t.asked = [];
  t.refusals = [undefined, undefined, new Later('503')];
  await run.tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06', 'cs.LG 2026-02-05']);
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
  t.services = await newServices();
  await daily().tick();
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06']);
  expect([t.kept.jobs, waitingIn(t.kept)]).toEqual([[], 40]);
  expect(t.kept.outcomes[0]).toMatchObject({ papers: 40, scored: 40 });
  expect((await t.services.records.getAll('runs')).map(({ id }) => id)).toEqual([before]);
});

it('keeps the abstracts of few waiting mailings; those of older ones are read again when it is their turn', async () => {
  const days = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05'];
  const jobs = days.map((day, i) => ({
    ...{ ...UNTRIED, ...BY_PAGES, day, categories: ['cs.LG'], left: [], rows: 1, run: `run-${day}` },
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
