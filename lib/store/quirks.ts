import type { RecordsDb } from './records-db';

/** Names of the request fields that this scorer's server refuses. */
export async function droppedFields(db: RecordsDb, scorer: string): Promise<string[]> {
  return (await db.get('quirks', scorer))?.dropped ?? [];
}

/** Not to send this field to this scorer's server again. */
export async function rememberDropped(db: RecordsDb, scorer: string, field: string): Promise<void> {
  const dropped = await droppedFields(db, scorer);
  if (!dropped.includes(field)) await db.put('quirks', { scorer, dropped: [...dropped, field] });
}
