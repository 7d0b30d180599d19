import { expect, it, vi } from 'vitest';
import { background, day, db, isGood, live, now, SITUATION, scored, useScores } from '../testing/tastes';

useScores();

/** What is learned from, as it lies on the disk. */
const lessons = () => db.getAll('lessons');
const report = (tastes: ReturnType<typeof background>, change = {}) =>
  tastes.report({ ...SITUATION, ...change });

it('reports what was learned, its words, and those that the reader steered', async () => {
  const papers = [...day(1, 60), ...day(2, 60)];
  const tastes = background(papers);
  expect(await report(tastes)).toMatchObject({ words: null, labels: { scores: 0, seen: 120 } });
  await live(tastes, day(1, 60));
  await live(tastes, day(2, 60));
  const steering = { struck: ['burrow'], wanted: ['wombat'], unwanted: [] };
  const { words, labels, answered } = await report(tastes, { steering });
  expect([labels.scores, labels.seen, answered]).toEqual([120, 0, 120]);
  const written = (list: readonly { written: string }[] = []) => list.map((each) => each.written).join(', ');
  expect(written(words?.wanted)).toMatch(/emus/);
  expect(written(words?.unwanted)).toMatch(/wombats.*burrows|burrows.*wombats/);
  expect(written(words?.named)).toBe('wombats, burrows');
});

it('learns nothing more from scores of before all was forgotten, and as before from later ones', async () => {
  const papers = [...day(1, 40), ...day(2, 40)];
  const tastes = background(papers);
  for (const each of day(1, 40)) await db.put('scores', scored(each, isGood(each) ? 8 : 2));
  await live(tastes, day(1, 40));
  expect((await report(tastes)).words).not.toBeNull();
  await tastes.forget();
  for (const each of [tastes, background(papers)])
    expect(await report(each)).toMatchObject({ words: null, labels: { scores: 0 } });
  const later = day(2, 40).map((each) => ({ ...scored(each, isGood(each) ? 8 : 2), at: now() }));
  await tastes.answered(later);
  expect(await report(background(papers))).toMatchObject({ labels: { scores: 40 } });
});

it('forgets lessons of some criteria or some age, and what was learned from them', async () => {
  const tastes = background([]);
  await live(tastes, day(1, 40));
  const other = { ...SITUATION, criteriaId: 'other' };
  const owed = new Map(day(2, 4).map(({ id }) => [id, `other ${id}`]));
  await tastes.foresee(other, day(2, 4), owed);
  await vi.waitFor(async () => expect(await lessons()).toHaveLength(44));
  await tastes.unlearn({ criteriaId: 'other' });
  expect(await lessons()).toHaveLength(40);
  expect((await report(tastes)).words).not.toBeNull();
  await tastes.unlearn({ before: now() - 1e6 });
  expect(await lessons()).toHaveLength(40);
  await tastes.unlearn({ before: now() });
  expect(await lessons()).toHaveLength(0);
  expect((await report(tastes)).words).toBeNull();
});

it('learns anew from lessons that were read in', async () => {
  const tastes = background([]);
  await live(tastes, day(1, 40));
  expect((await tastes.foresee(SITUATION, day(2, 8), new Map())).judged).toBe(40);
  for (const each of (await lessons()).slice(10)) await db.delete('lessons', each.key);
  await tastes.reread();
  expect((await tastes.foresee(SITUATION, day(2, 8), new Map())).judged).toBe(10);
});
