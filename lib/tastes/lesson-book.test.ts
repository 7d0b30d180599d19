import { openDB } from 'idb';
import { expect, it } from 'vitest';
import type { Lesson } from '../store/learned-rows';
import { openScores } from '../store/scores-db';
import { background, day, db, now, owe, paper, SITUATION, scored, useScores } from '../testing/tastes';
import { createLessonBook } from './lesson-book';

useScores();

const UNDER = { criteriaId: 'mine', criteria: 'hash', scorer: SITUATION.scorer, category: 'cs.LG' };
const lesson = (key: string, rest: Partial<Lesson> = {}): Lesson => ({
  ...{ key, id: key, ...UNDER, relevance: 2, at: now() },
  foreseen: { margin: 0, lean: 0, probability: 0.3, chance: 1, buy: true },
  ...rest,
});
const many = (count: number, name: string, rest: Partial<Lesson> = {}) =>
  Array.from({ length: count }, (_, i) => lesson(`${name}${i}`, rest));
const keep = (lessons: readonly Lesson[]) =>
  db.transact(['lessons'], 'readwrite', ({ store }) => Promise.all(lessons.map((each) => store.put(each))));

it('knows a rare category as well as a large one, however much came by since', async () => {
  const rare = { ...UNDER, category: 'hep-th' };
  await keep([...many(30, 'r', rare), ...many(2100, 'c')]);
  const book = createLessonBook(db);
  expect((await book.recent(rare)).size).toBe(30);
  expect((await book.recent(UNDER)).size).toBe(2000);
  expect((await book.recent({ ...rare, scorer: 'another' })).size).toBe(0);
});

it('reads all of what came by at the same moment', async () => {
  await keep([...many(1005, 'a', { at: 5 }), ...many(5, 'b', { at: 6 })]);
  const keys = [...(await createLessonBook(db).recent(UNDER)).keys()];
  expect([keys.length, keys.at(-1)]).toEqual([1010, 'b4']);
});

it('keeps to what was decided of a paper, however much came by since', async () => {
  const left = { margin: 0, lean: 0, probability: 0.01, chance: 0.1, buy: false };
  const old = paper('old', 'The numbat again.');
  await keep([lesson('hash host m none 1 old', { relevance: null, foreseen: left }), ...many(2010, 'c')]);
  const thrifty = { ...SITUATION, recall: 0.95 as const };
  const { papers } = await background([]).foresee(thrifty, [old], owe([old]));
  expect(papers.get('old')).toMatchObject({ chance: 0.1, buy: false });
});

it('does not take an answer for unread that came before what was foreseen is noted', async () => {
  const book = createLessonBook(db);
  await book.recent(UNDER);
  const [one = paper('', '')] = day(1, 1);
  const { key } = scored(one, 8);
  await book.answer([scored(one, 8)]);
  await book.note([lesson(key, { relevance: null })]);
  const kept = async () => (await book.noted(UNDER, [key])).get(key);
  expect(await kept()).toMatchObject({ relevance: 8, foreseen: null });
  await book.takeBack([key]);
  await book.note([lesson(key, { relevance: null })]);
  expect(await kept()).toMatchObject({ relevance: null, foreseen: { chance: 1 } });
});

it('has scores of before teach once, also where a lesson was there first, and not what was forgotten', async () => {
  const earlier = day(1, 40).map((each) => scored(each, 8));
  for (const score of earlier) await db.put('scores', score);
  await db.put('scores', { ...scored(paper('x', ''), 8), key: 'other x', criteriaId: 'other' });
  await keep([lesson('first'), lesson(earlier[0]?.key ?? '', { relevance: 4 })]);
  const relevances = async () => (await createLessonBook(db).all('mine')).map(({ relevance }) => relevance);
  expect((await relevances()).sort()).toEqual([2, 4, ...Array(39).fill(8)]);
  // Once is enough: what is gone later stays so.
  await db.clear('lessons');
  expect(await relevances()).toEqual([]);
  const tastes = background([]);
  await tastes.reread();
  expect(await relevances()).toHaveLength(40);
  await tastes.forget();
  await tastes.reread();
  expect(await relevances()).toEqual([]);
});

it('finds lessons that an earlier layout kept', async () => {
  const name = `scores-${crypto.randomUUID()}`;
  const old = await openDB(name, 3, {
    upgrade(before) {
      for (const store of ['scores', 'debts', 'papers', 'visits', 'reads']) {
        const made = before.createObjectStore(store, { keyPath: 'key' });
        for (const index of ['id', 'at']) made.createIndex(index, index);
      }
      before.createObjectStore('manners', { keyPath: 'name' });
      before.createObjectStore('tastes', { keyPath: 'criteriaId' });
      const lessons = before.createObjectStore('lessons', { keyPath: 'key' });
      lessons.createIndex('at', 'at');
      lessons.createIndex('recent', ['criteriaId', 'at']);
    },
  });
  await old.put('lessons', lesson('kept'));
  old.close();
  const book = createLessonBook(await openScores(name));
  expect([...(await book.recent(UNDER)).keys()]).toEqual(['kept']);
});

it('counts an answer from when it was heard of, however old the score', async () => {
  const [one = paper('', '')] = day(1, 1);
  const score = scored(one, 8);
  const learned = now();
  const book = createLessonBook(db, now);
  await book.note([lesson(score.key, { relevance: null })]);
  await book.answer([score]);
  expect(await book.answersSince('mine', learned)).toBe(1);
  expect(await book.answersSince('mine', now())).toBe(0);
});

it('has as many lessons as are wanted, the newest', async () => {
  await keep(many(12, 'n'));
  const keys = async (most?: number) => (await createLessonBook(db).all('mine', most)).map(({ key }) => key);
  expect(await keys(3)).toEqual(['n9', 'n10', 'n11']);
  expect(await keys()).toHaveLength(12);
});
