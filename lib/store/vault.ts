import type { DBSchema, IDBPObjectStore, StoreNames } from 'idb';
import * as v from 'valibot';
import type { Database } from './database';
import type { Layout } from './disk-engine';
import { type Hooks, reopening } from './reopening';
import { sound, soundOnes } from './sound';
import type { StoreFault } from './store-fault';

const LockedSchema = v.looseObject({
  ...{ origin: v.string(), hint: v.pipe(v.string(), v.maxLength(4)) },
  // Not `instanceof`: what comes out of a database may be of another realm.
  iv: v.custom<Uint8Array<ArrayBuffer>>(ArrayBuffer.isView),
  sealed: v.custom<ArrayBuffer>((kept) => Object.prototype.toString.call(kept).includes('ArrayBuffer')),
});

/**
 * Where keys live, one for each origin: a database of its own in the extension's origin, which no content script can open.
 * Encrypted with a key that the browser will not export, so that they do not lie on the disk in the clear.
 * That does not stop malware that runs as the reader.
 */
interface VaultSchema extends DBSchema {
  /** By origin; the first version had one for all, called `model`. */
  keys: { key: string; value: Locked };
  wrapping: { key: 'wrapping'; value: CryptoKey };
}

interface Locked {
  origin: string;
  /** Last four characters, to recognise it by. */
  hint: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface KeyHint {
  hint: string;
  /** The only origin that the key may be sent to. */
  origin: string;
}

export interface Vault {
  /** Takes the place of the key that was saved for this origin. */
  save(key: string, origin: string): Promise<void>;
  remove(origin: string): Promise<void>;
  removeAll(): Promise<void>;
  /** Of every key that is saved. */
  hints(): Promise<KeyHint[]>;
  /** The key itself, for a request to `origin`; null where none was saved for it. Background only. */
  keyFor(origin: string): Promise<string | null>;
  /** Why keys are kept in memory only; null where they are on disk. */
  readonly fault: StoreFault | null;
}

export async function openVault(name = 'winnow-vault', hooks: Hooks<VaultSchema> = {}): Promise<Vault> {
  const layout: Layout<VaultSchema> = {
    ...{ name, version: 2 },
    async upgrade(upgraded, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) {
        upgraded.createObjectStore('keys');
        upgraded.createObjectStore('wrapping');
      } else if (oldVersion < 2) await moveToOrigin(tx.objectStore('keys'));
    },
  };
  const db = await reopening(layout, hooks);
  return {
    get fault() {
      return db.fault;
    },
    async save(key, origin) {
      const wrapping = await wrappingKey(db);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        wrapping,
        new TextEncoder().encode(key),
      );
      await db.put('keys', { origin, hint: key.slice(-4), iv, sealed }, origin);
    },
    async remove(origin) {
      await db.delete('keys', origin);
    },
    async removeAll() {
      await db.clear('keys');
    },
    async hints() {
      return soundOnes(LockedSchema, await db.getAll('keys')).map(({ hint, origin }) => ({ hint, origin }));
    },
    async keyFor(origin) {
      const [kept, wrapping] = await Promise.all([db.get('keys', origin), db.get('wrapping', 'wrapping')]);
      const locked = sound(LockedSchema, kept);
      if (!locked || locked.origin !== origin || !wrapping) return null;
      const { iv, sealed } = locked;
      // A vault that no longer opens is as good as empty: the reader is asked for the key again.
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, sealed).catch(() => null);
      return plain && new TextDecoder().decode(plain);
    },
  };
}

/** What the first version kept under a name of its own goes under the origin that it is bound to. */
async function moveToOrigin(
  keys: IDBPObjectStore<VaultSchema, StoreNames<VaultSchema>[], 'keys', 'versionchange'>,
): Promise<void> {
  const locked = sound(LockedSchema, await keys.get('model'));
  if (locked) await keys.put(locked, locked.origin);
  await keys.delete('model');
}

/** Made once: of two that are made at the same time the first one counts, or what the other sealed would be lost. */
async function wrappingKey(db: Database<VaultSchema>): Promise<CryptoKey> {
  const known = await db.get('wrapping', 'wrapping');
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return db.transact(['wrapping'], 'readwrite', async ({ store }) => {
    const first = (await store.get('wrapping')) ?? made;
    await store.put(first, 'wrapping');
    return first;
  });
}
