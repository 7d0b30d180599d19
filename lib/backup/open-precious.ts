import type { CopyStore } from '../store/copies-db';
import { openRecords, type RecordsDb } from '../store/records-db';
import { openVault, type Vault } from '../store/vault';
import { createLostKeys, type LostKeys } from './lost-keys';
import { createSecondCopy } from './second-copy';

export interface Precious {
  records: RecordsDb;
  vault: Vault;
  lostKeys: LostKeys['now'];
  /** The reader did something with papers. */
  copyTriage(): void;
}

/** Stores of which each change is copied. Of triage most is only that papers were on screen. */
const FOLLOWED = ['settings', 'facts', 'criteria', 'days'];

/** How long is waited for more to be done with papers, in ms: all of it is copied together. */
const SETTLE_MS = 300;

/** Opens what the reader values. What the disk has lost of it comes back from the second copy, if there is one. */
export async function openPrecious(
  copies: CopyStore | undefined,
  hooks: { makeRoom(): Promise<void> },
): Promise<Precious> {
  if (!copies) {
    const [records, vault] = await Promise.all([openRecords(undefined, hooks), openVault(undefined, hooks)]);
    return { records, vault, lostKeys: () => [], copyTriage: () => undefined };
  }
  const second = createSecondCopy(copies);
  const keys = createLostKeys(copies);
  const copy = async (stores: readonly string[]) => second.copy(await opening, stores);
  const opening: Promise<RecordsDb> = openRecords(undefined, {
    ...hooks,
    opened: (own) => second.opened(own),
    changed: (stores) => void copy(stores.filter((name) => FOLLOWED.includes(name))),
  });
  const origins = async () => (await (await locking).hints()).map(({ origin }) => origin);
  const locking: Promise<Vault> = openVault(undefined, {
    ...hooks,
    // One that only cannot be reached now has lost nothing.
    opened: async (own) => {
      if (!own.fault || own.fault === 'damaged') await keys.opened(await own.getAllKeys('keys'));
    },
    changed: (stores) => void (stores.includes('keys') && origins().then(keys.changed)),
  });
  const [records, vault] = await Promise.all([opening, locking]);
  void copy([...FOLLOWED, 'triage']);
  let later: ReturnType<typeof setTimeout> | undefined;
  const copyTriage = () => {
    clearTimeout(later);
    later = setTimeout(() => void copy(['triage']), SETTLE_MS);
  };
  return { records, vault, lostKeys: keys.now, copyTriage };
}
