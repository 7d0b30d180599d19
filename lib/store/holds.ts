import * as v from 'valibot';
import type { Hold, RecordsDb } from './records-db';
import { Finite, soundOnes } from './sound';

const HoldSchema = v.looseObject({
  ...{ scorer: v.string(), until: Finite, name: v.string(), text: v.string() },
  at: v.exactOptional(v.fallback(Finite, 0)),
});

/**
 * Waits that servers asked for and that are not over, for a worker that has just been born. One that was set at a time that
 * is still to come is over, too: the clock was ahead then, and it might last for a year.
 */
export async function readHolds(db: RecordsDb, now = Date.now()): Promise<Hold[]> {
  const all = soundOnes(HoldSchema, await db.getAll('holds'));
  const over = all.filter((hold) => !holds(hold, now));
  // Where that cannot be, they are over all the same.
  await Promise.all(over.map(({ scorer }) => db.delete('holds', scorer).catch(() => undefined)));
  return all.filter((hold) => holds(hold, now));
}

const holds = ({ at = 0, until }: Hold, now: number) => at <= now && now < until;

export async function writeHold(db: RecordsDb, hold: Hold): Promise<void> {
  await db.put('holds', hold);
}

export async function clearHolds(db: RecordsDb): Promise<void> {
  await db.clear('holds');
}
