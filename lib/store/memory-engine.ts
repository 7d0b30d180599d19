import { createInTurn } from '../base/in-turn';
import type { Engine } from './engine';

type Query = IDBKeyRange | IDBValidKey | null | undefined;
type Rows = Map<IDBValidKey, unknown>;
/** Of a row: a field, or several in their order. */
type KeyPath = string | readonly string[];
type Entry = readonly [key: IDBValidKey, sortedBy: IDBValidKey, row: unknown];

/** So much of an object store as Winnow's stores use. */
class MemoryStore {
  rows: Rows = new Map();
  readonly indexes = new Map<string, KeyPath>();
  readonly keyPath: string | null;

  constructor(keyPath: string | null) {
    this.keyPath = keyPath;
  }

  createIndex(name: string, path: KeyPath): void {
    this.indexes.set(name, path);
  }

  index(name: string) {
    return this.readers(this.indexes.get(name) ?? name);
  }

  async put(row: unknown, key?: IDBValidKey): Promise<IDBValidKey> {
    const under = key ?? (fieldOf(row, this.keyPath ?? '') as IDBValidKey);
    // Throws for what cannot be cloned, as a disk does.
    this.rows.set(under, structuredClone(row));
    return under;
  }

  async delete(query: IDBValidKey | IDBKeyRange): Promise<void> {
    for (const [key] of this.found(null, query)) this.rows.delete(key);
  }

  async clear(): Promise<void> {
    this.rows.clear();
  }

  get = async (query: IDBValidKey) => (await this.getAll(query, 1))[0];
  getKey = async (query: IDBValidKey) => (await this.getAllKeys(query, 1))[0];
  getAll = (query?: Query, most?: number) => this.readers(null).getAll(query, most);
  getAllKeys = (query?: Query, most?: number) => this.readers(null).getAllKeys(query, most);
  count = async (query?: Query) => this.found(null, query).length;

  /** @param path of what rows are ordered and looked up by; null for their key */
  private readers(path: KeyPath | null) {
    return {
      getAll: async (query?: Query, most?: number) =>
        this.found(path, query, most).map(([, , row]) => structuredClone(row)),
      getAllKeys: async (query?: Query, most?: number) => this.found(path, query, most).map(([key]) => key),
    };
  }

  private found(path: KeyPath | null, query: Query, most?: number): Entry[] {
    return [...this.rows]
      .map(([key, row]): Entry => [key, path === null ? key : keyOf(row, path), row])
      .filter(([, by]) => by !== undefined && matches(query, by))
      .sort(([a, byA], [b, byB]) => indexedDB.cmp(byA, byB) || indexedDB.cmp(a, b))
      .slice(0, most || undefined);
  }
}

const fieldOf = (row: unknown, field: string) => (row as Record<string, unknown> | null)?.[field];

/** As IndexedDB has it: a row that lacks a field of an index is not in it. */
function keyOf(row: unknown, path: KeyPath): IDBValidKey {
  if (typeof path === 'string') return fieldOf(row, path) as IDBValidKey;
  const fields = path.map((field) => fieldOf(row, field));
  return (fields.includes(undefined) ? undefined : fields) as IDBValidKey;
}

function matches(query: Query, key: IDBValidKey): boolean {
  if (query === null || query === undefined) return true;
  return typeof query === 'object' && 'lower' in query ? query.includes(key) : query === key;
}

/** What stands in for a database that cannot be opened. */
export interface MemoryEngine extends Engine {
  readonly stores: ReadonlyMap<string, Pick<MemoryStore, 'indexes'>>;
}

/** @param layOut makes the stores, as the first opening of a disk does */
export function memoryEngine(layOut: (db: unknown) => void): MemoryEngine {
  const stores = new Map<string, MemoryStore>();
  const inTurn = createInTurn();
  layOut({
    createObjectStore(name: string, { keyPath = null }: { keyPath?: string | null } = {}) {
      const store = new MemoryStore(keyPath);
      stores.set(name, store);
      return store;
    },
  });
  const storeOf = (name: string) => {
    const store = stores.get(name);
    if (!store) throw new DOMException(name, 'NotFoundError');
    return store;
  };
  return {
    stores,
    inMemory: true,
    alive: () => true,
    end: () => undefined,
    run: (names, _mode, work) =>
      inTurn(async () => {
        const used = Array.from(names, storeOf);
        const before = used.map(({ rows }) => new Map(rows));
        const tx = { objectStore: storeOf, store: used[0], done: Promise.resolve() };
        try {
          return await work(tx);
        } catch (error) {
          used.forEach((store, i) => {
            store.rows = before[i] ?? store.rows;
          });
          throw error;
        }
      }),
  };
}
