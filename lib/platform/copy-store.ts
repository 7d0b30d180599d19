import { type CopyStore, openCopies } from '../store/copies-db';
import { browser } from './browser';
import { closeStorage } from './close-storage';

const PREFIX = 'copy.';

/**
 * Where the second copy lies: in Chromium in `storage.local`, whose files are in another folder than all databases and
 * which is shut to content scripts first; in Firefox, which cannot shut it, in a database of its own, since each has a
 * file of its own there.
 */
export function createCopyStore(): CopyStore {
  const place = closeStorage().then(
    (isClosed) => (isClosed ? IN_STORAGE : openCopies()),
    () => openCopies(),
  );
  return {
    read: async () => (await place).read(),
    write: async (name, text) => (await place).write(name, text),
  };
}

const IN_STORAGE: CopyStore = {
  async read() {
    const all = Object.entries(await browser.storage.local.get(null));
    return Object.fromEntries(
      all.flatMap(([key, value]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), value]] : [])),
    );
  },
  write: (name, text) => browser.storage.local.set({ [PREFIX + name]: text }),
};
