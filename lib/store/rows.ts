import type { KeptRead, KeptTaste } from './learned-rows';
import type { ScoresDb } from './scores-db';

/** All at once in one transaction: many times faster than one after the other. What is not there is undefined. */
export function rowsByKey(
  db: ScoresDb,
  name: 'lessons' | 'reads' | 'scores',
  keys: readonly string[],
): Promise<unknown[]> {
  return db.transact([name], 'readonly', ({ store }) => Promise.all(keys.map((key) => store.get(key))));
}

export async function putAll(
  db: ScoresDb,
  name: 'reads' | 'tastes',
  rows: readonly (KeptRead | KeptTaste)[],
): Promise<void> {
  await db.transact(
    [name],
    'readwrite',
    ({ store }) => Promise.all(rows.map((row) => store.put(row as never))),
    { durability: 'relaxed' },
  );
}
