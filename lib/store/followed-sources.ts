import * as v from 'valibot';
import { parsedJson } from '../base/parsed-json';
import { isPlainHost } from '../base/plain-host';
import type { RecordsDb } from './records-db';
import { Finite, listOf, sound } from './sound';

/** Longest name of a source: it stands beside each of its scores. */
export const MAX_SOURCE_NAME = 60;

const isHttps = (text: string) => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && isPlainHost(url.hostname);
};
const Address = v.pipe(v.string(), v.maxLength(1000), v.check(isHttps));

/**
 * Where a source's digests lie. `file`: at one address, which always has the newest; `dated`: at one address for each day,
 * with `{yyyy}`, `{mm}` and `{dd}` where the day stands; `folder`: behind the links of a page, one for each day.
 */
const WhereSchema = v.object({ kind: v.picklist(['file', 'dated', 'folder']), url: Address });
export type Where = v.InferOutput<typeof WhereSchema>;

/** Somebody's digests that the reader follows. Precious: the reader chose them. */
const SourceSchema = v.object({
  id: v.string(),
  /** Whose they are, in the reader's words: scores are shown as "from NAME". */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_SOURCE_NAME)),
  /** As the reader gave it. */
  address: Address,
  where: WhereSchema,
  /**
   * `beside`: the reader's own scores come first, and papers are bought as ever; `instead`: its scores come first, and a
   * paper that has one is not bought unless the reader asks for it.
   */
  place: v.picklist(['beside', 'instead']),
  /** What is learned on the device may lean on its scores. */
  teaches: v.boolean(),
  /** Followed since, in ms since the epoch. */
  at: Finite,
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** More would be asked for more files a day than anybody reads. */
export const MAX_SOURCES = 20;

/** What makes sense of a list that was kept, the first one of each address and of each id. */
export function soundSources(kept: unknown): Source[] {
  const known = new Set<string>();
  const isNew = (name: string) => !known.has(name) && known.add(name) !== null;
  const all = sound(listOf(SourceSchema), kept) ?? [];
  return all.filter(({ id, address }) => isNew(address) && isNew(id)).slice(0, MAX_SOURCES);
}

/** In the order in which they were followed, which is the order in which they have their say. */
export async function readSources(db: Pick<RecordsDb, 'get'>): Promise<Source[]> {
  return soundSources(parsedJson(await db.get('facts', 'followed')));
}

/** Changes the list in one go, and returns what it is now. */
export function changeSources(db: RecordsDb, change: (before: Source[]) => Source[]): Promise<Source[]> {
  return db.transact(['facts'], 'readwrite', async ({ store }) => {
    const after = soundSources(change(soundSources(parsedJson(await store.get('followed')))));
    await store.put(JSON.stringify(after), 'followed');
    return after;
  });
}
