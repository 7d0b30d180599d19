import { NOBODY, type Since, sinceOf } from './kept-tastes';
import type { Lesson } from './learned-rows';
import { isScoreRecord } from './score-schema';
import type { ScoreRecord, ScoresDb } from './scores-db';

const ROWS = 500;

/** Scores of some criteria, some at a time and in no order. There is no index of it, so all are looked at. */
export async function* scoresOf(db: ScoresDb, criteriaId: string): AsyncGenerator<ScoreRecord[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: ScoreRecord[] = await db.getAll('scores', range, ROWS);
    yield rows.filter((row) => isScoreRecord(row) && row.criteriaId === criteriaId);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    range = IDBKeyRange.lowerBound(last.key, true);
  }
}

/**
 * Makes lessons of scores that have none, as those of a time before anything was learned, once for each criteria.
 * @param lessonOf null for scores that teach nothing
 */
export async function importScores(
  db: ScoresDb,
  criteriaId: string,
  lessonOf: (record: ScoreRecord) => Lesson | null,
): Promise<void> {
  const { imported } = await sinceOf({ get: (key) => db.get('tastes', key) });
  if (imported.includes(criteriaId)) return;
  for await (const records of scoresOf(db, criteriaId)) {
    const lessons = records.flatMap((record) => lessonOf(record) ?? []);
    if (lessons.length > 0) await keepMissing(db, lessons);
  }
  await db.transact(['tastes'], 'readwrite', async ({ store }) => {
    const since = await sinceOf(store);
    const now: Since = { ...since, imported: [...since.imported, criteriaId] };
    await store.put({ ...NOBODY, ...now });
  });
}

/** Those that teach, of which there is none yet. All may have been forgotten since the last ones. */
function keepMissing(db: ScoresDb, lessons: readonly Lesson[]): Promise<void> {
  return db.transact(['lessons', 'tastes'], 'readwrite', async (tx) => {
    const { at } = await sinceOf(tx.objectStore('tastes'));
    const store = tx.objectStore('lessons');
    const keep = async (lesson: Lesson) => (await store.getKey(lesson.key)) ?? (await store.put(lesson));
    await Promise.all(lessons.filter((lesson) => lesson.at > at).map(keep));
  });
}
