import { expect, it, vi } from 'vitest';
import type { Plan } from '../queue/plan';
import { tasteOf } from '../store/kept-tastes';
import { idle, pageOf, startRun, unlocked, useRuns } from '../testing/runs';
import { type TestServices, testPaper } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });
vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
useRuns();

/** One in four is about what the model calls relevant, in words that the criteria lack. */
const day = (of: number, count = 80) =>
  Array.from({ length: count }, (_, i) =>
    testPaper(1000 * of + i, {
      title: `${isGood(i) ? 'Emus' : 'Wombats'} in case ${i} of day ${of}`,
      abstract: isGood(i) ? `They run over dunes, ${i % 5}.` : `They dig burrows under roots, ${i % 5}.`,
    }),
  );
const isGood = (i: number) => i % 4 === 0;

const answers = [1, 2, 3].flatMap((of) =>
  day(of).map(({ title }, i) => ({
    ...{ title, relevance: isGood(i) ? 8 : 2, novelty: 5 },
    comment: '',
  })),
);

const start = (settings: Parameters<typeof startRun>[0] = {}) =>
  startRun({ answers, limits: { learning: true }, ...settings });

/** So few answers more are not worth learning anew. */
const NEW_ANSWERS = 10;

/** Two days are scored whole, and learned from. */
async function livedThrough(services: TestServices, plan: Plan): Promise<void> {
  for (const of of [1, 2]) {
    const page = pageOf(services);
    await page.begin({ ...plan, recall: null }, day(of), false);
    await page.until(({ phase }) => phase === 'done');
    await idle(services);
    const judged = async () => (await tasteOf(services.scores, plan.criteria.id))?.judged;
    await vi.waitFor(async () => expect(await judged()).toBeGreaterThan(80 * of - NEW_ANSWERS));
  }
}

it('tells what it learned of each paper, once the answers have borne it out', async () => {
  const { services, plan } = await start();
  const first = pageOf(services);
  await first.begin(plan, day(1), false);
  expect(await first.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 80, learnedFrom: 0 });
  expect([...first.marks.values()].every(({ learned }) => learned?.likely === null)).toBe(true);
  await idle(services);

  const second = pageOf(services);
  await second.begin(plan, day(2), false);
  const status = await second.until(({ phase }) => phase === 'done');
  expect(status.learnedFrom).toBeGreaterThan(50);
  const likely = (i: number) => second.marks.get(day(2)[i]?.id ?? '')?.learned?.likely ?? Number.NaN;
  expect(likely(4)).toBeGreaterThan(2 * likely(5));
});

it('asks about what promises most first, below what is on screen', async () => {
  const { services, plan, server } = await start();
  const first = pageOf(services);
  await first.begin(plan, day(1), false);
  await first.until(({ phase }) => phase === 'done');
  await idle(services);
  const before = server.chats().length;
  const second = pageOf(services);
  await second.begin(plan, day(2), false);
  await second.until(({ phase }) => phase === 'done');
  const asked = server
    .chats()
    .slice(before)
    .flatMap(({ papers }) => papers.map(({ title }) => title));
  const onScreen = day(2)
    .slice(0, 8)
    .map(({ title }) => title);
  const good = asked
    .filter((title) => !onScreen.includes(title))
    .slice(0, 12)
    .filter((title) => title.startsWith('Emus'));
  expect(good.length).toBeGreaterThanOrEqual(9);
});

it('leaves out what is unlike all that was relevant, and buys it at a word', async () => {
  const { services, plan, server } = await start({ settings: { thrifty: true } });
  const early = pageOf(services);
  await early.begin(plan, day(1).slice(0, 4), false);
  expect(await early.until(({ phase }) => phase === 'done')).toMatchObject({ learning: true, unlike: 0 });
  await livedThrough(services, plan);
  const page = pageOf(services);
  await page.begin(plan, day(3), false);
  const status = await page.until(({ phase }) => phase === 'done');
  expect(status.unlike).toBeGreaterThan(30);
  expect(status).not.toHaveProperty('learning');
  expect(status.unlike + status.scored).toBe(80);
  const left = day(3).filter(({ id }) => page.marks.get(id)?.state === 'keyword');
  expect(left.filter((_, i) => left[i]?.title.startsWith('Emus'))).toEqual([]);
  expect(page.marks.get(left[0]?.id ?? '')).toMatchObject({ note: 'unlike' });

  await page.run.scoreAgain(left[0]?.id ?? '');
  await page.until(({ unlike }) => unlike === status.unlike - 1);
  await idle(services);
  // The same page, opened anew by another worker: what was left out stays so, and nothing is bought twice.
  const calls = server.chats().length;
  const next = unlocked(services.restart(), server);
  const again = pageOf(next);
  await again.begin(plan, day(3), false);
  const now = await again.until(({ phase }) => phase === 'done');
  expect([now.unlike, now.scored]).toEqual([status.unlike - 1, status.scored + 1]);
  expect(server.chats()).toHaveLength(calls);

  await again.run.approve(null);
  expect(await again.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 80, unlike: 0 });
});

it('has the strong model read first what the first model scores otherwise than the learned taste', async () => {
  const surprise = day(3)[42]?.title ?? '';
  const surprising = answers.map((each) => (each.title === surprise ? { ...each, relevance: 8 } : each));
  const { services, plan, server } = await start({
    answers: surprising,
    settings: { secondModel: 'strong', strongBudgetUsd: 5 },
  });
  await livedThrough(services, { ...plan, second: null });
  const page = pageOf(services);
  await page.begin(plan, day(3), false);
  const { second } = await page.until(({ phase }) => phase === 'done');
  const asked = server.chats().flatMap(({ body, papers }) => (body?.model === 'strong' ? papers : []));
  expect(second.given).toBe(asked.length);
  expect(asked[0]?.title).toBe(surprise);
});

it('leaves out nobody who is followed', async () => {
  const { services, plan } = await start({ settings: { thrifty: true } });
  await livedThrough(services, plan);
  const page = pageOf(services);
  const criteria = { ...plan.criteria, authors: ['Ada Example'] };
  // The wording that a model is told of is another one; what is tried here is not.
  await page.begin({ ...plan, criteria }, day(3), false);
  expect(await page.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 80, unlike: 0 });
});

it('asks as before where nothing is to be learned', async () => {
  const { services, plan } = await start({ settings: { learn: false, thrifty: true } });
  const page = pageOf(services);
  await page.begin(plan, day(1), false);
  await page.until(({ phase }) => phase === 'done');
  expect([...page.marks.values()].some(({ learned }) => learned)).toBe(false);
  // What was bought is remembered all the same, for when it is.
  await vi.waitFor(async () => expect(await services.scores.count('lessons')).toBe(80));
});

it('asks about a paper of which there is only the title, thrifty or not', async () => {
  const { services, plan } = await start({ settings: { thrifty: true, scoreTitles: true } });
  const [one, two] = day(1, 2);
  if (!one || !two) throw new Error('no papers');
  const page = pageOf(services);
  await page.begin(plan, [one, { ...two, abstract: '', gone: 'arXiv has none' }], false);
  expect(await page.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 2, owed: 0 });
});
