import { expect, it, vi } from 'vitest';
import { foresightOf, OUTLOOK, outlookOf } from '../store/kept-outlooks';
import type { ScoresDb } from '../store/scores-db';
import { background, day, db, isGood, live, paper, SITUATION, useScores } from '../testing/tastes';

useScores();

const SEEN = day(9, 300);
const ranksOf = async (tastes: ReturnType<typeof background>, page = day(1, 40)) => {
  const { papers } = await tastes.foresee(SITUATION, page, new Map());
  // What was learned is packed in two bytes a word.
  return [...papers.values()].map(({ id, rank, lean }) => [id, rank.toFixed(3), lean]);
};

/** The same disk, and the names of stores that were read of it. */
function watched(disk: ScoresDb) {
  const read = new Set<string>();
  const watch = {
    ...disk,
    transact: vi.fn((stores: string[], ...rest: unknown[]) => {
      for (const store of stores) read.add(store);
      return (disk.transact as (...given: unknown[]) => unknown)(stores, ...rest);
    }),
    getAllFromIndex: vi.fn((store: string, ...rest: unknown[]) => {
      read.add(store);
      return (disk.getAllFromIndex as (...given: unknown[]) => unknown)(store, ...rest);
    }),
  } as unknown as ScoresDb;
  return { watch, read };
}

it('has a background that wakes rank the page that was seen last as the one before it would, by one row alone', async () => {
  const tastes = background(SEEN);
  await live(tastes, day(1, 40));
  const before = await ranksOf(tastes);
  const { watch, read } = watched(db);
  expect(await ranksOf(background(SEEN, [], watch))).toEqual(before);
  // Neither lessons nor words of other papers are waited for.
  expect([...read]).toEqual([]);
});

it('ranks the page anew where its texts, the cut or what is left out are others, and once it is asked again', async () => {
  const page = day(1, 40);
  await live(background(SEEN), page);
  const byRow = async (situation = SITUATION, papers = page) => {
    const { watch, read } = watched(db);
    const tastes = background(SEEN, [], watch);
    await tastes.foresee(situation, papers, new Map());
    const first = read.size === 0;
    await tastes.foresee(situation, papers, new Map());
    return [first, read.size > 0];
  };
  expect(await byRow()).toEqual([true, true]);
  expect(await byRow({ ...SITUATION, cut: 9 })).toEqual([false, true]);
  expect(await byRow({ ...SITUATION, recall: 0.95 })).toEqual([false, true]);
  expect(await byRow({ ...SITUATION, criteria: 'other' })).toEqual([false, true]);
  expect(await byRow(SITUATION, [...page.slice(1), paper('d1-0', 'Another text.')])).toEqual([false, true]);
});

it('ranks a page that nobody has seen by the company that was kept', async () => {
  const about = (word: string, count: number) =>
    Array.from({ length: count }, (_, i) => paper(`${word}${i}`, `${word} and the kernel, number ${i}.`));
  const seen = [
    ...about('Sparse attention', 60),
    ...Array.from({ length: 120 }, (_, i) => paper(`n${i}`, `A numbat survey, ${i}.`)),
  ];
  await background(seen).renew(SITUATION);
  const page = [paper('a', 'The numbat again.'), paper('b', 'The kernel again.')];
  const { papers } = await background([]).foresee(SITUATION, page, new Map());
  expect(papers.get('b')?.lean).toBeGreaterThan(papers.get('a')?.lean ?? 0);
});

it('is written once, and again only where something is news', async () => {
  const tastes = background(SEEN);
  await live(tastes, day(1, 40));
  const put = vi.spyOn(db, 'transact');
  const written = () =>
    put.mock.calls.filter(
      ([stores, mode]) => JSON.stringify(stores).includes('"tastes"') && mode === 'readwrite',
    );
  await ranksOf(tastes);
  await tastes.renew(SITUATION);
  const again = background(SEEN);
  await ranksOf(again);
  await again.renew(SITUATION);
  expect(written()).toEqual([]);
  await live(again, day(2, 8));
  expect(written().length).toBeGreaterThan(0);
  put.mockRestore();
});

it('holds for these criteria only, and not where the row makes no sense', async () => {
  await live(background(SEEN), day(1, 40));
  const kept = await outlookOf(db, 'mine');
  expect([kept?.criteria, kept?.members.length]).toEqual(['hash', 340]);
  const other = { ...SITUATION, criteria: 'other', text: 'Wanted: burrows.' };
  const { papers } = await background(SEEN).foresee(other, day(1, 40), new Map());
  const good = [...papers.values()].sort((a, b) => b.lean - a.lean)[0];
  expect(
    day(1, 40)
      .filter((each) => !isGood(each))
      .map(({ id }) => id),
  ).toContain(good?.id);

  await db.put('tastes', { ...kept, criteriaId: `${OUTLOOK}mine`, sums: new Float32Array(3) } as never);
  expect(await outlookOf(db, 'mine')).toBeNull();
  expect(await ranksOf(background(SEEN), day(3, 40))).toHaveLength(40);
});

it('is found anew once what was learned is forgotten', async () => {
  const tastes = background(SEEN);
  await live(tastes, day(1, 40));
  await tastes.forget();
  expect(await outlookOf(db, 'mine')).toBeNull();
  await live(tastes, day(2, 40));
  expect((await outlookOf(db, 'mine'))?.members).toContain('d2-0');
});

it('goes, with what models said in it, where scores go', async () => {
  const tastes = background(SEEN);
  await live(tastes, day(1, 40));
  expect(await foresightOf(db, 'mine')).not.toBeNull();
  await tastes.unlearn({ criteriaId: 'mine' });
  expect([await outlookOf(db, 'mine'), await foresightOf(db, 'mine')]).toEqual([null, null]);
});

it('has nothing in it of what was forgotten, whatever was under way then', async () => {
  const tastes = background(SEEN);
  await live(tastes, day(1, 40));
  const told = async () =>
    (await outlookOf(db, 'mine'))?.pasts.reduce((sum, past) => sum + past.told.length, 0);
  expect(await told()).toBeGreaterThan(0);
  const renewing = tastes.renew(SITUATION);
  await tastes.forget();
  await renewing;
  expect([(await told()) ?? 0, await foresightOf(db, 'mine')]).toEqual([0, null]);
});
