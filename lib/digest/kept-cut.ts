import * as v from 'valibot';
import { parsedJson } from '../base/parsed-json';
import type { RecordsDb } from '../store/records-db';
import { readSettings } from '../store/settings-store';
import { OfTen, sound } from '../store/sound';
import { type Cut, SEED_CUT } from './material';

/** The cut-offs only where they are not those of the listings. */
const CutSchema = v.object({
  minRelevance: v.exactOptional(OfTen),
  minNovelty: v.exactOptional(OfTen),
  order: v.fallback(v.picklist(['sum', 'relevance', 'reading']), 'sum'),
  withPrompt: v.fallback(v.boolean(), SEED_CUT.withPrompt),
  byTopic: v.exactOptional(v.fallback(v.boolean(), false)),
});

/** Where the reader cuts digests: where listings are cut, until it is said otherwise. */
export async function readDigestCut(db: RecordsDb): Promise<Cut> {
  const [kept, { view }] = await Promise.all([db.get('facts', 'digestCut'), readSettings(db)]);
  const { minRelevance, minNovelty } = view;
  return { ...SEED_CUT, minRelevance, minNovelty, ...soundCut(parsedJson(kept)) };
}

/** What was kept of a cut; undefined where it makes no sense. */
export function soundCut(kept: unknown): v.InferOutput<typeof CutSchema> | undefined {
  return sound(CutSchema, kept);
}

/** A cut-off that is as listings have it follows them from then on. One that is none is not kept. */
export async function keepDigestCut(db: RecordsDb, cut: Cut): Promise<void> {
  const { view } = await readSettings(db);
  const { minRelevance, minNovelty, ...rest } = cut;
  const own = {
    ...(v.is(OfTen, minRelevance) && minRelevance !== view.minRelevance ? { minRelevance } : {}),
    ...(v.is(OfTen, minNovelty) && minNovelty !== view.minNovelty ? { minNovelty } : {}),
  };
  await db.put('facts', JSON.stringify(v.parse(CutSchema, { ...rest, ...own })), 'digestCut');
}
