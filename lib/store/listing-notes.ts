import * as v from 'valibot';
import { DAY_MS } from '../base/day-ms';
import type { DigestsDb, ListingNote, NotedPaper } from './digests-db';
import { Count, Finite, listOf, sound, soundOnes, Texts, Words } from './sound';

const NotedSchema = v.looseObject({
  ...{ id: v.string(), version: v.nullable(Finite), title: v.string(), authors: Texts },
  kind: v.fallback(v.optional(v.picklist(['new', 'cross', 'replace'])), undefined),
});
export const ListingSchema = v.looseObject({
  ...{ id: v.string(), day: v.string(), path: v.string() },
  ...{ title: Words, category: Words, rows: Count },
  ...{
    papers: listOf(NotedSchema),
    shown: v.optional(Texts),
    order: v.optional(Texts),
    runs: Texts,
    since: Finite,
    at: Finite,
  },
});

type Seen = Omit<ListingNote, 'id' | 'rows' | 'since' | 'runs' | keyof PageNow> & {
  /** The run that scores it, where one is known to. */
  run?: string;
  /** Entries on it, where these are more than the papers that are noted. */
  rows?: number;
};

/**
 * Writes down that a listing was read. Further pages of the same list on the same day add their papers. What was read
 * last and has nothing new is not written again.
 * Returns its id.
 */
export async function noteListing(db: DigestsDb, { run, ...seen }: Seen): Promise<string> {
  const id = `${seen.day} ${seen.path}`;
  await db.transact(['listings'], 'readwrite', async ({ store }) => {
    const before = sound(ListingSchema, await store.get(id));
    const papers = new Map<string, NotedPaper>(before?.papers.map((paper) => [paper.id, paper]));
    for (const { id: each, version, title, authors, kind } of seen.papers)
      papers.set(each, { id: each, version, title, authors, ...(kind ? { kind } : {}) });
    const all = [...papers.values()];
    const runs = [...new Set([...(before?.runs ?? []), ...(run === undefined ? [] : [run])])];
    const since = before?.since ?? seen.at;
    const rows = Math.max(all.length, seen.rows ?? 0);
    // A page that subscribes again, after the background was started anew, must not undo what was chosen on it.
    const kept = before ? { shown: before.shown, order: before.order } : {};
    const now: ListingNote = { ...seen, id, papers: all, rows, runs, since, ...kept };
    const newest = await store.index('at').openKeyCursor(null, 'prev');
    if (!before || newest?.key !== before.at || !isSameBut(before, now)) await store.put(now);
  });
  return id;
}

/** Whether nothing but the time of reading is different, and that by less than a day. */
function isSameBut(before: ListingNote, now: ListingNote): boolean {
  const same = JSON.stringify({ ...before, at: 0 }) === JSON.stringify({ ...before, ...now, at: 0 });
  return same && Math.abs(now.at - before.at) < DAY_MS;
}

/** Keeps that a run scores these listings, as far as they are known. */
export function keepRun(db: DigestsDb, ids: readonly string[], run: string): Promise<void> {
  return db.transact(['listings'], 'readwrite', async ({ store }) => {
    for (const id of ids) {
      const note = sound(ListingSchema, await store.get(id));
      if (note && !note.runs.includes(run)) await store.put({ ...note, runs: [...note.runs, run] });
    }
  });
}

/** How a page shows its papers: `shown`: these of them alone; `order`: as they are sorted. Absent: all, in arXiv's order. */
export type PageNow = Pick<ListingNote, 'shown' | 'order'>;

/** Keeps how some listings were shown by their page. False where none of these is known. */
export function keepPage(db: DigestsDb, ids: readonly string[], { shown, order }: PageNow): Promise<boolean> {
  return db.transact(['listings'], 'readwrite', async ({ store }) => {
    let some = false;
    for (const id of ids) {
      const note = sound(ListingSchema, await store.get(id));
      if (!note) continue;
      const own = new Set(note.papers.map((paper) => paper.id));
      const ofIt = (papers?: readonly string[]) => papers?.filter((each) => own.has(each));
      await store.put({ ...note, shown: ofIt(shown), order: ofIt(order) });
      some = true;
    }
    return some;
  });
}

/** Listings of some days, first and last included, `2026-02-06`; the earliest day first. */
export async function listingsOf(db: DigestsDb, from: string, to: string): Promise<ListingNote[]> {
  if (from > to) return [];
  return soundOnes(ListingSchema, await db.getAllFromIndex('listings', 'day', IDBKeyRange.bound(from, to)));
}

/** All listings that were read. */
export async function allListings(db: DigestsDb): Promise<ListingNote[]> {
  return soundOnes(ListingSchema, await db.getAll('listings'));
}

/** One of them; undefined where it is not known any more. */
export async function listingOf(db: DigestsDb, id: string): Promise<ListingNote | undefined> {
  return sound(ListingSchema, await db.get('listings', id));
}

/** Forgets listings read more than `maxAgeMs` ago. */
export function pruneListings(db: DigestsDb, maxAgeMs: number, now = Date.now()): Promise<void> {
  return db.transact(['listings'], 'readwrite', async ({ store }) => {
    const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - maxAgeMs));
    await Promise.all(old.map((key) => store.delete(key)));
  });
}
