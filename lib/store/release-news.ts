import type { RecordsDb } from './records-db';

/** That Winnow has become another version, until the reader has read what is new in it. */
export interface ReleaseNews {
  /** The version that is news; null where none is. */
  unread(): Promise<string | null>;
  came(version: string): Promise<void>;
  read(): Promise<void>;
}

/** @param changed is told after each change */
export function createReleaseNews(db: RecordsDb, changed: () => void): ReleaseNews {
  return {
    unread: async () => (await db.get('facts', 'unreadVersion')) ?? null,
    async came(version) {
      await db.put('facts', version, 'unreadVersion');
      changed();
    },
    async read() {
      await db.delete('facts', 'unreadVersion');
      changed();
    },
  };
}
