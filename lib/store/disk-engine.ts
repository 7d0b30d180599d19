import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AnyTransaction, Engine } from './engine';
import type { MemoryEngine } from './memory-engine';
import { StoreError } from './store-fault';

/** How a database is laid out, and how each of its former layouts becomes the present one. */
export interface Layout<S extends DBSchema> {
  name: string;
  version: number;
  upgrade: NonNullable<NonNullable<Parameters<typeof openDB<S>>[2]>['upgrade']>;
}

/** So long another page may take to let go of an old layout before it is not waited for, in ms. */
const BLOCKED_MS = 3000;
/** And whoever stands before us in the browser's own line, which it does not tell of. */
const SLOW_MS = 15_000;

/**
 * Opens a connection. A database of a newer Winnow is used as it is where it has all that is needed, since layouts only
 * grow and rows are looked at on their way in; it is never changed back.
 *
 * @param needed the present layout
 * @throws what `storeFaultOf` knows
 */
export async function openDisk<S extends DBSchema>(layout: Layout<S>, needed: MemoryEngine): Promise<Engine> {
  let isOpen = true;
  const closed = {
    // Another context deletes it, or wants another layout: step aside at once, or both hang.
    blocking: (_now: number, _wanted: number | null, event: Event) => {
      isOpen = false;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      isOpen = false;
    },
  };
  const db = await opened(layout, closed).catch((error: unknown) => {
    if (!isNewer(error)) throw error;
    return openDB<S>(layout.name, undefined, closed);
  });
  if (!holds(db as unknown as IDBPDatabase, needed)) {
    db.close();
    throw new StoreError(db.version > layout.version ? 'newer' : 'damaged');
  }
  return {
    inMemory: false,
    alive: () => isOpen,
    end() {
      isOpen = false;
      db.close();
    },
    run: (stores, mode, work, options) =>
      inTransaction(db as unknown as IDBPDatabase, [...Array.from(stores)], mode, work, options),
  };
}

const isNewer = (error: unknown) => error instanceof DOMException && error.name === 'VersionError';

function opened<S extends DBSchema>(
  { name, version, upgrade }: Layout<S>,
  closed: object,
): Promise<IDBPDatabase<S>> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const giveUp = () => {
      gaveUp = true;
      reject(new StoreError('blocked'));
    };
    const timers: ReturnType<typeof setTimeout>[] = [];
    const blocked = () => void timers.push(setTimeout(giveUp, BLOCKED_MS));
    openDB<S>(name, version, { ...closed, upgrade, blocked })
      // Late, everybody has gone on without it.
      .then((db) => (gaveUp ? db.close() : resolve(db)), reject)
      .finally(() => timers.forEach(clearTimeout));
    timers.push(setTimeout(giveUp, SLOW_MS));
  });
}

function holds(db: IDBPDatabase, { stores }: MemoryEngine): boolean {
  const names = [...stores.keys()];
  if (!names.every((name) => db.objectStoreNames.contains(name))) return false;
  const tx = db.transaction(names);
  return names.every((name) => {
    const there = tx.objectStore(name).indexNames;
    return [...(stores.get(name)?.indexes.keys() ?? [])].every((index) => there.contains(index));
  });
}

async function inTransaction<T>(
  db: IDBPDatabase,
  stores: string[],
  mode: 'readonly' | 'readwrite',
  work: (tx: AnyTransaction) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  const tx = db.transaction(stores, mode, options);
  // What fails first may be a request that says only that its transaction is over.
  const done = tx.done.catch((error: unknown) => Promise.reject(tx.error ?? error));
  done.catch(() => undefined);
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (error) {
    undo(tx);
    throw tx.error ?? error;
  }
}

/** Half of it would be worse than nothing of it. */
function undo(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}
