import { expect, it } from 'vitest';
import type { Paper } from '../papers/paper';
import { type Triage, untouched } from '../papers/triage';
import { openScores } from '../store/scores-db';
import {
  background,
  day,
  db,
  emptyScores,
  isGood,
  live,
  now,
  owe,
  paper,
  SITUATION,
  scored,
  useScores,
} from '../testing/tastes';
import { createTastes } from './tastes';

useScores();

/** Two sorts of papers; one keeps company with the criteria's words. */
const seenPapers = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 3 === 0
      ? paper(`s${i}`, 'Sparse attention with the quokka kernel.')
      : paper(`s${i}`, `A numbat survey of fields number ${i}.`),
  );
const PAGE = [paper('a', 'The numbat again.'), paper('b', 'The quokka kernel again.')];

async function orderOf(seen: readonly Paper[], triage: readonly Triage[] = [], page = PAGE) {
  const { papers } = await background(seen, triage).foresee(SITUATION, page, new Map());
  return [...papers.values()].sort((a, b) => b.rank - a.rank).map(({ id }) => id);
}

it('ranks by the company that words kept on pages seen before', async () => {
  expect(await orderOf([])).toEqual(['a', 'b']);
  expect(await orderOf(seenPapers(60))).toEqual(['b', 'a']);
  expect(await orderOf(seenPapers(900))).toEqual(['b', 'a']);
});

it('learns from stars and from what is not for the reader', async () => {
  const kinds = [paper('x', 'Wombats in their burrows.'), paper('y', 'Emus on the run.')];
  const marks = (word: string, change: Partial<Triage>, from: number) =>
    Array.from({ length: 12 }, (_, i) => ({
      read: paper(`m${from + i}`, `${word} number ${i} of the year.`),
      triage: { ...untouched(`m${from + i}`), ...change },
    }));
  const of = async (good: string, bad: string) => {
    await emptyScores();
    const marked = [...marks(good, { star: true }, 0), ...marks(bad, { dismissed: true }, 100)];
    const seen = [...seenPapers(600), ...marked.map(({ read }) => read)];
    return orderOf(
      seen,
      marked.map(({ triage }) => triage),
      kinds,
    );
  };
  expect(await of('Emus on the run', 'Wombats in burrows')).toEqual(['y', 'x']);
  expect(await of('Wombats in burrows', 'Emus on the run')).toEqual(['x', 'y']);
});

it('ranks whatever it is given, by other criteria too', async () => {
  const odd = [paper('a', ''), paper('b', '稀疏注意力'), paper('c', 'x'.repeat(50_000))];
  const seen = [...seenPapers(600), ...odd.map((each) => ({ ...each, id: `z${each.id}` }))];
  const tastes = background(seen, [{ ...untouched('nobody'), star: true }]);
  for (const text of [SITUATION.text, '', 'Wanted: numbats.']) {
    const { papers } = await tastes.foresee({ ...SITUATION, text, criteria: text }, odd, new Map());
    expect([...papers.values()].map(({ rank }) => Number.isFinite(rank))).toEqual([true, true, true]);
  }
});

it('learns from a day that was scored what to put first on the next', async () => {
  const tastes = background([]);
  await live(tastes, day(1, 40));
  const next = day(2, 40);
  const { papers, judged, tested } = await tastes.foresee(SITUATION, next, owe(next));
  const order = [...papers.values()].sort((a, b) => b.rank - a.rank).slice(0, 10);
  expect(order.every(({ id }) => isGood(next.find((each) => each.id === id) ?? paper('', '')))).toBe(true);
  expect({ judged, tested }).toEqual({ judged: 40, tested: false });
});

it('learns from what is answered while it learns', async () => {
  const papers = day(1, 80);
  const score = (some: readonly Paper[]) =>
    tastes.answered(some.map((each) => scored(each, isGood(each) ? 8 : 2)));
  let later: Promise<void> | undefined;
  const tastes = createTastes({
    ...{ db, seen: async () => [], triage: async () => [], now },
    async texts(ids) {
      // Words are looked at after the answers.
      void score(papers.slice(40));
      later ??= tastes.renew(SITUATION);
      return papers.filter(({ id }) => ids.includes(id));
    },
  });
  await score(papers.slice(0, 40));
  await tastes.renew(SITUATION);
  await later;
  expect((await tastes.foresee(SITUATION, [], new Map())).judged).toBe(80);
});

it('learns from later answers to what it had foreseen with the first', async () => {
  const papers = day(1, 80);
  const tastes = background([]);
  await tastes.foresee(SITUATION, papers, owe(papers));
  for (const some of [papers.slice(0, 40), papers.slice(40)]) {
    await tastes.answered(some.map((each) => scored(each, isGood(each) ? 8 : 2)));
    await tastes.renew(SITUATION);
  }
  expect((await tastes.foresee(SITUATION, [], new Map())).judged).toBe(80);
});

