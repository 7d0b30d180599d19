import type { Triage, TriageChange } from '../papers/triage';
import type { ListingReply } from './listing-protocol';

/** Where it is kept what the reader did with papers. */
export interface TriageStore {
  /** Those of the papers that anything was done with. */
  of(ids: readonly string[]): Promise<Triage[]>;
  /** Resolves to how these papers stand now. */
  change(changes: readonly TriageChange[]): Promise<Triage[]>;
  /** Notes that papers were on screen; resolves to those that never were before. */
  meet(ids: readonly string[], now: number): Promise<Triage[]>;
  /** When the reader's visit began that is going on at `now`, in ms since the epoch. */
  visit(now: number): Promise<number>;
  /** The reader is there: the visit goes on from `now`, or begins. */
  prolong(now: number): Promise<void>;
}

export type TriageReply = Extract<ListingReply, { type: 'triage' }>;

/** The same, as one open listing asks for it. */
export interface PaperTriage {
  of(ids: readonly string[]): Promise<TriageReply>;
  change(changes: readonly TriageChange[]): Promise<void>;
  meet(ids: readonly string[]): Promise<void>;
}

/** @param tell has every open page hear of what was done with a paper */
export function createPaperTriage(
  store: TriageStore,
  tell: (reply: TriageReply) => void,
  now: () => number = Date.now,
): PaperTriage {
  const reply = async (papers: Triage[]): Promise<TriageReply> => ({
    ...{ type: 'triage', papers },
    since: await store.visit(now()),
  });
  return {
    // A page that comes back by itself is no sign that anybody looks at it: what it asks prolongs no visit.
    of: async (ids) => reply(await store.of(ids)),
    async change(changes) {
      if (changes.length === 0) return;
      await store.prolong(now());
      tell(await reply(await store.change(changes)));
    },
    // Nobody is told: what is new at this visit stays new until it ends.
    async meet(ids) {
      await store.prolong(now());
      await store.meet(ids, now());
    },
  };
}
