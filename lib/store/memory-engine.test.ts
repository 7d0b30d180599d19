import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { DBSchema } from 'idb';
import { expect, it } from 'vitest';
import { withoutDisk } from '../testing/no-disk';
import type { Database } from './database';
import { reopening } from './reopening';

/** What stands in for a disk does as a disk does. */

interface Rows extends DBSchema {
  rows: { key: string; value: { id: string; at?: number; text: string }; indexes: { at: number } };
  facts: { key: string; value: string };
}

const open = () =>
  reopening<Rows>({
    ...{ name: crypto.randomUUID(), version: 1 },
    upgrade(db) {
      db.createObjectStore('rows', { keyPath: 'id' }).createIndex('at', 'at');
      db.createObjectStore('facts');
    },
  });

type Call = (db: Database<Rows>) => Promise<unknown>;

const key = fc.constantFrom('a', 'b', 'c', 'd');
const at = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const range = fc.constantFrom(
  ...[null, IDBKeyRange.lowerBound('b'), IDBKeyRange.bound('b', 'c'), IDBKeyRange.upperBound('c', true)],
);
const most = fc.constantFrom(undefined, 1, 2);
const call: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(key, at, fc.string()).map(([id, at, text]): Call => {
    const row = at === undefined ? { id, text } : { id, at, text };
    return (db) => db.put('rows', row);
  }),
  key.map(
    (of): Call =>
      (db) =>
        db.put('facts', of, of),
  ),
  key.map(
    (of): Call =>
      (db) =>
        db.delete('rows', of),
  ),
  fc.constant<Call>((db) => db.clear('facts')),
  key.map(
    (of): Call =>
      (db) =>
        Promise.all([db.get('rows', of), db.getKey('facts', of)]),
  ),
  fc.tuple(range, most).map(
    ([of, n]): Call =>
      (db) =>
        db.getAll('rows', of, n),
  ),
  fc.tuple(range, most).map(
    ([of, n]): Call =>
      (db) =>
        db.getAllKeys('facts', of, n),
  ),
  range.map(
    (of): Call =>
      (db) =>
        db.count('rows', of),
  ),
  fc.integer({ min: 0, max: 3 }).map(
    (n): Call =>
      (db) =>
        db.getAllFromIndex('rows', 'at', n),
  ),
  fc.integer({ min: 0, max: 3 }).map(
    (n): Call =>
      (db) =>
        db.getAllKeysFromIndex('rows', 'at', IDBKeyRange.upperBound(n)),
  ),
  // Half of it fails: none of it is kept.
  key.map(
    (id): Call =>
      (db) =>
        db
          .transact(['rows', 'facts'], 'readwrite', async (tx) => {
            await tx.objectStore('rows').put({ id, at: 9, text: 'lost' });
            await tx.objectStore('facts').clear();
            throw new RangeError(id);
          })
          .catch((error: unknown) => String(error)),
  ),
);

it('whatever is asked of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 30 }), async (calls) => {
      const [disk, memory] = [await open(), await withoutDisk(open)];
      expect([disk.fault, memory.fault]).toEqual([null, 'damaged']);
      for (const each of calls) expect(await each(memory)).toEqual(await each(disk));
      expect(await memory.getAll('rows')).toEqual(await disk.getAll('rows'));
    }),
    { numRuns: 60 },
  );
});

it('hands out copies, and takes what a disk takes', async () => {
  const memory = await withoutDisk(open);
  const row = { id: 'a', text: 'one' };
  await memory.put('rows', row);
  row.text = 'two';
  expect(await memory.get('rows', 'a')).toEqual({ id: 'a', text: 'one' });
  await expect(memory.put('rows', { id: 'b', text: () => '' } as never)).rejects.toThrow(
    'could not be cloned',
  );
});
