import 'fake-indexeddb/auto';
import { type DBSchema, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UNOPENABLE, withoutDisk } from '../testing/no-disk';
import type { Layout } from './disk-engine';
import { type Hooks, reopening } from './reopening';
import { StoreError } from './store-fault';

/** A database goes away under those who use it: they go on, on disk or in memory, and `fault` says why. */

interface Shelf extends DBSchema {
  books: { key: string; value: { id: string; at: number }; indexes: { at: number } };
}

const layoutOf = (name: string): Layout<Shelf> => ({
  ...{ name, version: 2 },
  upgrade(db, oldVersion) {
    if (oldVersion < 1) db.createObjectStore('books', { keyPath: 'id' }).createIndex('at', 'at');
  },
});

const BOOK = { id: 'a', at: 1 };
let names = 0;

async function shelf(hooks: Hooks<Shelf> = {}) {
  names += 1;
  const name = `shelf-${names}`;
  const open = () => reopening(layoutOf(name), hooks);
  return { name, open, db: await open() };
}

afterEach(() => void vi.useRealTimers());

describe('goes on, with what is there now', () => {
  it('after it was deleted', async () => {
    const { name, db } = await shelf();
    await db.put('books', BOOK);
    await deleted(name);
    expect(await db.getAll('books')).toEqual([]);
    await db.put('books', BOOK);
    expect([await db.getAll('books'), db.fault]).toEqual([[BOOK], null]);
  });

  it('after a newer Winnow laid it out anew, with all that is needed', async () => {
    const { name, db } = await shelf();
    await db.put('books', BOOK);
    (await openDB(name, 9, { upgrade: (newer) => void newer.createObjectStore('maps') })).close();
    await db.put('books', { ...BOOK, id: 'b' });
    expect([await db.getAllKeys('books'), db.fault]).toEqual([['a', 'b'], null]);
    expect((await openDB(name)).version).toBe(9);
  });

  it('with what it was doing when its transaction was cut off', async () => {
    const { db } = await shelf();
    let tries = 0;
    await db.transact(['books'], 'readwrite', async (tx) => {
      tries += 1;
      await tx.store.put({ ...BOOK, at: tries });
      if (tries === 1) throw new DOMException('The connection was closed.', 'AbortError');
    });
    expect([await db.getAll('books'), db.fault]).toEqual([[{ ...BOOK, at: 2 }], null]);
  });
});

describe('goes on in memory', () => {
  it.each<[string, (name: string) => Promise<unknown>, string]>([
    ['a newer Winnow took a store away', (name) => laidOut(name, 9, false), 'newer'],
    ['an index is gone', (name) => laidOut(name, 2, true), 'damaged'],
  ])('where %s', async (_what, befalls, why) => {
    const { name, db } = await shelf();
    await db.put('books', BOOK);
    await deleted(name);
    await befalls(name);
    expect(await db.getAll('books')).toEqual([]);
    await db.put('books', BOOK);
    expect([await db.getAllFromIndex('books', 'at'), db.fault]).toEqual([[BOOK], why]);
  });

  it.each([
    ['cannot be opened', UNOPENABLE, 'damaged'],
    ['may not be opened', new DOMException('no', 'SecurityError'), 'refused'],
    ['fails in a way of its own', new Error('?'), 'damaged'],
  ])('where it %s', async (_what, error, why) => {
    const db = await withoutDisk(() => reopening(layoutOf('never')), error as DOMException);
    await db.put('books', BOOK);
    expect([await db.get('books', 'a'), db.fault]).toEqual([BOOK, why]);
  });

  it('where another page holds an old layout open', async () => {
    const name = 'held';
    const held = await openDB(name, 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = reopening(layoutOf(name));
    // As the browser does it, a turn for each step.
    for (let i = 0; i < 20; i += 1) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(3000);
    const db = await opening;
    await db.put('books', BOOK);
    expect([await db.count('books'), db.fault]).toEqual([1, 'blocked']);
    held.close();
  });

  it('where a new connection serves no better', async () => {
    const { db } = await shelf();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw UNOPENABLE;
    });
    await db.put('books', BOOK);
    expect([await db.getAll('books'), db.fault, put.mock.calls.length]).toEqual([[BOOK], 'damaged', 2]);
    put.mockRestore();
  });
});

describe('a full disk', () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('is made room on, once', async () => {
    const put = full();
    const makeRoom = vi.fn(async () => put.mockRestore());
    const { db } = await shelf({ makeRoom });
    await db.put('books', BOOK);
    expect([await db.getAll('books'), db.fault, makeRoom.mock.calls.length]).toEqual([[BOOK], null, 1]);
  });

  it('is said where there is none, and what lies on it goes on being used', async () => {
    const { db } = await shelf({ makeRoom: async () => undefined });
    await db.put('books', BOOK);
    const put = full();
    await expect(db.put('books', { id: 'b', at: 2 })).rejects.toEqual(new StoreError('full'));
    expect([await db.getAll('books'), db.fault]).toEqual([[BOOK], 'full']);
    put.mockRestore();
    await db.delete('books', 'a');
    expect(db.fault).toBe(null);
  });
});

it('tells of what was written, and puts back what was lost before anybody reads', async () => {
  const changed = vi.fn();
  const { name, db } = await shelf({ changed, opened: async (own) => void (await own.put('books', BOOK)) });
  expect(await db.getAll('books')).toEqual([BOOK]);
  expect(changed).not.toHaveBeenCalled();
  await deleted(name);
  await db.put('books', { id: 'b', at: 2 });
  expect(await db.getAllKeys('books')).toEqual(['a', 'b']);
  expect(changed.mock.calls).toEqual([[['books']]]);
});

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

async function laidOut(name: string, version: number, hasStore: boolean): Promise<void> {
  const upgrade = (db: { createObjectStore(name: string): unknown }) =>
    void (hasStore && db.createObjectStore('books'));
  (await openDB(name, version, { upgrade })).close();
}
