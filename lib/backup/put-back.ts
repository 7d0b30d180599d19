import { type AnyStore, dbOf, type Stores } from '../store/any-store';
import { PARTS, type Part, type Row } from './parts';
import type { Backup } from './read-file';
import { SINGLES } from './singles';

/** Rows of a transaction: a worker that is killed has lost no more than these, and they can be merged again. */
const CHUNK = 2_000;
/** What can be bought or read again first, what the reader typed last. */
const ORDER = ['scores', 'digests', 'records'] as const satisfies (keyof Stores)[];

type StoreOf = (name: string) => AnyStore;

/**
 * Lays a file over what is here: of a row that both have the newer counts, of what was spent the larger; settings and
 * criteria that are here stay.
 */
export async function mergeIn(stores: Stores, { rows, singles }: Backup): Promise<void> {
  for (const part of PARTS) {
    const db = dbOf(stores, part.db);
    const read = rows.get(part.name) ?? [];
    // What the file says of it goes before: nobody has touched it here.
    const first = part.first && (await db.count(part.name)) === 0 ? [part.first] : [];
    const all = [...first.filter(({ id }) => !read.some((row) => row.id === id)), ...read];
    for (let at = 0; at < all.length; at += CHUNK) {
      await db.transact(namesOf(part), 'readwrite', (tx) =>
        Promise.all(mergeRows(part, all.slice(at, at + CHUNK), (name) => tx.objectStore(name))),
      );
    }
  }
  await dbOf(stores, 'records').transact(['settings', 'facts'], 'readwrite', async (tx) => {
    for (const { name, store, sound, merged } of SINGLES) {
      if (!singles.has(name)) continue;
      const at = tx.objectStore(store);
      const read = singles.get(name);
      const isHere = (await at.getKey(name)) !== undefined;
      if (!isHere) await at.put(read, name);
      else if (merged) await at.put(merged(sound(await at.get(name)), read), name);
    }
  });
}

/**
 * Puts a file in the place of what is here, but for what was spent, which only grows. Each database changes in one
 * transaction: one that ends midway leaves it as it was. Between two of them scores may be of the file, and settings and
 * criteria still of here, which can be worked with.
 */
export async function replaceBy(stores: Stores, { rows, singles }: Backup): Promise<void> {
  for (const name of ORDER) {
    const parts = PARTS.filter(({ db }) => db === name);
    const own = SINGLES.filter(() => name === 'records');
    const used = new Set([...parts.flatMap(namesOf), ...own.map(({ store }) => store)]);
    await dbOf(stores, name).transact([...used], 'readwrite', (tx) => {
      const at: StoreOf = (store) => tx.objectStore(store);
      return Promise.all([
        ...parts.flatMap((part) => {
          const write = part.onlyGrows ? mergeRows : replaceRows;
          return write(part, rows.get(part.name) ?? [], at);
        }),
        ...own.map(({ name: key, store }) =>
          singles.has(key) ? put(at(store), singles.get(key), key) : at(store).delete(key),
        ),
      ]);
    });
  }
}

/** Puts rows into their store, each merged with the one that is there. */
function mergeRows(part: Part, rows: readonly Row[], storeOf: StoreOf): Promise<unknown>[] {
  const store = storeOf(part.name);
  const key = store.keyPath as string;
  const merging = rows.map(async (row) => {
    const here = part.sound(await store.get(row[key]));
    const merged = here === undefined ? row : part.merged(here, row);
    if (merged !== here) await put(store, merged);
  });
  return part.settles
    ? [...merging, settle(storeOf(part.settles), new Set(rows.map((row) => row[key])))]
    : merging;
}

/** Puts rows in the place of all that is in their store. */
function replaceRows(part: Part, rows: readonly Row[], storeOf: StoreOf): Promise<unknown>[] {
  const store = storeOf(part.name);
  return [...namesOf(part).map((name) => storeOf(name).clear()), ...rows.map((row) => put(store, row))];
}

/** Few are owed: that is looked up first, since to delete whatever might be owed would be a write for each row. */
async function settle(debts: AnyStore, keys: ReadonlySet<unknown>): Promise<void> {
  const owed = await debts.getAllKeys();
  await Promise.all(owed.filter((key) => keys.has(key)).map((key) => debts.delete(key)));
}

/** A row that cannot be put at all fails as one that is refused later does, so that the others are taken back. */
async function put(store: AnyStore, row: Row, key?: string): Promise<void> {
  await store.put(row, key);
}

const namesOf = ({ name, settles }: Part): string[] => (settles ? [name, settles] : [name]);
