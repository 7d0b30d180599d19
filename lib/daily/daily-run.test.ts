import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { MailedPaper } from '../arxiv/read-rss';
import { SEED_CUT } from '../digest/material';
import { type Office, openOffice } from '../office';
import { createHandlers } from '../own-pages/handlers';
import { createDesk, type Desk } from '../scoring/desk';
import type { Plan } from '../scoring/plan';
import { type OfficeOptions, testOffice, testPlan } from '../scoring/test-office';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { createDailyRun, type DailyDeps } from './daily-run';
import { type DailySettings, NO_DAILY } from './daily-settings';
import { type DailyState, NO_STATE } from './daily-state';

vi.mock('../platform/browser', () => ({
  browser: {
    runtime: { getPlatformInfo: async () => ({}) },
    permissions: { contains: async () => true },
    alarms: { create: vi.fn() },
  },
}));

const KEY = 'sk-canary-0123456789abcdef';
let server: ModelServer;
let office: Office;
let settings: DailySettings;
let kept: DailyState;
let clock: Date;
/** Mailings by `<category> <day>`; the feed has those of `feedDay`. */
let mailings: Map<string, MailedPaper[]>;
let feedDay: string | null;
/** What is thrown in place of an answer, once. */
let refusals: Error[];
let asked: string[];
const badge = vi.fn();
const tell = vi.fn();
const wakeAt = vi.fn();
const hourly = vi.fn();
const note = vi.fn(async () => undefined);

const paper = (id: string, kind: MailedPaper['kind'] = 'new', categories = ['cs.LG']): MailedPaper => ({
  ...{ id, version: 1, title: `Sparse ${id}`, authors: ['A B'], abstract: `About sparse things, ${id}.` },
  ...{ kind, categories },
});

/** A desk at which papers cost money: the server counts as a provider on the net. */
async function payingDesk(limits: OfficeOptions, plan: Partial<Plan> = {}) {
  let paying = await testOffice(limits);
  const open = () => {
    paying.keys.set(new URL(server.url).origin, KEY);
    return createDesk({
      ...paying,
      settings: async () => DEFAULT_SETTINGS,
      plan: () => testPlan(server.url, plan),
      saveView: async () => undefined,
      openOptions: async () => undefined,
    });
  };
  let desk = open();
  const seats: Pick<Desk, 'open'> = { open: (tab, send) => desk.open(tab, send) };
  return {
    desk: seats,
    /** Another worker, with the limits of now. */
    restart: () => {
      paying = paying.restart();
      desk = open();
    },
  };
}

/** More than a cent pays for. */
const MANY = Array.from({ length: 40 }, (_, i) => paper(`2602.${i + 10_001}`));

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.clearAllMocks();
  server = await startModelServer({ key: KEY });
  office = await openOffice({ openOptions: async () => undefined, openDigest: async () => undefined });
  await createHandlers(office).saveSettings({ settings: { baseUrl: server.url }, key: KEY });
  settings = { ...NO_DAILY, on: true, categories: ['cs.LG'] };
  kept = NO_STATE;
  clock = new Date('2026-02-06T14:00:00Z');
  mailings = new Map([['cs.LG 2026-02-06', [paper('2602.00001'), paper('2602.00002')]]]);
  feedDay = '2026-02-06';
  refusals = [];
  asked = [];
});
afterEach(() => server.close());

class Later extends Error {}

