import { expect, it } from 'vitest';
import { type Triage, untouched } from '../papers/triage';
import { background, db, emptyScores, paper, SITUATION, useScores } from '../testing/tastes';

useScores();

/** Two sorts of papers of which the criteria say nothing. */
const emus = Array.from({ length: 15 }, (_, i) =>
  paper(`e${i}`, `Emus on the run, number ${i} of the year.`),
);
const wombats = Array.from({ length: 15 }, (_, i) =>
  paper(`w${i}`, `Wombats in burrows, number ${i} of the year.`),
);
const PAGE = [paper('x', 'Wombats in their burrows.'), paper('y', 'Emus on the run.')];
const others = (good: readonly { id: string }[], bad: readonly { id: string }[]) =>
  new Map([...good.map(({ id }) => [id, 9] as const), ...bad.map(({ id }) => [id, 2] as const)]);

async function foreseen(followed: ReadonlyMap<string, number>, marks: readonly Triage[] = []) {
  const tastes = background([...emus, ...wombats, ...PAGE], marks, db, followed);
  const { papers, judged } = await tastes.foresee(SITUATION, PAGE, new Map());
  const order = [...papers.values()].sort((a, b) => b.rank - a.rank).map(({ id }) => id);
  return { order, judged };
}

it('leans on what followed digests say, and counts it among nobody’s own', async () => {
  expect(await foreseen(others(emus, wombats))).toEqual({ order: ['y', 'x'], judged: 0 });
  await emptyScores();
  expect(await foreseen(others(wombats, emus))).toEqual({ order: ['x', 'y'], judged: 0 });
});

it('one’s own word on a paper takes the place of theirs, and others’ papers count less than one’s own', async () => {
  const marked = [
    ...emus.slice(0, 8).map(({ id }) => ({ ...untouched(id), dismissed: true })),
    ...wombats.slice(0, 8).map(({ id }) => ({ ...untouched(id), star: true })),
  ];
  // They say the contrary, of those papers and of nearly as many more.
  expect(await foreseen(others(emus, wombats), marked)).toEqual({ order: ['x', 'y'], judged: 16 });
});

it('learns anew once they are let teach, or no longer are', async () => {
  const tastes = (followed: ReadonlyMap<string, number>) =>
    background([...emus, ...wombats, ...PAGE], [], db, followed);
  const first = async (followed: ReadonlyMap<string, number>) => {
    const { papers } = await tastes(followed).foresee(SITUATION, PAGE, new Map());
    return [...papers.values()].sort((a, b) => b.rank - a.rank)[0]?.id;
  };
  expect(await first(others(emus, wombats))).toBe('y');
  await tastes(others(wombats, emus)).renew(SITUATION);
  expect(await first(others(wombats, emus))).toBe('x');
});

it('tells how many it has learned from, the reader’s own aside', async () => {
  const star = { ...untouched('e0'), star: true };
  const tastes = background([...emus, ...wombats], [star], db, others(emus, []));
  expect((await tastes.report(SITUATION)).labels).toMatchObject({ stars: 1, followed: 14, seen: 15 });
});
