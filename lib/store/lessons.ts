import * as v from 'valibot';
import { pausing } from '../base/in-steps';
import type { Lesson, LessonRegime } from './learned-rows';
import { rowsByKey } from './rows';
import { isScoreRecord } from './score-schema';
import type { ScoreRecord, ScoresDb } from './scores-db';
import { Finite, OfTen, soundInSteps, soundOnes } from './sound';

/** What was foreseen, and what came of it. */

export const LessonSchema = v.object({
  ...{ key: v.string(), id: v.string(), criteriaId: v.string() },
  ...{ criteria: v.string(), scorer: v.string(), category: v.string() },
  foreseen: v.nullable(
    v.object({ margin: Finite, lean: Finite, probability: Finite, chance: Finite, buy: v.boolean() }),
  ),
  ...{ relevance: v.nullable(OfTen), at: Finite, answeredAt: v.exactOptional(Finite) },
});

/** The newest of some criteria, under whatever wording and model, the oldest first. */
export function lessonsOf(db: ScoresDb, criteriaId: string, most: number): Promise<Lesson[]> {
  return newest(db, 'recent', [criteriaId], most);
}

/** The same under one wording, by one model and in one category. */
export function lessonsUnder(db: ScoresDb, under: LessonRegime, most: number): Promise<Lesson[]> {
  const { criteriaId, criteria, scorer, category } = under;
  return newest(db, 'regime', [criteriaId, criteria, scorer, category], most);
}

/** Of some criteria, of papers that came by after a moment, in ms since the epoch. */
export async function lessonsSince(db: ScoresDb, criteriaId: string, at: number): Promise<Lesson[]> {
  const since = IDBKeyRange.bound([criteriaId, at], [criteriaId, Infinity], true);
  return soundOnes(LessonSchema, await db.getAllFromIndex('lessons', 'recent', since));
}

/** Rows that the browser hands over at a time: ten milliseconds or so, in which nobody else has a turn. */
const AT_ONCE = 1000;

async function newest(
  db: ScoresDb,
  index: 'recent' | 'regime',
  of: readonly string[],
  most: number,
): Promise<Lesson[]> {
  const between = (at: number, end: number) => IDBKeyRange.bound([...of, at], [...of, end], false, true);
  const kept = await db.transact(['lessons'], 'readonly', async ({ store }) => {
    const keys = (await store.index(index).getAllKeys(between(0, Infinity))).slice(-most);
    const firsts = await Promise.all(keys.filter((_, i) => i % AT_ONCE === 0).map((key) => store.get(key)));
    const starts = [...new Set(firsts.map((first) => Number(first?.at ?? 0)))];
    const parts: unknown[][] = [];
    // In one go: a small part of the time that one after the other takes. Not all: others wait for as long.
    for (const [i, start] of starts.entries())
      parts.push(await store.index(index).getAll(between(start, starts[i + 1] ?? Infinity)));
    return parts.flat();
  });
  return pausing(soundInSteps(LessonSchema, kept.slice(-most)));
}

export async function lessonsByKey(db: ScoresDb, keys: readonly string[]): Promise<Lesson[]> {
  return soundOnes(LessonSchema, await rowsByKey(db, 'lessons', keys));
}

/** Scores by their keys; those that are not there are missing. */
export async function scoresByKey(db: ScoresDb, keys: readonly string[]): Promise<ScoreRecord[]> {
  return (await rowsByKey(db, 'scores', keys)).filter(isScoreRecord);
}

/**
 * Changes some lessons in one go, so that nothing that is written meanwhile is lost. Returns those that were changed.
 * @param change gives the lesson that is to be kept; null where it stays as it is
 */
export function changeLessons(
  db: ScoresDb,
  keys: readonly string[],
  change: (key: string, before: Lesson | undefined) => Lesson | null,
): Promise<Lesson[]> {
  return db.transact(
    ['lessons'],
    'readwrite',
    async ({ store }) => {
      const before = await Promise.all(keys.map((key) => store.get(key)));
      const changed = keys.flatMap((key, i) => change(key, soundOnes(LessonSchema, [before[i]])[0]) ?? []);
      await Promise.all(changed.map((lesson) => store.put(lesson)));
      return changed;
    },
    { durability: 'relaxed' },
  );
}

/** Some of what is learned from. */
export interface WhichLessons {
  criteriaId?: string;
  /** Came by before this, in ms since the epoch. */
  before?: number;
}

/** Deletes some of what is learned from. What was learned from it stays: see `outdateTastes`. */
export async function forgetLessons(db: ScoresDb, { criteriaId, before }: WhichLessons): Promise<void> {
  const end = before ?? Infinity;
  await db.transact(['lessons'], 'readwrite', async ({ store }) => {
    const keys =
      criteriaId === undefined
        ? await store.index('at').getAllKeys(IDBKeyRange.upperBound(end, true))
        : await store
            .index('recent')
            .getAllKeys(IDBKeyRange.bound([criteriaId, 0], [criteriaId, end], false, true));
    await Promise.all(keys.map((key) => store.delete(key)));
  });
}