function daily(rest: Partial<DailyDeps> = {}) {
  const answer = (what: string) => {
    asked.push(what);
    const refusal = refusals.shift();
    if (refusal) throw refusal;
  };
  return createDailyRun({
    settings: async () => settings,
    state: {
      read: async () => structuredClone(kept),
      write: async (state) => {
        kept = structuredClone(state);
      },
    },
    source: {
      async feed(categories) {
        answer(`feed ${categories.join('+')}`);
        const papers = categories.flatMap((category) => mailings.get(`${category} ${feedDay}`) ?? []);
        const once = [...new Map(papers.map((each) => [each.id, each])).values()];
        return { day: feedDay, rows: papers.length, papers: once };
      },
      async mailing(category, day) {
        answer(`${category} ${day}`);
        return mailings.get(`${category} ${day}`) ?? [];
      },
    },
    cut: async () => ({ ...SEED_CUT, minRelevance: 1, minNovelty: 1 }),
    delay: (error) =>
      error instanceof Later ? { text: 'arXiv is overloaded', until: clock.getTime() + 60_000 } : null,
    ...{ desk: office.desk, note, badge, tell, wakeAt, hourly, now: () => clock, ...rest },
  });
}

const timesAsked = () => Object.fromEntries(server.timesAsked());

it('does nothing until it is switched on', async () => {
  settings = { ...settings, on: false };
  await daily().tick();
  expect([asked, server.calls]).toEqual([[], []]);
});

it('reads and scores the day’s mailing once, and says how many relevant papers wait', async () => {
  const run = daily();
  await run.tick();
  expect(asked).toEqual(['feed cs.LG']);
  expect(server.timesAsked().size).toBe(2);
  expect(kept).toMatchObject({ last: '2026-02-06', jobs: [], waiting: 2, trouble: null });
  expect(kept.outcomes).toMatchObject([
    { day: '2026-02-06', papers: 2, scored: 2, failed: 0, relevant: 2, note: '' },
  ]);
  expect(badge).toHaveBeenLastCalledWith(2);
  expect(tell).toHaveBeenCalledOnce();
  await run.tick();
  await daily().tick();
  expect(asked).toEqual(['feed cs.LG']);
  expect(new Set(Object.values(timesAsked()))).toEqual(new Set([1]));
  await run.seen();
  expect([kept.waiting, badge.mock.lastCall]).toEqual([0, [0]]);
});

it('looks at the feed again until it has the day, and leaves it alone on weekends', async () => {
  feedDay = '2026-02-05';
  const run = daily();
  await run.tick();
  // A worker that starts every minute does not ask every minute.
  await daily().tick();
  expect(asked).toEqual(['feed cs.LG']);
  clock = new Date('2026-02-06T15:00:00Z');
  await run.tick();
  expect(asked).toEqual(['feed cs.LG', 'feed cs.LG']);
  expect(server.calls).toEqual([]);
  clock = new Date('2026-02-06T16:00:00Z');
  feedDay = '2026-02-06';
  await run.tick();
  expect(kept.outcomes.map(({ day }) => day)).toEqual(['2026-02-06']);
  clock = new Date('2026-02-07T14:00:00Z');
  mailings.clear();
  await run.tick();
  clock = new Date('2026-02-07T18:00:00Z');
  await run.tick();
  expect(asked).toHaveLength(4);
});

it('catches up with three missed days, a holiday among them, oldest first', async () => {
  kept = { ...NO_STATE, last: '2026-02-02' };
  mailings.set('cs.LG 2026-02-03', [paper('2602.00003')]);
  mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  await daily().tick();
  expect(asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-03', 'cs.LG 2026-02-04', 'cs.LG 2026-02-05']);
  expect(kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 2],
    ['2026-02-05', 1],
    ['2026-02-04', 0],
    ['2026-02-03', 1],
  ]);
  expect(kept).toMatchObject({ last: '2026-02-06', waiting: 4 });
});

it('has a paper of two categories scored once, and asks for kinds as chosen', async () => {
  settings = { ...settings, categories: ['cs.LG', 'cs.CL'], cross: false };
  const both = ['cs.LG', 'cs.CL'];
  mailings.set('cs.LG 2026-02-06', [paper('2602.00001', 'new', both), paper('2602.00002', 'replace')]);
  mailings.set('cs.CL 2026-02-06', [
    paper('2602.00001', 'new', both),
    paper('2602.00003', 'cross', ['cs.CL']),
  ]);
  kept = { ...NO_STATE, last: '2026-02-04' };
  mailings.set('cs.LG 2026-02-05', [paper('2602.00005', 'cross', both)]);
  mailings.set('cs.CL 2026-02-05', [paper('2602.00005', 'new', both)]);
  await daily().tick();
  expect(asked).toEqual(['feed cs.LG+cs.CL', 'cs.LG 2026-02-05', 'cs.CL 2026-02-05']);
  expect(kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 1],
    ['2026-02-05', 1],
  ]);
  expect(new Set(Object.values(timesAsked()))).toEqual(new Set([1]));
  expect(server.timesAsked().size).toBe(2);
});

