import type { RecordsDb } from './records-db';
import type { ScoresDb } from './scores-db';

/** Deletes the oldest share (0 to 1) of the scores. Returns how many went. */
export async function pruneScores(db: ScoresDb, share: number): Promise<number> {
  const tx = db.transaction('scores', 'readwrite');
  const total = await tx.store.count();
  const excess = Math.ceil(total * share);
  let cursor = await tx.store.index('at').openCursor();
  for (let i = 0; cursor && i < excess; i += 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await tx.done;
  return Math.min(total, excess);
}

/** Deletes what has been owed for longer than `maxAgeMs`: nobody is waiting for it any more. */
export async function pruneDebts(db: ScoresDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  const tx = db.transaction('debts', 'readwrite');
  const old = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
  await Promise.all([...old.map((key) => tx.store.delete(key)), tx.done]);
}

/** Deletes the record of single requests older than `maxAgeMs`. */
export async function pruneAttempts(db: RecordsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  const tx = db.transaction('attempts', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.at < now - maxAgeMs) await cursor.delete();
  }
  await tx.done;
}

/** Forgets that papers were on screen, where that was more than `maxAgeMs` ago and nothing was done with them. */
export async function pruneTriage(db: RecordsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  const tx = db.transaction('triage', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const { seen, star, dismissed, note, met } = cursor.value;
    const isBare = !seen && !star && !dismissed && !note;
    if (isBare && (met ?? 0) < now - maxAgeMs) await cursor.delete();
  }
  await tx.done;
}
