import { scoresOf } from '../store/lessons';
import type { ScoresDb } from '../store/scores-db';
import type { ScoresToForget } from './contract';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keys of the scores that are meant. */
export async function scoresToForget(
  db: ScoresDb,
  { olderThanDays, criteriaId }: ScoresToForget,
  now: number,
): Promise<string[]> {
  if (criteriaId !== undefined) return (await scoresOf(db, criteriaId)).map(({ key }) => key);
  if (olderThanDays === undefined) return db.getAllKeys('scores');
  return db.getAllKeysFromIndex('scores', 'at', IDBKeyRange.upperBound(now - olderThanDays * DAY_MS, true));
}