it('waits as long as arXiv asks, with an alarm, and takes up where it was', async () => {
  kept = { ...NO_STATE, last: '2026-02-03' };
  mailings.set('cs.LG 2026-02-04', [paper('2602.00004')]);
  const run = daily();
  refusals = [new Later('503')];
  await run.tick();
  expect(kept.trouble).toEqual({ text: 'arXiv is overloaded', until: clock.getTime() + 60_000 });
  expect(wakeAt).toHaveBeenCalledExactlyOnceWith(clock.getTime() + 60_000);
  await run.tick();
  expect(asked).toHaveLength(1);
  clock = new Date(clock.getTime() + 60_001);
  // The feed is read, and the second list refused.
  asked = [];
  const twice = [undefined, new Later('503')] as Error[];
  refusals = twice;
  await run.tick();
  expect(asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-04']);
  expect(kept.jobs.map(({ day }) => day)).toEqual(['2026-02-04', '2026-02-05', '2026-02-06']);
  expect(server.calls).toEqual([]);
  clock = new Date(clock.getTime() + 60_001);
  await daily().tick();
  expect(kept.jobs).toEqual([]);
  expect(kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 2],
    ['2026-02-05', 0],
    ['2026-02-04', 1],
  ]);
});

it('goes on after the worker was killed midway: nothing is fetched or paid for again', async () => {
  const many = Array.from({ length: 40 }, (_, i) => paper(`2602.${String(i + 1).padStart(5, '0')}`));
  mailings.set('cs.LG 2026-02-06', many);
  server.configure({ ttftMs: 5, tokensPerSecond: 2000 });
  const killed = daily({
    desk: {
      open: (tab, send) => {
        const seat = office.desk.open(tab, (reply) => {
          if (reply.type === 'status' && reply.status.scored >= 10) seat.leave();
          else send(reply);
        });
        return seat;
      },
    },
  });
  void killed.tick();
  await vi.waitFor(() => expect(server.timesAsked().size).toBeGreaterThan(0), { timeout: 10_000 });
  const before = await vi.waitFor(
    async () => {
      const scores = await office.scores?.count('scores');
      expect(scores).toBeGreaterThanOrEqual(10);
      return kept.jobs[0]?.run;
    },
    { timeout: 10_000 },
  );
  office = await openOffice({ openOptions: async () => undefined, openDigest: async () => undefined });
  await daily().tick();
  expect(asked).toEqual(['feed cs.LG']);
  expect(kept).toMatchObject({ jobs: [], waiting: 40 });
  expect(kept.outcomes[0]).toMatchObject({ papers: 40, scored: 40 });
  expect((await office.records.getAll('runs')).map(({ id }) => id)).toEqual([before]);
});

it('does not count a paper as waiting twice where a day is run again', async () => {
  const run = daily();
  await run.tick();
  await run.runNow();
  expect([kept.waiting, badge.mock.lastCall, kept.outcomes.length]).toEqual([2, [2], 1]);
});

