import { DAY_MS } from '../base/day-ms';
import type { KeptForesight, KeptOutlook, KeptRead, KeptTaste } from './learned-rows';
import type { ScoresDb } from './scores-db';

/** All at once in one transaction: many times faster than one after the other. What is not there is undefined. */
export function rowsByKey(
  db: ScoresDb,
  name: 'lessons' | 'reads' | 'scores',
  keys: readonly string[],
): Promise<unknown[]> {
  return db.transact([name], 'readonly', ({ store }) => Promise.all(keys.map((key) => store.get(key))));
}

/**
 * Keys of the rows that came last, the oldest of them first. Of a quarter of a year there may be tens of thousands, so the
 * last days are tried first.
 */
export async function latestKeys(db: ScoresDb, name: 'papers' | 'reads', most: number): Promise<string[]> {
  for (const days of [4, 16]) {
    const lately = IDBKeyRange.lowerBound(Date.now() - days * DAY_MS);
    const keys = await db.getAllKeysFromIndex(name, 'at', lately);
    if (keys.length >= most) return keys.slice(-most);
  }
  return (await db.getAllKeysFromIndex(name, 'at')).slice(-most);
}

export async function putAll(
  db: ScoresDb,
  name: 'reads' | 'tastes',
  rows: readonly (KeptRead | KeptTaste | KeptOutlook | KeptForesight)[],
): Promise<void> {
  await db.transact(
    [name],
    'readwrite',
    ({ store }) => Promise.all(rows.map((row) => store.put(row as never))),
    { durability: 'relaxed' },
  );
}
