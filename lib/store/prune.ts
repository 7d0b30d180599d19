import type { Triage } from '../papers/triage';
import { prunePapers } from './papers';
import type { RecordsDb } from './records-db';
import type { ScoresDb } from './scores-db';

/**
 * Deletes what costs nothing to have again, where the disk is full: arXiv has the papers still. Scores were paid for: they go
 * only in one transaction with what takes their place, which is undone where it is refused all the same. Chromium counts
 * what is deleted as free space only long afterwards (156, seen 2026-11).
 */
export async function makeRoom(db: ScoresDb): Promise<void> {
  await prunePapers(db, 0);
  await db.clear('reads');
}

/** Deletes what has been owed for longer than `maxAgeMs`: nobody is waiting for it any more. */
export function pruneDebts(db: ScoresDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  return db.transact(['debts'], 'readwrite', async ({ store }) => {
    const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
    await Promise.all(old.map((key) => store.delete(key)));
  });
}

/** Deletes the record of single requests older than `maxAgeMs`. */
export function pruneAttempts(db: RecordsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  return db.transact(['attempts'], 'readwrite', async ({ store }) => {
    const old = (await store.getAll()).filter(({ at }) => at < now - maxAgeMs);
    await Promise.all(old.map(({ id }) => store.delete(id)));
  });
}

/** Forgets that papers were on screen, where that was more than `maxAgeMs` ago and nothing was done with them. */
export function pruneTriage(db: RecordsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  return db.transact(['triage'], 'readwrite', async ({ store }) => {
    const old = (await store.getAll()).filter((each) => isBare(each) && (each.met ?? 0) < now - maxAgeMs);
    await Promise.all(old.map(({ id }) => store.delete(id)));
  });
}

/** Nothing was done with the paper; at most it was on screen. */
function isBare({ seen, star, dismissed, note }: Triage): boolean {
  return !seen && !star && !dismissed && !note;
}
