import type { RecordsDb } from './records-db';

/** Optional request fields that a server refused, by scorer, so that each is refused only once. */
export interface Quirks {
  /** Host and model, `api.openai.com gpt-6-luna`. */
  scorer: string;
  dropped: string[];
}

export async function droppedFields(db: RecordsDb, scorer: string): Promise<string[]> {
  return (await db.get('quirks', scorer))?.dropped ?? [];
}

export async function rememberDropped(db: RecordsDb, scorer: string, field: string): Promise<void> {
  const dropped = await droppedFields(db, scorer);
  if (!dropped.includes(field)) await db.put('quirks', { scorer, dropped: [...dropped, field] });
}
