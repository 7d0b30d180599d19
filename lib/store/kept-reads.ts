import * as v from 'valibot';
import { bytesOf } from './bytes-of';
import type { KeptRead } from './learned-rows';
import { latestKeys, putAll, rowsByKey } from './rows';
import type { ScoresDb } from './scores-db';
import { Finite } from './sound';

const ReadSchema = v.looseObject({
  ...{ id: v.string(), length: Finite, counts: bytesOf<Uint32Array>(4) },
  ...{ criteria: v.string(), rank: Finite, at: Finite },
});

/** Words of some papers, as far as they were counted. */
export async function readsOf(db: ScoresDb, ids: readonly string[]): Promise<KeptRead[]> {
  return (await rowsByKey(db, 'reads', ids)).filter(isRead);
}

/** Words of the papers that were read last, in one go: a small part of the time that one after the other takes. */
export async function latestReads(db: ScoresDb, most: number): Promise<KeptRead[]> {
  const [oldest] = await latestKeys(db, 'reads', most);
  const first = oldest === undefined ? undefined : await db.get('reads', oldest);
  const kept = await db.getAllFromIndex('reads', 'at', IDBKeyRange.lowerBound(first?.at ?? 0));
  return kept.filter(isRead);
}

/** Thousands at once: looked at and not copied. */
const isRead = (read: unknown): read is KeptRead => v.is(ReadSchema, read);

export function keepReads(db: ScoresDb, reads: readonly KeptRead[]): Promise<void> {
  return putAll(db, 'reads', reads);
}

/**
 * Deletes what was read longer ago than `maxAgeMs`, but for papers that were judged, whose words are learned from for as long
 * as the judgement is kept: nobody else has them by then.
 * @param marked ids of papers that the reader judged by hand
 */
export async function pruneReads(
  db: ScoresDb,
  marked: readonly string[],
  maxAgeMs: number,
  now = Date.now(),
): Promise<void> {
  await db.transact(['reads', 'lessons'], 'readwrite', async (tx) => {
    const reads = tx.objectStore('reads');
    const old = await reads.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
    if (old.length === 0) return;
    const judged = (await tx.objectStore('lessons').getAllKeys()).map((key) => key.split(' ').at(-1));
    const kept = new Set([...judged, ...marked]);
    await Promise.all(old.filter((id) => !kept.has(id)).map((id) => reads.delete(id)));
  });
}
