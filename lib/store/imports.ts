import * as v from 'valibot';
import type { Digest } from '../papers/digest';
import type { DigestNote, DigestsDb } from './digests-db';
import { Count, Finite, listOf, OfTen, sound, soundOnes, Texts, Words } from './sound';

const Known = v.fallback(v.nullable(Finite), null);
const SplitSchema = v.fallback(
  v.nullable(v.looseObject({ prompt: Known, completion: Known, total: Known })),
  null,
);

const PaperSchema = v.looseObject({
  ...{ id: v.string(), version: Known, title: Words, authors: Texts, abstract: Words, categories: Texts },
  ...{ comment: Words, relevance: OfTen, novelty: OfTen, origin: Words },
  ...{ topics: v.exactOptional(Texts), topicMatch: v.exactOptional(Words) },
  ...{ starred: v.exactOptional(v.fallback(v.boolean(), false)), note: v.exactOptional(Words) },
  axes: v.exactOptional(v.fallback(v.record(v.string(), Finite), {})),
});

const DigestSchema = v.looseObject({
  ...{ title: Words, date: Words, model: Words, tokens: SplitSchema, cost: SplitSchema },
  counts: v.looseObject({
    ...{ rows: Known, scanned: Known, scored: Known, remembered: Known, failed: Known, unscored: Known },
    relevant: Count,
  }),
  papers: listOf(PaperSchema),
  prompt: v.fallback(v.nullable(v.looseObject({ system: v.string(), user: v.string() })), null),
  topics: v.exactOptional(Texts),
  cut: v.exactOptional(v.object({ minRelevance: OfTen, minNovelty: OfTen })),
});

export const ImportSchema = v.looseObject({
  ...{ id: v.string(), name: v.string(), digest: DigestSchema, criteriaId: v.string(), at: Finite },
});

/** Digests that were read in. */
export async function allImports(db: DigestsDb): Promise<DigestNote[]> {
  return soundOnes(ImportSchema, await db.getAll('imports'));
}

/** One of them; undefined where it is gone. */
export async function importOf(db: DigestsDb, id: string): Promise<DigestNote | undefined> {
  return sound(ImportSchema, await db.get('imports', id));
}

/** The one that says the very same, if it was read in before. */
export async function importLike(db: DigestsDb, digest: Digest): Promise<DigestNote | undefined> {
  // Both in the order of the schema, whatever order their fields were in.
  const whole = JSON.stringify(sound(DigestSchema, digest));
  return (await allImports(db)).find((note) => JSON.stringify(note.digest) === whole);
}
