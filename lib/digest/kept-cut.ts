import * as v from 'valibot';
import { parsedJson } from '../base/parsed-json';
import type { RecordsDb } from '../store/records-db';
import { OfTen, sound } from '../store/sound';
import { type Cut, SEED_CUT } from './material';

const CutSchema = v.object({
  minRelevance: v.fallback(OfTen, SEED_CUT.minRelevance),
  minNovelty: v.fallback(OfTen, SEED_CUT.minNovelty),
  order: v.fallback(v.picklist(['sum', 'relevance']), SEED_CUT.order),
  withPrompt: v.fallback(v.boolean(), SEED_CUT.withPrompt),
  byTopic: v.exactOptional(v.fallback(v.boolean(), false)),
});

/** Where the reader cuts digests: those of the seed, until it is said otherwise. */
export async function readDigestCut(db: RecordsDb): Promise<Cut> {
  return soundCut(parsedJson(await db.get('facts', 'digestCut'))) ?? SEED_CUT;
}

/** What was kept; undefined where it makes no sense. */
export function soundCut(kept: unknown): Cut | undefined {
  return sound(CutSchema, kept);
}

export async function keepDigestCut(db: RecordsDb, cut: Cut): Promise<void> {
  await db.put('facts', JSON.stringify(v.parse(CutSchema, cut)), 'digestCut');
}
