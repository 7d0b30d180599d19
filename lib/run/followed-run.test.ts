import { expect, it, vi } from 'vitest';
import { askedFor, idle, pageOf, startRun, useRuns } from '../testing/runs';
import { testPaper, testPapers, testPlan } from '../testing/services';
import { type Followed, NOTHING_FOLLOWED } from './followed';
import type { FollowedPages } from './followed-pages';

vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

const idOf = (n: number) => testPaper(n).id;
const word = (name: string) => ({
  name,
  relevance: 10,
  novelty: 8,
  comment: 'Theirs.',
  model: 'gpt',
  day: '',
});

/** Digests that have scored these papers; what they say may change between two beginnings of a run. */
function digests(papers: readonly number[], place: 'beside' | 'instead') {
  const ids = papers.map(idOf);
  let now: Followed = {
    words: new Map(ids.map((id) => [id, [word('Lab')]])),
    instead: new Set(place === 'instead' ? ids : []),
  };
  const followed: FollowedPages = { of: async () => now };
  const unfollow = () => {
    now = NOTHING_FOLLOWED;
  };
  return { followed, unfollow };
}

it('shows scores without a key, and none of them counts as the reader’s own', async () => {
  const { followed } = digests([1, 2], 'beside');
  const { server, services } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  await page.begin(await testPlan(server.url, { ready: false }), testPapers(3), false);
  expect(await page.until(() => true)).toMatchObject({
    ...{ phase: 'keyword', scored: 0, unasked: 3, followed: [{ name: 'Lab', papers: 2 }] },
  });
  expect(page.marks.get(idOf(1))).toMatchObject({ relevance: 10, stale: 'followed', model: 'Lab' });
  expect(page.marks.get(idOf(3))).toMatchObject({ state: 'keyword', note: 'no key' });
  const cutOffs = { minRelevance: 9, minNovelty: 1, minStrength: 4 };
  expect(page.run.above(cutOffs, new Set())).toBe(2);
  expect(page.run.above(cutOffs, new Set([idOf(1)]))).toBe(1);
  expect(server.calls).toEqual([]);
});

it('buys what is the reader’s own beside them, which then takes their place', async () => {
  const { followed } = digests([1, 2], 'beside');
  const { server, services, plan } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  await page.begin(plan, testPapers(3), false);
  expect(page.statuses[0]).toMatchObject({ owed: 3, followed: [{ name: 'Lab', papers: 2 }] });
  const done = await page.until(({ scored }) => scored === 3);
  expect(done).not.toHaveProperty('followed');
  expect(askedFor(server)).toEqual([1, 1, 1]);
  expect(page.marks.get(idOf(1))).toMatchObject({ stale: null, followed: [word('Lab')] });
  expect(page.marks.get(idOf(1))).not.toHaveProperty('own');
});

it('buys nothing where they stand in place of own scores, until the reader wants it', async () => {
  const { followed } = digests([1, 2], 'instead');
  const { server, services, plan } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  await page.begin(plan, testPapers(3), false);
  const rest = await page.until(({ scored }) => scored === 1);
  expect(rest).toMatchObject({ phase: 'done', unasked: 2, askable: 2, instead: 2 });
  expect(rest.rest.usd).toBeGreaterThan(0);
  await page.run.resume();
  await idle(services);
  expect(askedFor(server)).toEqual([1]);

  await page.run.scoreAgain(idOf(1));
  await page.until(({ scored }) => scored === 2);
  expect(page.marks.get(idOf(1))).toMatchObject({ stale: 'followed', own: { state: 'scored', stale: null } });
  await page.run.approve(null);
  expect(await page.until(({ scored }) => scored === 3)).toMatchObject({ unasked: 0 });
  expect(askedFor(server)).toEqual([1, 1, 1]);
});

it('says nothing more once it is followed no longer', async () => {
  const { followed, unfollow } = digests([1, 2], 'instead');
  const { server, services } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  const plan = await testPlan(server.url, { ready: false });
  await page.begin(plan, testPapers(2), false);
  expect(page.count('scored')).toBe(2);
  unfollow();
  await page.begin(plan, testPapers(2), false);
  expect(page.count('keyword')).toBe(2);
  expect(await page.until(() => true)).not.toHaveProperty('followed');
});

it('does without where what was read of them is not to be had', async () => {
  const followed: FollowedPages = { of: () => Promise.reject(new Error('no disk')) };
  const { services, plan } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  await page.begin(plan, testPapers(2), false);
  expect(await page.until(({ scored }) => scored === 2)).toMatchObject({ phase: 'done' });
});

it('counts no price for a paper that it will not ask about while its abstract is on its way', async () => {
  const { followed } = digests([1], 'instead');
  const { services, plan } = await startRun({ limits: { followed } });
  const page = pageOf(services);
  await page.begin(plan, [testPaper(1, { abstract: '' }), testPaper(2, { abstract: '' })], false);
  const { estimate } = await page.until(() => true);
  const alone = pageOf(services);
  await alone.begin(plan, [testPaper(2, { abstract: '' })], false);
  expect(estimate).toEqual((await alone.until(() => true)).estimate);
  expect(estimate.promptTokens).toBeGreaterThan(0);
});
