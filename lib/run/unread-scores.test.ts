import { expect, it, vi } from 'vitest';
import { createScoreKeeper } from '../store/score-keeper';
import { openScores, type ScoresDb } from '../store/scores-db';
import { withoutDisk } from '../testing/no-disk';
import { askedFor, idle, pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { testPapers } from '../testing/services';

/** What was paid for may be on the disk, and the disk cannot be read: nothing is bought again without a word. */

vi.setConfig({ testTimeout: 240_000 });
useRuns();

const papers = testPapers(3);

/** The same store, of which nothing can be read. */
function unreadable(db: ScoresDb): ScoresDb {
  const transact: ScoresDb['transact'] = async (stores, mode, ...rest) => {
    if (mode === 'readonly') throw new DOMException('The row could not be read.', 'DataError');
    return db.transact(stores, mode, ...rest);
  };
  return Object.create(db, { transact: { value: transact } });
}

it.each<[string, (db: ScoresDb) => Promise<ScoresDb>]>([
  ['cannot be opened', () => withoutDisk(openScores)],
  ['cannot be read', async (db) => unreadable(db)],
])('asks first, whatever was said before, where the store %s', async (_what, damaged) => {
  let now = (db: ScoresDb) => db;
  const { server, services, plan } = await startRun({
    ...{ plan: { askPapers: 1 }, limits: { keeper: (db) => createScoreKeeper(now(db)) } },
  });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ phase }) => phase === 'question');
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 3);
  await idle(services);
  expect(askedFor(server)).toEqual([1, 1, 1]);

  const away = await damaged(services.scores);
  now = () => away;
  const next = unlocked(services.restart(), server);
  const again = pageOf(next);
  // The same page, for which the reader said yes.
  await again.run.begin(plan, { run: page.id, listing: '', papers }, false);
  const asked = await again.until(({ phase }) => phase === 'question');
  expect(asked).toMatchObject({ owed: 3, question: { papers: 3, nearest: 0, unread: true } });
  expect(asked.notice).toMatchObject({ fault: 'not-stored', action: 'reload' });
  expect(asked.notice?.text).toMatch(/^Scores of before cannot be read now/);
  expect(askedFor(server)).toEqual([1, 1, 1]);

  await again.run.approve(null);
  await again.until(({ scored }) => scored === 3);
  expect(askedFor(server)).toEqual([2, 2, 2]);
});

it('asks nothing where all papers of a page were scored since it went away', async () => {
  const away = await withoutDisk(openScores);
  const { server, services, plan } = await startRun({ limits: { keeper: () => createScoreKeeper(away) } });
  const page = pageOf(services);
  await page.begin(plan, papers, false);
  await page.until(({ phase }) => phase === 'question');
  expect(server.calls).toEqual([]);
  await page.run.approve(null);
  await page.until(({ scored }) => scored === 3);
  const again = pageOf(services);
  await again.begin(plan, papers, false);
  expect(await again.until(({ scored }) => scored === 3)).toMatchObject({ remembered: 3, question: null });
  expect(askedFor(server)).toEqual([1, 1, 1]);
});
