import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { sound } from './sound';

const LockedSchema = v.looseObject({
  ...{ origin: v.string(), hint: v.pipe(v.string(), v.maxLength(4)) },
  // Not `instanceof`: what comes out of a database may be of another realm.
  iv: v.custom<Uint8Array<ArrayBuffer>>(ArrayBuffer.isView),
  sealed: v.custom<ArrayBuffer>((kept) => Object.prototype.toString.call(kept).includes('ArrayBuffer')),
});

/**
 * Where the key lives: a database of its own in the extension's origin, which no content script can open.
 * Encrypted with a key that the browser will not export, so that it does not lie on the disk in the clear.
 * That does not stop malware that runs as the reader.
 */
interface VaultSchema extends DBSchema {
  keys: { key: 'model'; value: Locked };
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
  save(key: string, origin: string): Promise<void>;
  remove(): Promise<void>;
  hint(): Promise<KeyHint | null>;
  /** The key itself, for a request to `origin`; null where none was saved for it. Background only. */
  keyFor(origin: string): Promise<string | null>;
}

export async function openVault(name = 'winnow-vault'): Promise<Vault> {
  const db = await openDB<VaultSchema>(name, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore('keys');
      upgraded.createObjectStore('wrapping');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    async save(key, origin) {
      const wrapping = await wrappingKey(db);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        wrapping,
        new TextEncoder().encode(key),
      );
      await db.put('keys', { origin, hint: key.slice(-4), iv, sealed }, 'model');
    },
    async remove() {
      await db.delete('keys', 'model');
    },
    async hint() {
      const locked = sound(LockedSchema, await db.get('keys', 'model'));
      return locked ? { hint: locked.hint, origin: locked.origin } : null;
    },
    async keyFor(origin) {
      const locked = sound(LockedSchema, await db.get('keys', 'model'));
      if (!locked || locked.origin !== origin) return null;
      const wrapping = await wrappingKey(db);
      const { iv, sealed } = locked;
      // A vault that no longer opens is as good as empty: the reader is asked for the key again.
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, sealed).catch(() => null);
      return plain && new TextDecoder().decode(plain);
    },
  };
}

async function wrappingKey(db: IDBPDatabase<VaultSchema>): Promise<CryptoKey> {
  const known = await db.get('wrapping', 'wrapping');
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await db.put('wrapping', made, 'wrapping');
  return made;
}