describe('where it was off', () => {
  it('runs at a word for the day alone, however long ago the last run was', async () => {
    settings = { ...settings, on: false };
    kept = { ...NO_STATE, last: '2025-12-01' };
    await daily().runNow();
    expect(asked).toEqual(['feed cs.LG']);
    expect(kept.outcomes).toHaveLength(1);
  });

  it('does not catch up with the days on which it was off', async () => {
    kept = { ...NO_STATE, last: '2026-01-05' };
    const run = daily();
    settings = { ...settings, on: false };
    await run.switched(false);
    expect(hourly).toHaveBeenLastCalledWith(false);
    settings = { ...settings, on: true };
    await run.switched(true);
    expect(hourly).toHaveBeenLastCalledWith(true);
    expect(asked).toEqual(['feed cs.LG']);
    expect(kept).toMatchObject({ last: '2026-02-06', jobs: [] });
    expect(kept.outcomes).toHaveLength(1);
  });

  it('catches up from the day on that it was switched on, also where that day was read at a word before', async () => {
    settings = { ...settings, on: false };
    const run = daily();
    await run.runNow();
    settings = { ...settings, on: true };
    await run.switched(true);
    expect(kept).toMatchObject({ last: '2026-02-06', jobs: [] });
    expect([kept.outcomes.length, tell.mock.calls.length]).toEqual([1, 1]);
    mailings.set('cs.LG 2026-02-09', [paper('2602.00009')]);
    clock = new Date('2026-02-10T14:00:00Z');
    feedDay = '2026-02-10';
    await run.tick();
    expect(kept.outcomes.map(({ day, papers }) => [day, papers])).toContainEqual(['2026-02-09', 1]);
  });

  it('catches up from a weekend on', async () => {
    clock = new Date('2026-02-07T14:00:00Z');
    feedDay = '2026-02-07';
    await daily().tick();
    mailings.set('cs.LG 2026-02-09', [paper('2602.00009')]);
    clock = new Date('2026-02-10T14:00:00Z');
    feedDay = '2026-02-10';
    await daily().tick();
    expect(kept.outcomes.map(({ day, papers }) => [day, papers])).toContainEqual(['2026-02-09', 1]);
  });

  it('reads a day again that was broken off by switching it off', async () => {
    refusals = [undefined, new Later('503')] as Error[];
    kept = { ...NO_STATE, last: '2026-02-04' };
    const run = daily();
    await run.tick();
    settings = { ...settings, on: false };
    await run.switched(false);
    settings = { ...settings, on: true };
    await run.switched(true);
    expect(kept.outcomes).toMatchObject([{ day: '2026-02-06', scored: 2 }]);
  });

  it('pays for no more of the day that it works on, and lets go what was to come', async () => {
    kept = { ...NO_STATE, last: '2026-02-03' };
    const many = Array.from({ length: 60 }, (_, i) => paper(`2602.${i + 10_001}`));
    mailings.set('cs.LG 2026-02-04', many);
    server.configure({ ttftMs: 20, tokensPerSecond: 400 });
    const run = daily();
    const over = run.tick();
    await vi.waitFor(() => expect(server.timesAsked().size).toBeGreaterThan(0), { timeout: 10_000 });
    settings = { ...settings, on: false };
    await run.switched(false);
    await over;
    expect(kept).toMatchObject({ jobs: [], outcomes: [], trouble: null, last: null });
    const asked = server.timesAsked().size;
    expect(asked).toBeLessThan(many.length);
    // What was under way is paid for and kept; nothing else is sent.
    const isKept = async () => expect(await office.scores?.count('scores')).toBe(asked);
    await vi.waitFor(isKept, { timeout: 10_000 });
    expect(server.timesAsked().size).toBe(asked);
  });
});

it('keeps its hourly alarm, whatever became of it', async () => {
  await daily().tick();
  expect(hourly.mock.calls).toEqual([[true]]);
});

