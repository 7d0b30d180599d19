import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { NO_STATE, waitingIn } from '../store/daily-state';
import { createScoreKeeper } from '../store/score-keeper';
import { daily, handlers, KEY, manyPapers, paper, payingSessions, t, useDailyTest } from '../testing/daily';
import { OutOfReach } from './mail-source';

useDailyTest();

const broken = (day: string) => new Error(`arXiv’s page of ${day} could not be read whole.`);

it('goes on with other days where one cannot be read, tries that one again ever more rarely, then lets it go', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [undefined, broken('2026-02-05')];
  await daily().tick();
  expect(t.kept.outcomes.map(({ day, scored }) => [day, scored])).toEqual([['2026-02-06', 2]]);
  expect(t.kept.trouble).toEqual({
    text: `2026-02-05: ${broken('2026-02-05').message}`,
    until: t.clock.getTime() + 3_600_000,
  });
  const hours: number[] = [];
  for (let hour = 1; hour < 15 * 24 && t.kept.jobs.length > 0; hour += 1) {
    t.clock = new Date(t.clock.getTime() + 3_600_001);
    // No mailing has come meanwhile.
    t.kept = { ...t.kept, checked: { at: t.clock.getTime(), day: '2026-02-06', found: true } };
    t.asked = [];
    t.refusals = [broken('2026-02-05')];
    await daily().tick();
    if (t.asked.length > 0) hours.push(hour);
  }
  expect(hours.slice(0, 3)).toEqual([1, 7, 31]);
  expect(hours.at(-1)).toBeGreaterThan(7 * 24);
  expect(hours.length).toBeLessThan(14);
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.kept.outcomes[1]).toMatchObject({
    day: '2026-02-05',
    papers: 0,
    note: broken('2026-02-05').message,
  });
});

it('neither asks in vain for every day of a long absence nor lets them go, where no page can be read', async () => {
  t.kept = { ...NO_STATE, last: '2026-01-05' };
  const all = Array.from({ length: 100 }, () => broken('any'));
  for (let hour = 0; hour < 3; hour += 1) {
    t.refusals = [...(hour === 0 ? [undefined] : []), ...all];
    await daily().tick();
    t.clock = new Date(t.clock.getTime() + 3_600_001);
  }
  expect(t.asked.length).toBeLessThanOrEqual(7);
  expect(t.kept.jobs).toHaveLength(23);
  // Winnow has learned the new markup.
  t.refusals = [];
  await daily().runNow();
  expect(t.kept.jobs).toEqual([]);
});

it.each([
  ['cs.CL', 'cs.LG'],
  ['cs.LG', 'cs.CL'],
])('scores the list that can be read where the other cannot: %s, %s', async (...categories) => {
  t.settings = { ...t.settings, categories };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  const mailing = vi.fn(async (category: string, day: string) => {
    if (category === 'cs.CL') throw broken(day);
    return t.mailings.get(`${category} ${day}`) ?? [];
  });
  const feed = async () => ({ day: '2026-02-06', rows: 1, papers: [paper('2602.00001')] });
  for (let day = 0; day < 14; day += 1) {
    t.clock = new Date(t.clock.getTime() + 24 * 3_600_001);
    await daily({ source: { feed, mailing } }).tick();
  }
  expect(t.kept.outcomes.find(({ day }) => day === '2026-02-05')).toMatchObject({ papers: 1, scored: 1 });
  // Read once, it is on disk.
  expect(
    mailing.mock.calls.filter(([category, day]) => category === 'cs.LG' && day === '2026-02-05'),
  ).toHaveLength(1);
});

it('takes no try away where it is run at a word again and again', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [undefined, broken('2026-02-05')];
  await daily().tick();
  for (let press = 0; press < 15; press += 1) {
    t.refusals = [undefined, broken('2026-02-05')];
    await daily().runNow();
  }
  expect(t.kept.jobs).toMatchObject([{ day: '2026-02-05', tries: 1 }]);
});

it('forgets what was wrong once it is read, or wanted no more', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  t.refusals = [undefined, undefined, broken('2026-02-05')];
  await daily().tick();
  expect(t.kept.jobs[0]).toMatchObject({ left: ['cs.CL'], lacking: broken('2026-02-05').message });
  t.settings = { ...t.settings, categories: ['cs.LG'] };
  t.clock = new Date(t.clock.getTime() + 3_600_001);
  await daily().tick();
  expect(t.kept.jobs).toEqual([]);
  expect(t.kept.outcomes[1]).toMatchObject({ day: '2026-02-05', scored: 1, note: '' });
});

it('waits an hour where something fails that nobody expected, however often it does', async () => {
  const note = vi.fn(async () => {
    throw new Error('The disk is full.');
  });
  for (let hour = 0; hour < 30; hour += 1) {
    await daily({ note }).tick();
    t.clock = new Date(t.clock.getTime() + 3_600_001);
  }
  expect(note).toHaveBeenCalledTimes(30);
  expect(t.kept).toMatchObject({ jobs: [{ day: '2026-02-06' }], trouble: { text: 'The disk is full.' } });
});

it('pays for no list that is removed while an earlier day is worked on', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const note = vi.fn(async () => {
    t.settings = { ...t.settings, categories: ['cs.LG'] };
  });
  await daily({ note }).tick();
  expect(t.asked).toEqual(['feed cs.LG+cs.CL', 'cs.LG 2026-02-05']);
});

it('takes no day away where the categories are emptied for a moment', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  const note = vi.fn(async () => {
    t.settings = { ...t.settings, categories: [] };
  });
  await daily({ note }).tick();
  expect(t.kept.jobs).toMatchObject([{ day: '2026-02-05' }]);
});

