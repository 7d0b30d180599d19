import * as v from 'valibot';
import { parsedJson } from '../base/parsed-json';
import type { CopyStore } from '../store/copies-db';
import { listOf, sound } from '../store/sound';

/** Which keys were saved, by their origins: the keys themselves have no second copy. */
export interface LostKeys {
  /** Origins whose keys were saved and are gone, by no word of the reader's. */
  now(): readonly string[];
  /** @param there origins that have a key as the vault is opened */
  opened(there: readonly string[]): Promise<void>;
  /** The reader saved or removed one: what is there now is what is wanted. */
  changed(there: readonly string[]): Promise<void>;
}

const Origins = v.strictObject({ keys: listOf(v.string()) });

export function createLostKeys(store: CopyStore): LostKeys {
  let lost: readonly string[] = [];
  const write = (there: readonly string[]) =>
    store.write('keys', JSON.stringify({ keys: there })).catch(() => undefined);
  return {
    now: () => lost,
    async opened(there) {
      const { keys = null } = await store.read().catch(() => ({ keys: null }));
      const saved = sound(Origins, parsedJson(typeof keys === 'string' ? keys : undefined))?.keys ?? [];
      lost = saved.filter((origin) => !there.includes(origin));
      if (lost.length === 0) await write(there);
    },
    async changed(there) {
      lost = [];
      await write(there);
    },
  };
}
