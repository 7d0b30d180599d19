import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import type { DigestsDb } from './digests-db';
import type { RecordsDb } from './records-db';
import type { ScoresDb } from './scores-db';

/** All databases but the vault, for work that is the same for every store. */
export interface Stores {
  records: RecordsDb;
  scores: ScoresDb;
  digests: DigestsDb;
}

/** A store in a transaction that may write, whatever its rows are. */
export type AnyStore = IDBPObjectStore<unknown, string[], string, 'readwrite'>;

/** One of the databases, whatever its stores are. */
export function dbOf(stores: Stores, name: keyof Stores): IDBPDatabase {
  return stores[name] as unknown as IDBPDatabase;
}

/** All or nothing: resolves once all writes are on disk; where one of them fails, the others are taken back. */
export async function allOrNothing(
  tx: IDBPTransaction<unknown, string[], 'readwrite'>,
  writes: readonly Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all(writes);
    await tx.done;
  } catch (error) {
    undo(tx);
    throw error;
  }
}

/** Takes back what a transaction has written so far. */
export function undo(tx: { done: Promise<void>; abort(): void }): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}
