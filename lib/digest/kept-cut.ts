import * as v from 'valibot';
import type { RecordsDb } from '../store/records-db';
import { type Cut, SEED_CUT } from './material';

const Score = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
const CutSchema = v.object({
  minRelevance: v.fallback(Score, SEED_CUT.minRelevance),
  minNovelty: v.fallback(Score, SEED_CUT.minNovelty),
  order: v.fallback(v.picklist(['sum', 'relevance']), SEED_CUT.order),
  withPrompt: v.fallback(v.boolean(), SEED_CUT.withPrompt),
});

/** Where the reader cuts digests: those of the seed, until it is said otherwise. */
export async function readDigestCut(db: RecordsDb): Promise<Cut> {
  const kept = await db.get('facts', 'digestCut');
  try {
    return v.parse(CutSchema, JSON.parse(kept ?? '{}'));
  } catch {
    return SEED_CUT;
  }
}

export async function keepDigestCut(db: RecordsDb, cut: Cut): Promise<void> {
  await db.put('facts', JSON.stringify(v.parse(CutSchema, cut)), 'digestCut');
}
