import type { IDBPObjectStore } from 'idb';
import type { Database } from './database';
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

// biome-ignore lint/suspicious/noExplicitAny: the stores of any of them
type AnySchema = any;
type AnyDatabase = Database<AnySchema>;

/** One of the databases, whatever its stores are. */
export function dbOf(stores: Stores, name: keyof Stores): AnyDatabase {
  return stores[name] as unknown as AnyDatabase;
}
