import * as v from 'valibot';
import { AS_EXPECTED, type Learned, learn } from '../ledger/learned';
import type { Price } from '../ledger/price';
import type { Usage } from '../ledger/usage';
import type { RecordsDb, ServerRecord } from './records-db';
import { Finite, sound, Texts } from './sound';

const Factor = v.pipe(Finite, v.gtValue(0));
const ServerSchema = v.looseObject({
  ...{ scorer: v.string(), dropped: Texts },
  learned: v.exactOptional(
    v.fallback(
      v.looseObject({ prompt: Factor, reply: Factor, bill: v.exactOptional(v.fallback(Factor, 1)) }),
      { ...AS_EXPECTED },
    ),
  ),
});

/** Names of the request fields that this scorer's server refuses. */
export async function droppedFields(db: RecordsDb, scorer: string): Promise<string[]> {
  return sound(ServerSchema, await db.get('quirks', scorer))?.dropped ?? [];
}

/** Not to send this field to this scorer's server again. */
export async function rememberDropped(db: RecordsDb, scorer: string, field: string): Promise<void> {
  await change(db, scorer, (before) => ({ ...before, dropped: [...new Set([...before.dropped, field])] }));
}

/** By how much this scorer's bills differ from what was expected. */
export async function learnedOf(db: RecordsDb, scorer: string): Promise<Learned> {
  return sound(ServerSchema, await db.get('quirks', scorer))?.learned ?? AS_EXPECTED;
}

/** Keeps what one more bill tells. */
export async function rememberBill(
  db: RecordsDb,
  scorer: string,
  expected: Usage,
  actual: Usage,
  price: Price | null,
): Promise<void> {
  await change(db, scorer, (before) => {
    return { ...before, learned: learn(before.learned ?? AS_EXPECTED, expected, actual, price) };
  });
}

async function change(
  db: RecordsDb,
  scorer: string,
  to: (before: ServerRecord) => ServerRecord,
): Promise<void> {
  await db.transact(['quirks'], 'readwrite', async ({ store }) => {
    await store.put(to(sound(ServerSchema, await store.get(scorer)) ?? { scorer, dropped: [] }));
  });
}
