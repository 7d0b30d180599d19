import * as v from 'valibot';
import type { Hold, RecordsDb } from './records-db';
import { Finite, soundOnes } from './sound';

const HoldSchema = v.looseObject({ scorer: v.string(), until: Finite, name: v.string(), text: v.string() });

/** Waits that servers asked for and that are not over, for a worker that has just been born. */
export async function readHolds(db: RecordsDb, now = Date.now()): Promise<Hold[]> {
  const all = soundOnes(HoldSchema, await db.getAll('holds'));
  const over = all.filter(({ until }) => until <= now);
  await Promise.all(over.map(({ scorer }) => db.delete('holds', scorer)));
  return all.filter(({ until }) => until > now);
}

export async function writeHold(db: RecordsDb, hold: Hold): Promise<void> {
  await db.put('holds', hold);
}

export async function clearHolds(db: RecordsDb): Promise<void> {
  await db.clear('holds');
}
