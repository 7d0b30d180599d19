import { describe, expect, it, vi } from 'vitest';
import { createScoreKeeper } from '../store/score-keeper';
import { openScores } from '../store/scores-db';
import { fullDisk } from '../testing/no-disk';
import { mostAsked, score, serve, useScheduler } from '../testing/scheduler';
import { testPapers, testPlan } from '../testing/services';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('a store that does not keep', () => {
  it('shows scores all the same, and says that they will be forgotten', async () => {
    const scores = await openScores(crypto.randomUUID());
    fullDisk('scores', 'debts');
    const server = await serve();
    const { end, services } = await score(server, 12, { keeper: () => createScoreKeeper(scores) });
    expect(end).toMatchObject({
      scored: 12,
      notice: { fault: 'not-stored', text: expect.stringMatching(/The disk is full/) },
    });
    const again = services.page();
    await again.begin(await testPlan(server.url), testPapers(12), false);
    expect(await again.until(({ scored }) => scored === 12)).toMatchObject({ remembered: 12 });
    expect(mostAsked(server)).toBe(1);
  });
});

it('asks anew for scores that were forgotten, and for no other', async () => {
  const server = await serve();
  const { services } = await score(server, 4);
  const { scores, keeper, scheduler } = services;
  const keys = await scores.getAllKeys('scores');
  await keeper.forget(keys.slice(0, 2));
  scheduler.forgetScores();
  const again = services.page();
  await again.begin(await testPlan(server.url), testPapers(4), false);
  expect(await again.until(({ scored }) => scored === 4)).toMatchObject({ remembered: 2 });
  expect([...server.timesAsked().values()].sort()).toEqual([1, 1, 2, 2]);
});
