import type { Triage } from '../papers/triage';
import { prunePapers } from './papers';
import type { RecordsDb } from './records-db';
import type { ScoresDb } from './scores-db';

/** Deletes the oldest share (0 to 1) of the scores. Returns how many went. */
function pruneScores(db: ScoresDb, share: number): Promise<number> {
  return db.transact(['scores'], 'readwrite', async ({ store }) => {
    const excess = Math.ceil((await store.count()) * share);
    const oldest = excess > 0 ? await store.index('at').getAllKeys(null, excess) : [];
    await Promise.all(oldest.map((key) => store.delete(key)));
    return oldest.length;
  });
}

/** Makes room on a full disk by what is worth least: arXiv has the papers still; old scores can be bought again. */
export async function makeRoom(db: ScoresDb): Promise<void> {
  await prunePapers(db, 0);
  await db.clear('reads');
  await pruneScores(db, 0.2);
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
