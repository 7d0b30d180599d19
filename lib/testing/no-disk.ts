import { onTestFinished, vi } from 'vitest';

/** As Chromium says it of a profile whose files are gone or damaged. */
export const UNOPENABLE = new DOMException('Internal error opening backing store.', 'UnknownError');

/** Has work done where no database can be opened: whatever it opens lives in memory. */
export async function withoutDisk<T>(work: () => Promise<T>, why = UNOPENABLE): Promise<T> {
  const factory = globalThis.indexedDB;
  const open = () => {
    throw why;
  };
  vi.stubGlobal('indexedDB', { open });
  try {
    return await work();
  } finally {
    vi.stubGlobal('indexedDB', factory);
  }
}

/** From here to the end of the test the disk takes no rows of stores with these names, or of any. */
export function fullDisk(...names: string[]): void {
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put');
  onTestFinished(() => spy.mockRestore());
  spy.mockImplementation(function (this: IDBObjectStore, ...row) {
    if (names.length > 0 && !names.includes(this.name)) return put.apply(this, row);
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}
