import * as v from 'valibot';
import { pausing } from '../base/in-steps';
import type { KeptRead, KeptTaste, Lesson } from './learned-rows';
import { isScoreRecord } from './score-schema';
import type { ScoreRecord, ScoresDb } from './scores-db';
import { Finite, OfTen, sound, soundInSteps, soundOnes } from './sound';

/** What was learned, and what it was learned from. All of it can be learned anew, or is learned again with time. */

const Regime = { criteriaId: v.string(), criteria: v.string(), scorer: v.string() };
export const LessonSchema = v.object({
  ...{ key: v.string(), id: v.string(), ...Regime, category: v.string() },
  foreseen: v.nullable(
    v.object({ margin: Finite, lean: Finite, probability: Finite, chance: Finite, buy: v.boolean() }),
  ),
  ...{ relevance: v.nullable(OfTen), at: Finite },
});
// Not `instance`: what comes out of a database may be of another realm.
const bytesOf = <T>(bytes: number) =>
  v.custom<T>((kept) => ArrayBuffer.isView(kept) && (kept as Uint8Array).BYTES_PER_ELEMENT === bytes);
const ReadSchema = v.looseObject({
  ...{ id: v.string(), length: Finite, counts: bytesOf<Uint32Array>(4) },
  ...{ criteria: v.string(), rank: Finite, at: Finite },
});
const TasteSchema = v.looseObject({
  ...{ ...Regime, bytes: bytesOf<Uint8Array>(1), cut: Finite, judged: Finite, seen: Finite },
  ...{ marks: Finite, seed: Finite, at: Finite },
});

/** The newest of some criteria, under whatever wording and model, the oldest first. */
export async function lessonsOf(db: ScoresDb, criteriaId: string, most: number): Promise<Lesson[]> {
  const ofCriteria = IDBKeyRange.bound([criteriaId, 0], [criteriaId, Infinity]);
  const kept = await db.transact(['lessons'], 'readonly', async ({ store }) => {
    const keys = (await store.index('recent').getAllKeys(ofCriteria)).slice(-most);
    return Promise.all(keys.map((key) => store.get(key)));
  });
  return pausing(soundInSteps(LessonSchema, kept));
}

export async function lessonsByKey(db: ScoresDb, keys: readonly string[]): Promise<Lesson[]> {
  return soundOnes(LessonSchema, await rowsByKey(db, 'lessons', keys));
}

/** Scores by their keys; those that are not there are missing. */
export async function scoresByKey(db: ScoresDb, keys: readonly string[]): Promise<ScoreRecord[]> {
  return (await rowsByKey(db, 'scores', keys)).filter(isScoreRecord);
}

const ROWS = 500;

/** All scores of some criteria, from the oldest to the newest. There is no index of it, so all are looked at, some at a time. */
export async function scoresOf(db: ScoresDb, criteriaId: string): Promise<ScoreRecord[]> {
  const found: ScoreRecord[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: ScoreRecord[] = await db.getAll('scores', range, ROWS);
    found.push(...rows.filter((row) => isScoreRecord(row) && row.criteriaId === criteriaId));
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return found.sort((a, b) => a.at - b.at);
    range = IDBKeyRange.lowerBound(last.key, true);
  }
}

/** Takes the answers out of some lessons, in one go: what is deleted meanwhile stays so. */
export async function emptyLessons(db: ScoresDb, keys: readonly string[]): Promise<void> {
  await db.transact(['lessons'], 'readwrite', ({ store }) =>
    Promise.all(
      keys.map(async (key) => {
        const lesson = await store.get(key);
        if (lesson) await store.put({ ...lesson, relevance: null });
      }),
    ),
  );
}

export function keepLessons(db: ScoresDb, lessons: readonly Lesson[]): Promise<void> {
  return putAll(db, 'lessons', lessons);
}

/** Words of some papers, as far as they were counted. */
export async function readsOf(db: ScoresDb, ids: readonly string[]): Promise<KeptRead[]> {
  const kept = await rowsByKey(db, 'reads', ids);
  // Thousands at once: looked at and not copied.
  return kept.filter((read): read is KeptRead => v.is(ReadSchema, read));
}

export function keepReads(db: ScoresDb, reads: readonly KeptRead[]): Promise<void> {
  return putAll(db, 'reads', reads);
}

export async function tasteOf(db: ScoresDb, criteriaId: string): Promise<KeptTaste | null> {
  return sound(TasteSchema, await db.get('tastes', criteriaId)) ?? null;
}

export function keepTaste(db: ScoresDb, taste: KeptTaste): Promise<void> {
  return putAll(db, 'tastes', [taste]);
}

/** Nobody's criteria: of them is kept since when scores teach. */
const NOBODY: KeptTaste = {
  ...{ criteriaId: '', bytes: new Uint8Array(), criteria: '', scorer: '', cut: 0 },
  ...{ judged: 0, seen: 0, marks: 0, seed: 0, at: 0 },
};

/** Scores stay: they were paid for. Only what was made of them goes, and they teach nothing any more. */
export async function forgetLearned(db: ScoresDb, now: number): Promise<void> {
  await db.transact(['lessons', 'tastes'], 'readwrite', async (tx) => {
    const tastes = tx.objectStore('tastes');
    await Promise.all([tx.objectStore('lessons').clear(), tastes.clear()]);
    await tastes.put({ ...NOBODY, at: now });
  });
}

/** When all that was learned was forgotten last: scores of before teach nothing. 0 where it never was. */
export async function forgottenAt(db: ScoresDb): Promise<number> {
  return (await tasteOf(db, NOBODY.criteriaId))?.at ?? 0;
}

/** Some of what is learned from. */
export interface WhichLessons {
  criteriaId?: string;
  /** Came by before this, in ms since the epoch. */
  before?: number;
}

/** Deletes some of what is learned from; what was learned from it is learned anew. */
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
  await outdateTastes(db);
}

/** Has all that was learned be learned anew, by the same samples. */
export async function outdateTastes(db: ScoresDb): Promise<void> {
  await db.transact(['tastes'], 'readwrite', async ({ store }) => {
    const kept = await store.getAll();
    await Promise.all(kept.map((taste) => store.put({ ...taste, criteria: '' })));
  });
}

/** Deletes what was read, and judged, longer ago than `maxAgeMs`. */
export async function pruneLearned(db: ScoresDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  const end = now - maxAgeMs;
  for (const name of ['reads', 'lessons'] as const) {
    await db.transact([name], 'readwrite', async ({ store }) => {
      const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(end));
      await Promise.all(old.map((key) => store.delete(key)));
    });
  }
}

/** All at once in one transaction: many times faster than one after the other. What is not there is undefined. */
function rowsByKey(
  db: ScoresDb,
  name: 'lessons' | 'reads' | 'scores',
  keys: readonly string[],
): Promise<unknown[]> {
  return db.transact([name], 'readonly', ({ store }) => Promise.all(keys.map((key) => store.get(key))));
}

async function putAll(
  db: ScoresDb,
  name: 'lessons' | 'reads' | 'tastes',
  rows: readonly (Lesson | KeptRead | KeptTaste)[],
): Promise<void> {
  await db.transact(
    [name],
    'readwrite',
    ({ store }) => Promise.all(rows.map((row) => store.put(row as never))),
    { durability: 'relaxed' },
  );
}
