import { openScores } from '../store/scores-db';
import { withoutDisk } from '../testing/no-disk';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { NO_STATE } from '../store/daily-state';
import { createScoreKeeper } from '../store/score-keeper';
import { daily, handlers, KEY, Later, manyPapers, payingSessions, t, useDailyTest } from '../testing/daily';

useDailyTest();

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

it('tries again within the hour where the line is down', async () => {
  t.server.configure({ script: () => ({ kind: 'status', status: 503 }) });
  await t.server.close();
  await daily().tick();
  expect(t.kept).toMatchObject({ outcomes: [], jobs: [{ day: '2026-02-06' }] });
  expect(t.kept.trouble?.until).toBe(t.clock.getTime() + 3_600_000);
});

it('says that there is no key, and scores once there is one, at a word', async () => {
  await handlers().removeAllKeys({});
  await handlers().saveSettings({ settings: { baseUrl: 'https://api.openai.com/v1' } });
  const run = daily();
  await run.tick();
  expect(t.kept.trouble?.text).toContain('There is no API key yet');
  expect([t.kept.jobs.length, t.server.calls.length]).toEqual([1, 0]);
  await handlers().saveSettings({ settings: { baseUrl: t.server.url }, key: KEY });
  await run.runNow();
  expect(t.kept.outcomes[0]).toMatchObject({ scored: 2, note: '' });
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
  // The page has nothing that the feed lacked: it is not read twice.
  expect(t.asked).toEqual(['feed cs.LG', 'cs.LG 2026-02-06', 'feed cs.LG']);
});

it('does not hang on an error that nobody expected', async () => {
  t.refusals = [new TypeError('gone')];
  await daily().tick();
  expect(t.kept.trouble?.text).toContain('gone');
  expect(t.wakeAt).toHaveBeenCalled();
});

it('has itself woken for what it waits for, also where the browser was closed since and forgot that it was to', async () => {
  t.refusals = [new Later()];
  await daily().tick();
  t.wakeAt.mockClear();
  await daily().tick();
  expect(t.wakeAt).toHaveBeenCalledExactlyOnceWith(t.kept.trouble?.until);
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
    const scores = await withoutDisk(openScores);
    const { sessions } = await payingSessions({ keeper: () => createScoreKeeper(scores) });
    await daily({ sessions }).tick();
    expect(t.kept.outcomes).toMatchObject([{ scored: 2 }]);
  });
});
