import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AnyTransaction } from './engine';
import type { StoreFault } from './store-fault';

type Names<S extends DBSchema> = ArrayLike<StoreNames<S>>;

/** One transaction: what `work` writes is on disk once this resolves, and is taken back where it rejects. */
export type Transact<S extends DBSchema> = <const N extends Names<S>, M extends 'readonly' | 'readwrite', T>(
  stores: N,
  mode: M,
  /** May be called a second time, so it must change nothing but the stores; it waits for nothing else. */
  work: (tx: IDBPTransaction<S, N, M>) => Promise<T>,
  options?: IDBTransactionOptions,
) => Promise<T>;

/** Calls that are a transaction each. */
const SHORT = [
  ...(['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'put', 'delete', 'clear'] as const),
] as const;
const WRITES: readonly string[] = ['put', 'delete', 'clear'];

type Short<S extends DBSchema> = Pick<
  IDBPDatabase<S>,
  (typeof SHORT)[number] | 'getAllFromIndex' | 'getAllKeysFromIndex'
>;

/** A database as the rest of Winnow knows it: it is always there, on disk or else in memory. */
export interface Database<S extends DBSchema> extends Short<S> {
  transact: Transact<S>;
  /** Why what is written now is not kept; null where it is. */
  readonly fault: StoreFault | null;
  /** It is in memory only: whatever lies on the disk cannot be read. */
  readonly isCutOff: boolean;
}

/** Makes a database of the way its transactions are made. */
export function databaseOver<S extends DBSchema>(
  transact: Transact<S>,
  state: { fault(): StoreFault | null; isCutOff(): boolean },
): Database<S> {
  const call = (
    store: StoreNames<S>,
    mode: 'readonly' | 'readwrite',
    work: (of: AnyTransaction) => unknown,
  ) => transact([store], mode, async (tx: AnyTransaction) => work(tx.objectStore(store)));
  const short = SHORT.map((name) => [
    name,
    (store: StoreNames<S>, ...rest: unknown[]) =>
      call(store, WRITES.includes(name) ? 'readwrite' : 'readonly', (of) => of[name](...rest)),
  ]);
  return {
    ...(Object.fromEntries(short) as Short<S>),
    getAllFromIndex: (store, index, ...rest) =>
      call(store, 'readonly', (of) => of.index(index).getAll(...rest)) as never,
    getAllKeysFromIndex: (store, index, ...rest) =>
      call(store, 'readonly', (of) => of.index(index).getAllKeys(...rest)) as never,
    transact,
    get fault() {
      return state.fault();
    },
    get isCutOff() {
      return state.isCutOff();
    },
  };
}
