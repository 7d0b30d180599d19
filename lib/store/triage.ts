import * as v from 'valibot';
import { parseArxivId } from '../arxiv/arxiv-id';
import { parsedJson } from '../base/parsed-json';
import { MAX_NOTE, type Triage, type TriageChange, untouched } from '../papers/triage';
import type { RecordsDb } from './records-db';
import { Finite, sound, soundOnes, Words } from './sound';

const Flag = v.fallback(v.boolean(), false);
export const TriageSchema = v.object({
  id: v.pipe(
    v.string(),
    v.check((id) => parseArxivId(id)?.id === id),
  ),
  ...{ seen: Flag, star: Flag, dismissed: Flag },
  ...{ note: Words, met: v.fallback(v.nullable(Finite), null) },
});

/** What is known of some papers; those that nothing was done with are left out. */
export async function triageOf(db: RecordsDb, ids: readonly string[]): Promise<Triage[]> {
  // All at once in one transaction: many times faster than one after the other.
  const kept = await db.transact(['triage'], 'readonly', ({ store }) =>
    Promise.all(ids.map((id) => store.get(id))),
  );
  return kept.flatMap((each) => sound(TriageSchema, each) ?? []);
}

/** All papers that the reader starred, or does not want. */
export async function markedTriage(db: RecordsDb): Promise<Triage[]> {
  const kept = soundOnes(TriageSchema, await db.getAll('triage'));
  return kept.filter(({ star, dismissed }) => star || dismissed);
}

/** Changes some papers, and tells how they stand now. */
export function changeTriage(db: RecordsDb, changes: readonly TriageChange[]): Promise<Triage[]> {
  return rewrite(db, changes, (before, { note, ...change }) => ({
    ...{ ...before, ...change },
    note: note === undefined ? before.note : note.slice(0, MAX_NOTE),
  }));
}

/** Notes that papers were on screen. Tells of those that never were before. */
export function meet(db: RecordsDb, ids: readonly string[], now = Date.now()): Promise<Triage[]> {
  return rewrite(
    db,
    ids.map((id) => ({ id })),
    (before) => (before.met === null ? { ...before, met: now } : null),
  );
}

/** @param to what a paper becomes; null where it stays as it is */
function rewrite<C extends { id: string }>(
  db: RecordsDb,
  changes: readonly C[],
  to: (before: Triage, change: C) => Triage | null,
): Promise<Triage[]> {
  return db.transact(['triage'], 'readwrite', async ({ store }) => {
    const after = await Promise.all(
      changes.map(async (change) => {
        const next = to(sound(TriageSchema, await store.get(change.id)) ?? untouched(change.id), change);
        if (next) await store.put(next);
        return next;
      }),
    );
    return after.filter((each) => each !== null);
  });
}

/** A reader who has been away for so long comes for another visit, in ms. */
const AWAY_MS = 60 * 60 * 1000;

const VisitSchema = v.object({ began: Finite, last: Finite });

/** When the visit began that is going on at `now`, and is no longer for being asked about; `now` where there is none. */
export async function visitAt(db: RecordsDb, now: number): Promise<number> {
  return begunAt(await db.get('facts', 'visit'), now);
}

/** The reader is there at `now`: the visit goes on from then, or begins. */
export function prolongVisit(db: RecordsDb, now: number): Promise<void> {
  return db.transact(['facts'], 'readwrite', async ({ store }) => {
    const began = begunAt(await store.get('visit'), now);
    await store.put(JSON.stringify({ began, last: now }), 'visit');
  });
}

/** A clock that was ahead is not believed. */
function begunAt(fact: string | undefined, now: number): number {
  const kept = sound(VisitSchema, parsedJson(fact));
  return kept && kept.last <= now && now - kept.last < AWAY_MS ? kept.began : now;
}

/**
 * All of it over one database.
 *
 * @param changed is told when the reader did something with papers
 */
export function createTriageStore(db: RecordsDb, changed: () => void = () => undefined) {
  return {
    of: (ids: readonly string[]) => triageOf(db, ids),
    async change(changes: readonly TriageChange[]) {
      const now = await changeTriage(db, changes);
      changed();
      return now;
    },
    meet: (ids: readonly string[], now: number) => meet(db, ids, now),
    // A disk that does nothing of the kind is no reason not to show what is on it.
    visit: (now: number) => visitAt(db, now).catch(() => now),
    prolong: (now: number) => prolongVisit(db, now).catch(() => undefined),
  };
}