it('knows the same after the background was ended, also from scores that nobody foresaw', async () => {
  await live(background([]), day(1, 40));
  const again = background([]);
  expect((await again.foresee(SITUATION, day(2, 8), new Map())).judged).toBe(40);
  const other = await openScores(`scores-${crypto.randomUUID()}`);
  for (const each of day(1, 40)) await other.put('scores', scored(each, isGood(each) ? 8 : 2));
  const { judged, papers } = await background(day(1, 40), [], other).foresee(SITUATION, day(2, 8), new Map());
  expect(judged).toBe(40);
  const [first] = [...papers.values()].sort((a, b) => b.rank - a.rank);
  expect(
    day(2, 8)
      .filter(isGood)
      .map(({ id }) => id),
  ).toContain(first?.id);
});

it('hears of scores that were kept just before the background was ended', async () => {
  await background([]).foresee(SITUATION, day(1, 40), owe(day(1, 40)));
  for (const each of day(1, 40)) await db.put('scores', scored(each, isGood(each) ? 8 : 2));
  const again = background([]);
  expect((await again.foresee(SITUATION, day(2, 8), new Map())).judged).toBe(40);
});

it('leaves out what is unlike all that was relevant, once enough is known, and keeps to it', async () => {
  const thrifty = { ...SITUATION, recall: 0.95 as const };
  const tastes = background([]);
  const first = await live(tastes, day(1, 90), thrifty);
  expect([first.bought, first.warmUp]).toEqual([90, { scores: 100, relevant: 15 }]);
  await live(tastes, day(2, 90), thrifty);
  const third = await live(tastes, day(3, 90), thrifty);
  expect(third.warmUp).toBeNull();
  expect(third.tested).toBe(true);
  expect(third.bought).toBeLessThan(45);
  for (const each of day(3, 90)) if (isGood(each)) expect(third.papers.get(each.id)?.buy).toBe(true);
  const left = day(3, 90).filter(({ id }) => !third.papers.get(id)?.buy);
  const again = await background([]).foresee(thrifty, left, owe(left));
  expect(left.filter(({ id }) => again.papers.get(id)?.buy)).toEqual([]);
});

it('buys everything anew for other criteria, another model and a new category', async () => {
  const thrifty = { ...SITUATION, recall: 0.95 as const };
  const tastes = background([]);
  for (const of of [1, 2, 3]) await live(tastes, day(of, 90), thrifty);
  for (const change of [{ criteria: 'edited' }, { scorer: 'host n none' }, { category: 'hep-th' }]) {
    const { warmUp, papers } = await tastes.foresee({ ...thrifty, ...change }, day(4, 90), new Map());
    expect(warmUp).toEqual({ scores: 100, relevant: 15 });
    expect([...papers.values()].every(({ buy }) => buy)).toBe(true);
  }
});

it.each([
  ['one paper', [paper('a', 'Only one.')]],
  ['none', []],
  ['no abstracts', Array.from({ length: 120 }, (_, i) => paper(`n${i}`, ''))],
])('claims nothing of a page of %s', async (_what, papers) => {
  const tastes = background([]);
  const { tested, warmUp } = await live(tastes, papers, { ...SITUATION, recall: 0.95 });
  expect({ tested, isWarm: warmUp === null }).toEqual({ tested: false, isWarm: false });
});

it.each([
  ['all irrelevant', () => 1],
  ['all relevant', () => 9],
  ['contradictory', (i: number) => (i % 2 === 0 ? 9 : 1)],
])('goes on with answers that are %s', async (_what, relevance) => {
  const same = (of: number) =>
    Array.from({ length: 120 }, (_, i) => paper(`${1000 * of + i}`, 'The same words in each.'));
  const thrifty = { ...SITUATION, recall: 0.9 as const };
  const tastes = background([]);
  for (const of of [1, 2]) {
    await tastes.foresee(thrifty, same(of), owe(same(of)));
    await tastes.answered(same(of).map((each, i) => scored(each, relevance(i))));
    await tastes.renew(thrifty);
  }
  const { papers } = await tastes.foresee(thrifty, same(3), owe(same(3)));
  const each = [...papers.values()];
  expect(each.every(({ rank, probability }) => Number.isFinite(rank) && probability >= 0)).toBe(true);
  // Nine in ten are wanted: hardly more than one in ten may go, however alike they are.
  expect(each.filter(({ buy }) => !buy).length).toBeLessThanOrEqual(0.15 * each.length);
});
