import type { DigestsDb } from './digests-db';
import {
  type FollowedScore,
  FollowedScoreSchema,
  type SourceState,
  SourceStateSchema,
} from './followed-rows';
import { readSources } from './followed-sources';
import type { RecordsDb } from './records-db';
import { sound, soundOnes } from './sound';

/** What followed digests say of some papers, by arXiv id; of the papers of which none says anything, nothing. */
export async function followedOf(
  db: DigestsDb,
  sources: readonly string[],
  ids: readonly string[],
): Promise<Map<string, FollowedScore[]>> {
  if (sources.length === 0 || ids.length === 0) return new Map();
  const wanted = new Set(sources);
  // Once a paper, however many sources there are.
  const rows = await db.transact(['followed'], 'readonly', ({ store }) =>
    Promise.all(ids.map((id) => store.index('id').getAll(id))),
  );
  const sound = soundOnes(FollowedScoreSchema, rows.flat()).filter(({ source }) => wanted.has(source));
  return Map.groupBy(sound, ({ id }) => id);
}

/** Relevance by the sources that the reader lets teach, by arXiv id; where several gave one, what they come to together. */
export async function taughtBy(records: Pick<RecordsDb, 'get'>, db: DigestsDb): Promise<Map<string, number>> {
  const teachers = (await readSources(records)).filter(({ teaches }) => teaches);
  const kept = await Promise.all(teachers.map(({ id }) => db.getAllFromIndex('followed', 'source', id)));
  const byPaper = Map.groupBy(soundOnes(FollowedScoreSchema, kept.flat()), ({ id }) => id);
  return new Map(
    [...byPaper].map(([id, all]) => [
      id,
      all.reduce((sum, { relevance }) => sum + relevance, 0) / all.length,
    ]),
  );
}

export async function sourceState(db: DigestsDb, id: string): Promise<SourceState> {
  const none = { id, looked: 0, etag: '', modified: '', days: [], owner: '', trouble: '', held: '' };
  return sound(SourceStateSchema, await db.get('sources', id)) ?? none;
}

/** Papers of which a source has said something. */
export function followedCount(db: DigestsDb, source: string): Promise<number> {
  return db.transact(['followed'], 'readonly', ({ store }) => store.index('source').count(source));
}

/**
 * What was read of a source, and how far that is, in one go: neither is there without the other. A digest of an earlier
 * day, read later, leaves the newer word on a paper as it is.
 */
export async function keepFollowed(
  db: DigestsDb,
  state: SourceState,
  scores: readonly FollowedScore[] = [],
): Promise<void> {
  await db.transact(['followed', 'sources'], 'readwrite', async (tx) => {
    const followed = tx.objectStore('followed');
    const put = async (score: FollowedScore) => {
      const before = sound(FollowedScoreSchema, await followed.get(score.key));
      if (!before || before.day <= score.day) await followed.put(score);
    };
    await Promise.all([tx.objectStore('sources').put(state), ...scores.map(put)]);
  });
}

/** Forgets all that a source said. */
export async function forgetFollowed(db: DigestsDb, source: string): Promise<void> {
  await db.transact(['followed', 'sources'], 'readwrite', async (tx) => {
    const followed = tx.objectStore('followed');
    const keys = await followed.index('source').getAllKeys(source);
    await Promise.all([tx.objectStore('sources').delete(source), ...keys.map((key) => followed.delete(key))]);
  });
}

/** Deletes what was read longer ago than `maxAgeMs`. */
export async function pruneFollowed(db: DigestsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  await db.transact(['followed'], 'readwrite', async ({ store }) => {
    const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
    await Promise.all(old.map((key) => store.delete(key)));
  });
}
