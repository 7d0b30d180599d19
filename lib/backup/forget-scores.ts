import { DAY_MS } from '../base/day-ms';
import { scoresOf } from '../store/earlier-scores';
import type { WhichLessons } from '../store/lessons';
import type { ScoresDb } from '../store/scores-db';
import type { ScoresToForget } from './contract';

/** Keys of the scores that are meant. */
export async function scoresToForget(db: ScoresDb, which: ScoresToForget, now: number): Promise<string[]> {
  const { criteriaId, before } = lessonsToForget(which, now);
  if (criteriaId !== undefined) {
    const keys: string[] = [];
    for await (const records of scoresOf(db, criteriaId)) keys.push(...records.map(({ key }) => key));
    return keys;
  }
  if (before === undefined) return db.getAllKeys('scores');
  return db.getAllKeysFromIndex('scores', 'at', IDBKeyRange.upperBound(before, true));
}

/** What was learned from them, or foreseen beside them. */
export function lessonsToForget({ criteriaId, olderThanDays }: ScoresToForget, now: number): WhichLessons {
  return {
    ...(criteriaId !== undefined && { criteriaId }),
    ...(olderThanDays !== undefined && { before: now - olderThanDays * DAY_MS }),
  };
}
