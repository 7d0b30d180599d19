import { isScoreRecord } from '../store/score-schema';
import type { ScoresDb } from '../store/scores-db';
import type { ScoresToForget } from './contract';

const DAY_MS = 24 * 60 * 60 * 1000;
const ROWS = 1_000;

/** Keys of the scores that are meant. */
export async function scoresToForget(
  db: ScoresDb,
  { olderThanDays, criteriaId }: ScoresToForget,
  now: number,
): Promise<string[]> {
  if (criteriaId !== undefined) return ofCriteria(db, criteriaId);
  if (olderThanDays === undefined) return db.getAllKeys('scores');
  return db.getAllKeysFromIndex('scores', 'at', IDBKeyRange.upperBound(now - olderThanDays * DAY_MS, true));
}

/** There is no index of it, so all are looked at, some at a time. */
async function ofCriteria(db: ScoresDb, criteriaId: string): Promise<string[]> {
  const found: string[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows = await db.getAll('scores', range, ROWS);
    for (const row of rows) if (isScoreRecord(row) && row.criteriaId === criteriaId) found.push(row.key);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return found;
    range = IDBKeyRange.lowerBound(last.key, true);
  }
}