it('asks for no list that is no longer wanted, and has a waiting day’s lists as they are wanted now', async () => {
  settings = { ...settings, categories: ['cs.LG', 'cs.CL'] };
  kept = { ...NO_STATE, last: '2026-02-04' };
  mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  mailings.set('cs.CL 2026-02-05', [paper('2602.00006', 'new', ['cs.CL'])]);
  refusals = [undefined, undefined, new Later('503')] as Error[];
  await daily().tick();
  expect(kept.jobs[0]).toMatchObject({ day: '2026-02-05', left: ['cs.CL'] });
  settings = { ...settings, categories: ['cs.CL', 'hep-th'] };
  mailings.set('hep-th 2026-02-06', [paper('2602.00007', 'new', ['hep-th'])]);
  mailings.delete('cs.LG 2026-02-06');
  asked = [];
  const [, today] = kept.jobs;
  await daily().runNow();
  expect(asked).toEqual(['feed cs.CL+hep-th', 'cs.CL 2026-02-05']);
  expect([...server.timesAsked().keys()].sort()).toEqual(['sparse 2602 00006', 'sparse 2602 00007']);
  expect(kept.outcomes.map(({ categories }) => categories)).toEqual([['cs.CL', 'hep-th'], ['cs.CL']]);
  const runs = (await office.records.getAll('runs')).map(({ id }) => id);
  expect(runs).toContain(today?.run);
});

it('says how many papers a title pass left out', async () => {
  // No keyword of the criteria, so that their titles decide.
  const many = Array.from({ length: 30 }, (_, i) => paper(`2602.${i + 10_001}`)).map((each) => ({
    ...{ ...each, title: `Knitting patterns ${each.id}`, abstract: `On wool, ${each.id}.` },
  }));
  mailings.set('cs.LG 2026-02-06', many);
  server.configure({
    script: ({ body }) =>
      JSON.stringify(body).includes('Below are the titles')
        ? { kind: 'text', text: '[1, 2, 3, 4, 5]' }
        : undefined,
  });
  await createHandlers(office).saveSettings({ settings: { titlePass: true } });
  await daily().tick();
  const [outcome] = kept.outcomes;
  expect(outcome).toMatchObject({ papers: 30, failed: 0, scored: 30 - (outcome?.byTitle ?? 0) });
  expect(outcome?.byTitle).toBeGreaterThan(0);
});

