import type { DBSchema } from 'idb';
import { reopening } from './reopening';
import { StoreError } from './store-fault';

/** Where the second copy lies, which no web page can read: a few texts by name. */
export interface CopyStore {
  /** Rejects where nobody can say what is in it. */
  read(): Promise<Readonly<Record<string, unknown>>>;
  write(name: string, text: string): Promise<void>;
}

interface Copies extends DBSchema {
  texts: { key: string; value: string };
}

/** In a database of its own, for browsers that give each of them a file of its own. */
export async function openCopies(name = 'winnow-copy'): Promise<CopyStore> {
  const db = await reopening<Copies>({
    ...{ name, version: 1 },
    upgrade: (upgraded) => void upgraded.createObjectStore('texts'),
  });
  return {
    async read() {
      const [keys, texts] = await Promise.all([db.getAllKeys('texts'), db.getAll('texts')]);
      // A full one can be read all the same.
      if (db.fault && db.fault !== 'full') throw new StoreError(db.fault);
      return Object.fromEntries(keys.map((key, i) => [key, texts[i]]));
    },
    write: async (of, text) => void (await db.put('texts', text, of)),
  };
}
