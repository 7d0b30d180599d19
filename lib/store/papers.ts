import type { IDBPObjectStore } from 'idb';
import { DAY_MS } from '../base/day-ms';
import { latestKeys } from './rows';
import { isKeptPaper } from './score-schema';
import type { KeptPaper, Scores, ScoresDb } from './scores-db';

/** Key of a paper in one version; without one, of the paper as it stood when it was read. */
function paperKey({ id, version }: Pick<KeptPaper, 'id' | 'version'>): string {
  return version === null ? id : `${id}v${version}`;
}

/**
 * Keeps papers that were read, by id and version. One without an abstract is worth nothing here and is left
 * out, and so is one of which nothing new is told. What an earlier page told and this one does not (the day of
 * the mailing, comments, categories) stays.
 */
export async function keepPapers(db: ScoresDb, papers: readonly Omit<KeptPaper, 'key'>[]): Promise<void> {
  const told = papers.filter(({ abstract }) => abstract !== '');
  await db.transact(
    ['papers'],
    'readwrite',
    async ({ store }) => void (await Promise.all(told.map((paper) => keepPaper(store, paper)))),
    { durability: 'relaxed' },
  );
}

type PaperStore = Pick<IDBPObjectStore<Scores, ['papers'], 'papers', 'readwrite'>, 'get' | 'put'>;

async function keepPaper(store: PaperStore, paper: Omit<KeptPaper, 'key'>): Promise<void> {
  const key = paperKey(paper);
  const kept = await store.get(key);
  const before = isKeptPaper(kept) ? kept : undefined;
  const { secondHand = false } = paper;
  const isBetter = before !== undefined && secondHand && !before.secondHand;
  const now: KeptPaper = {
    ...paper,
    ...(isBetter ? textOf(before) : { secondHand }),
    key,
    comments: paper.comments ?? before?.comments ?? null,
    categories: paper.categories.length > 0 ? paper.categories : (before?.categories ?? []),
    announced: paper.announced ?? before?.announced ?? null,
  };
  // A listing that is looked at again and again is written once a day.
  if (!before || now.at - before.at > DAY_MS || !sameBut(before, now)) await store.put(now);
}

/** What a less trusted page is not to change. */
function textOf({ title, authors, abstract, kind, secondHand = false }: KeptPaper) {
  return { title, authors, abstract, kind, secondHand };
}

/** Whether nothing but the time of reading is different. */
function sameBut(before: KeptPaper, now: KeptPaper): boolean {
  return JSON.stringify({ ...before, at: 0 }) === JSON.stringify({ ...before, ...now, at: 0 });
}

/**
 * All that is known of these papers, by arXiv id: their versions, the newest first. What was told at second hand is left
 * out where there is anything better.
 */
export async function versionsOf(
  db: ScoresDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptPaper[]>> {
  const kept = await db.transact(['papers'], 'readonly', async ({ store }) =>
    Promise.all(ids.map(async (id) => [id, await store.index('id').getAll(id)] as const)),
  );
  const all = kept.map(([id, found]) => {
    const versions = found.filter(isKeptPaper).sort(newestFirst);
    const better = versions.filter(({ secondHand }) => !secondHand);
    return [id, better.length > 0 ? better : versions] as const;
  });
  return new Map(all.filter(([, versions]) => versions.length > 0));
}

/** The newest known version of each of these papers, by arXiv id. Papers that nobody read are not in it. */
export async function papersOf(
  db: ScoresDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptPaper>> {
  const newest = new Map<string, KeptPaper>();
  for (const [id, [first]] of await versionsOf(db, ids)) if (first) newest.set(id, first);
  return newest;
}

/** Ids of so many of the papers that were read last, the oldest first. */
export async function latestPaperIds(db: ScoresDb, most: number): Promise<string[]> {
  const keys = await latestKeys(db, 'papers', most);
  return [...new Set(keys.map((key) => key.replace(/v\d+$/, '')))];
}

/** Deletes papers that were read more than `maxAgeMs` ago: arXiv has them still. */
export async function prunePapers(db: ScoresDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  for (const name of ['papers', 'visits'] as const) {
    await db.transact([name], 'readwrite', async (tx) => {
      const store = tx.objectStore(name);
      const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
      await Promise.all(old.map((key) => store.delete(key)));
    });
  }
}

/** Without a version it was the newest of its day; a later reading is nearer to today. */
function newestFirst(a: KeptPaper, b: KeptPaper): number {
  if (a.version !== null && b.version !== null) return b.version - a.version;
  return b.at - a.at;
}