it('lets a day go at once that arXiv shows no more', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [undefined, new OutOfReach('arXiv no longer shows the mailing of 2026-02-05.')];
  await daily().tick();
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.kept.outcomes[1]?.note).toContain('no longer shows');
});

it('scores the lists that it has where one of a day is never to be read', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  t.refusals = [undefined, undefined, new OutOfReach('arXiv shows no mailing of cs.CL for 2026-02-05.')];
  await daily().tick();
  expect(t.kept.outcomes[1]).toMatchObject({
    ...{ day: '2026-02-05', papers: 1, scored: 1 },
    note: 'arXiv shows no mailing of cs.CL for 2026-02-05.',
  });
});

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
  expect([t.asked.length, t.server.calls.length]).toEqual([1, calls]);
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

it('tries again within the hour where the line is down', async () => {
  t.server.configure({ script: () => ({ kind: 'status', status: 503 }) });
  await t.server.close();
  await daily().tick();
  expect(t.kept).toMatchObject({ outcomes: [], jobs: [{ day: '2026-02-06' }] });
  expect(t.kept.trouble?.until).toBe(t.clock.getTime() + 3_600_000);
});

it('says that there is no key, and scores once there is one, at a word', async () => {
  await handlers().removeKey({});
  await handlers().saveSettings({ settings: { baseUrl: 'https://api.openai.com/v1' } });
  const run = daily();
  await run.tick();
  expect(t.kept.trouble?.text).toContain('There is no API key yet');
  expect([t.kept.jobs.length, t.server.calls.length]).toEqual([1, 0]);
  await handlers().saveSettings({ settings: { baseUrl: t.server.url }, key: KEY });
  await run.runNow();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 2, note: '' });
});

it('answers the question before a large run: the reader said yes by switching it on', async () => {
  await handlers().saveSettings({ settings: { askPapers: 1 } });
  await daily().tick();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 2 });
});

it('waits no longer than anything lasts, where the clock was wrong when it began to', async () => {
  const until = new Date('2027-02-06T00:00:00Z').getTime();
  t.kept = { ...NO_STATE, trouble: { text: 'Stopped at your daily limit.', until, mendable: true } };
  await daily().tick();
  expect(t.kept).toMatchObject({ last: '2026-02-06', trouble: null });
});

it('runs at a word, also where it was just looking whether there is anything to do', async () => {
  const run = daily();
  await run.tick();
  const looking = run.tick();
  await run.runNow();
  await looking;
  expect(t.asked).toEqual(['feed cs.LG', 'feed cs.LG']);
});

it('does not hang on an error that nobody expected', async () => {
  t.refusals = [new TypeError('gone')];
  await daily().tick();
  expect(t.kept.trouble?.text).toContain('gone');
  expect(t.wakeAt).toHaveBeenCalled();
});

describe('what stands in nobody’s way', () => {
  const every = (score: string): Behaviour => ({
    kind: 'shape',
    shape: (verdicts) => verdicts.map(({ number }) => `[${number}, ${score}, "Fine."]`).join('\n'),
  });

  it('is a second opinion that was refused: the first scores count, and the day is done', async () => {
    const many = manyPapers(60);
    t.mailings.set('cs.LG 2026-02-06', many);
    const refusal = { message: 'flagged as violating our usage policy', code: 'content_filter' };
    t.server.configure({
      script: ({ body, papers }) => {
        if (body?.model !== 'strong') return every('8, 7');
        const isRefused = papers.some(({ title }) => title === many[3]?.title);
        return isRefused ? { kind: 'status', status: 400, body: { error: refusal } } : every('9, 8');
      },
    });
    await handlers().saveSettings({ settings: { secondModel: 'strong' } });
    await daily().tick();
    expect(t.kept).toMatchObject({ jobs: [], trouble: null });
    expect(t.kept.outcomes).toMatchObject([
      { scored: 60, note: expect.stringContaining('No second opinions') },
    ]);
  });

  it('is a disk that takes no scores: they count all the same', async () => {
    const { sessions } = await payingSessions({ keeper: () => createScoreKeeper(null) });
    await daily({ sessions }).tick();
    expect(t.kept.outcomes).toMatchObject([{ scored: 2 }]);
  });
});

it.each([1, 500])(
  'pays for no paper that was left out by its title, asking first from %i papers',
  async (askPapers) => {
    const knitting = (from: number, to: number, category: string) =>
      manyPapers(to)
        .slice(from)
        .map((each) => ({
          ...each,
          title: `Knitting ${each.id}`,
          abstract: 'Wool.',
          categories: [category],
        }));
    t.mailings.set('cs.LG 2026-02-06', knitting(0, 30, 'cs.LG'));
    t.mailings.set('hep-th 2026-02-06', knitting(30, 32, 'hep-th'));
    t.server.configure({
      script: ({ body }) =>
        JSON.stringify(body).includes('Below are the titles')
          ? { kind: 'text', text: '[1, 2, 3, 4, 5]' }
          : undefined,
    });
    await handlers().saveSettings({ settings: { titlePass: true, askPapers } });
    const run = daily();
    await run.runNow();
    const left = t.kept.outcomes[0]?.byTitle ?? 0;
    expect(left).toBeGreaterThan(0);
    t.settings = { ...t.settings, categories: ['cs.LG', 'hep-th'] };
    await run.runNow();
    expect(t.kept.outcomes[0]?.byTitle).toBeGreaterThanOrEqual(left);
  },
);
