import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { NO_STATE } from '../store/daily-state';
import { daily, paper, t, useDailyTest } from '../testing/daily';
import { BY_PAGES, UNTRIED } from './daily-job';

useDailyTest();

it('pays for no list that is removed while an earlier day is worked on', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const note = vi.fn(async () => {
    t.settings = { ...t.settings, categories: ['cs.LG'] };
  });
  await daily({ note }).tick();
  expect(t.asked).toEqual(['feed cs.LG+cs.CL', 'cs.LG 2026-02-06', 'cs.CL 2026-02-06', 'cs.LG 2026-02-05']);
});

it('takes no day away where the categories are emptied for a moment', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const note = vi.fn(async () => {
    t.settings = { ...t.settings, categories: [] };
  });
  await daily({ note }).tick();
  expect(t.kept.jobs).toMatchObject([{ day: '2026-02-05' }]);
});

it('asks for no list that is no longer wanted, and has a waiting day’s lists as they are wanted now', async () => {
  const job = { ...UNTRIED, ...BY_PAGES, categories: ['cs.LG', 'cs.CL'], rows: 1 };
  const today = { ...job, day: '2026-02-06', left: [], papers: [paper('2602.00001')], run: 'run-6' };
  const before = { ...job, day: '2026-02-05', left: ['cs.CL'], papers: [paper('2602.00005')], run: 'run-5' };
  t.kept = { ...NO_STATE, last: '2026-02-06', jobs: [today, before] };
  t.mailings.set('cs.CL 2026-02-05', [paper('2602.00006', 'new', ['cs.CL'])]);
  t.settings = { ...t.settings, categories: ['cs.CL', 'hep-th'] };
  t.mailings.set('hep-th 2026-02-06', [paper('2602.00007', 'new', ['hep-th'])]);
  t.mailings.delete('cs.LG 2026-02-06');
  await daily().runNow();
  expect(t.asked).toEqual(['feed cs.CL+hep-th', 'hep-th 2026-02-06', 'cs.CL 2026-02-05']);
  expect([...t.server.timesAsked().keys()].sort()).toEqual(['sparse 2602 00006', 'sparse 2602 00007']);
  expect(t.kept.outcomes.map(({ categories }) => categories)).toEqual([['cs.CL', 'hep-th'], ['cs.CL']]);
  const runs = (await t.services.records.getAll('runs')).map(({ id }) => id);
  expect(new Set(runs)).toEqual(new Set(['run-6', 'run-5']));
});
