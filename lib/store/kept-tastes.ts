import * as v from 'valibot';
import { bytesOf } from './bytes-of';
import { isRanking } from './kept-outlooks';
import type { KeptTaste } from './learned-rows';
import { putAll } from './rows';
import type { ScoresDb } from './scores-db';
import { Finite, sound, Texts } from './sound';

/** What was learned. All of it can be learned anew. */

const TasteSchema = v.looseObject({
  ...{ criteriaId: v.string(), criteria: v.string(), scorer: v.string(), bytes: bytesOf<Uint8Array>(1) },
  ...{ cut: Finite, judged: Finite, seen: Finite, marks: Finite, seed: Finite, at: Finite },
});

export async function tasteOf(db: ScoresDb, criteriaId: string): Promise<KeptTaste | null> {
  return sound(TasteSchema, await db.get('tastes', criteriaId)) ?? null;
}

export function keepTaste(db: ScoresDb, taste: KeptTaste): Promise<void> {
  return putAll(db, 'tastes', [taste]);
}

/** Nobody's criteria: of them is kept since when scores teach, and of whose criteria earlier scores were made lessons. */
export const NOBODY: KeptTaste & Since = {
  ...{ criteriaId: '', bytes: new Uint8Array(), criteria: '', scorer: '', cut: 0 },
  ...{ judged: 0, seen: 0, marks: 0, seed: 0, at: 0, imported: [] },
};

export interface Since {
  /** Scores of before teach nothing, in ms since the epoch: all that was learned was forgotten then. */
  at: number;
  /** Ids of criteria. */
  imported: string[];
}

const SinceSchema = v.looseObject({ at: Finite, imported: v.fallback(Texts, []) });

export async function sinceOf(tastes: { get(key: string): Promise<unknown> }): Promise<Since> {
  return sound(SinceSchema, await tastes.get(NOBODY.criteriaId)) ?? NOBODY;
}

/** Scores stay: they were paid for. Only what was made of them goes, and they teach nothing any more. */
export async function forgetLearned(db: ScoresDb, now: number): Promise<void> {
  await db.transact(['lessons', 'tastes'], 'readwrite', async (tx) => {
    const tastes = tx.objectStore('tastes');
    await Promise.all([tx.objectStore('lessons').clear(), tastes.clear()]);
    await tastes.put({ ...NOBODY, at: now });
  });
}

/** Has all that was learned be learned anew, by the same samples, also from scores that have come without lessons. */
export async function outdateTastes(db: ScoresDb): Promise<void> {
  await db.transact(['tastes'], 'readwrite', async ({ store }) => {
    const [kept, { at }] = await Promise.all([store.getAll(), sinceOf(store)]);
    await Promise.all(
      kept.map((taste) =>
        isRanking(taste) ? store.delete(taste.criteriaId) : store.put({ ...taste, criteria: '' }),
      ),
    );
    await store.put({ ...NOBODY, at });
  });
}