describe('what stands in the way', () => {
  it('goes on with other days where one cannot be read, and lets that one go after three tries', async () => {
    kept = { ...NO_STATE, last: '2026-02-04' };
    const broken = new Error('arXiv’s page of 2026-02-05 could not be read whole.');
    refusals = [undefined, broken] as Error[];
    await daily().tick();
    expect(kept.outcomes.map(({ day, scored }) => [day, scored])).toEqual([['2026-02-06', 2]]);
    expect(kept.trouble).toEqual({
      text: `2026-02-05: ${broken.message}`,
      until: clock.getTime() + 3_600_000,
    });
    for (let tries = 2; tries <= 3; tries += 1) {
      clock = new Date(clock.getTime() + 3_600_001);
      refusals = [broken];
      await daily().tick();
    }
    expect(kept).toMatchObject({ jobs: [], trouble: null });
    expect(kept.outcomes[0]).toMatchObject({ day: '2026-02-05', papers: 0, note: broken.message });
    expect(asked.filter((what) => what === 'cs.LG 2026-02-05')).toHaveLength(3);
  });

  it('stops at the daily limit, keeps the rest, and goes on the next day', async () => {
    mailings.set('cs.LG 2026-02-06', MANY);
    const limits = { capUsd: 0.012 };
    const paying = await payingDesk(limits);
    const run = daily({ desk: paying.desk });
    await run.tick();
    const before = server.timesAsked().size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(MANY.length);
    expect(kept).toMatchObject({ outcomes: [], jobs: [{ day: '2026-02-06' }] });
    expect(kept.trouble?.text).toMatch(/^2026-02-06: Stopped at your daily limit/);
    expect(new Date(kept.trouble?.until ?? 0).getHours()).toBe(0);
    expect(wakeAt).toHaveBeenCalledWith(kept.trouble?.until);
    expect(tell).not.toHaveBeenCalled();
    const calls = server.calls.length;
    await run.tick();
    expect([asked.length, server.calls.length]).toEqual([1, calls]);
    clock = new Date('2026-02-07T14:00:00Z');
    limits.capUsd = 100;
    paying.restart();
    await daily({ desk: paying.desk }).tick();
    expect(kept).toMatchObject({ jobs: [], trouble: null });
    expect(kept.outcomes[0]).toMatchObject({ day: '2026-02-06', scored: MANY.length, failed: 0 });
    expect(new Set(Object.values(timesAsked()))).toEqual(new Set([1]));
  });

  it('goes on at once where the limit was raised; arXiv is not hurried by it', async () => {
    const limits = { capUsd: 0.001 };
    const paying = await payingDesk(limits);
    const run = daily({ desk: paying.desk });
    await run.tick();
    expect([kept.jobs.length, server.calls.length]).toEqual([1, 0]);
    limits.capUsd = 100;
    paying.restart();
    await run.mended();
    expect(kept).toMatchObject({ jobs: [], trouble: null });
    expect(server.timesAsked().size).toBe(2);
    kept = { ...NO_STATE, trouble: { text: 'arXiv is overloaded', until: clock.getTime() + 60_000 } };
    await run.mended();
    expect(kept.trouble?.text).toBe('arXiv is overloaded');
  });

  it('lets the rest of a day go where the limit of a page is reached, and holds up no other day', async () => {
    kept = { ...NO_STATE, last: '2026-02-04' };
    mailings.set('cs.LG 2026-02-05', MANY);
    const { desk } = await payingDesk({}, { pageCapUsd: 0.012, askUsd: 0.008 });
    await daily({ desk }).tick();
    expect(kept).toMatchObject({ jobs: [], trouble: null });
    const [today, before] = kept.outcomes;
    expect(today).toMatchObject({ day: '2026-02-06', scored: 2 });
    expect(before?.note).toMatch(/^Stopped at your limit of \$0\.01 for one page/);
    expect(before?.scored).toBeGreaterThan(0);
    expect(before?.failed).toBe(MANY.length - (before?.scored ?? 0));
  });

  it('tries again within the hour where the line is down', async () => {
    server.configure({ script: () => ({ kind: 'status', status: 503 }) });
    await server.close();
    await daily().tick();
    expect(kept).toMatchObject({ outcomes: [], jobs: [{ day: '2026-02-06' }] });
    expect(kept.trouble?.until).toBe(clock.getTime() + 3_600_000);
  });

  it('says that there is no key, and scores once there is one, at a word', async () => {
    await createHandlers(office).removeKey({});
    await createHandlers(office).saveSettings({ settings: { baseUrl: 'https://api.openai.com/v1' } });
    const run = daily();
    await run.tick();
    expect(kept.trouble?.text).toContain('There is no model key');
    expect([kept.jobs.length, server.calls.length]).toEqual([1, 0]);
    await createHandlers(office).saveSettings({ settings: { baseUrl: server.url }, key: KEY });
    await run.runNow();
    expect(kept.outcomes[0]).toMatchObject({ scored: 2, note: '' });
  });

  it('answers the question before a large run: the reader said yes by switching it on', async () => {
    await createHandlers(office).saveSettings({ settings: { askPapers: 1 } });
    await daily().tick();
    expect(kept.outcomes[0]).toMatchObject({ scored: 2 });
  });

  it('waits no longer than anything lasts, where the clock was wrong when it began to', async () => {
    const until = new Date('2027-02-06T00:00:00Z').getTime();
    kept = { ...NO_STATE, trouble: { text: 'Stopped at your daily limit.', until, mendable: true } };
    await daily().tick();
    expect(kept).toMatchObject({ last: '2026-02-06', trouble: null });
  });

  it('runs at a word, also where it was just looking whether there is anything to do', async () => {
    const run = daily();
    await run.tick();
    const looking = run.tick();
    await run.runNow();
    await looking;
    expect(asked).toEqual(['feed cs.LG', 'feed cs.LG']);
  });

  it('does not hang on an error that nobody expected', async () => {
    refusals = [new TypeError('gone')];
    await daily().tick();
    expect(kept.trouble?.text).toContain('gone');
    expect(wakeAt).toHaveBeenCalled();
  });
});
