import { NO_SUMS, type Sums } from './sums';

/** One page's run as it is kept: how its papers stand, what the reader agreed to, and what it cost. */
export interface RunRecord extends RunNote, Sums {
  /** Made by the page, so that it is the same run after the worker was killed. */
  id: string;
  /** Day of the ledger on which it began, `2026-02-06`. */
  day: string;
  /** When it began, in ms since the epoch. */
  at: number;
  /** What the reader said yes to, if anything. */
  approved: Approval | null;
  /** What the reader wanted anew, if anything, and has not taken back since. */
  wanted: Wanted | null;
  /** Slower answers for less were refused, or late: the rest of it is asked for at the full price. */
  hurried?: boolean;
}

/** What a run says of itself. `total = scored + stale + failed + owed + unasked` at every moment. */
export interface RunNote {
  /** Path of the listing, `/list/cs.LG/new`. */
  listing: string;
  /** Name of the criteria, their id, and the hash of their wording. */
  criteria: string;
  criteriaId: string;
  hash: string;
  scorer: string;
  total: number;
  scored: number;
  /** Of `scored`, known before this page asked for any. */
  remembered: number;
  stale: number;
  failed: number;
  owed: number;
  unasked: number;
}

export interface Approval {
  /** Criteria and scorer that it was given for: another choice has another price. */
  scope: string;
  /** Ids of the papers that were nearest to the criteria then; null for all. */
  papers: readonly string[] | null;
}

/** Papers that the reader wants another score of, by their ids. */
export interface Wanted {
  /** As of an approval. */
  scope: string;
  /** In place of scores of earlier criteria or another model. */
  renewed: readonly string[];
  /** Whatever is known of them, and whatever their titles say. */
  named: readonly string[];
}

const NO_NOTE: RunNote = Object.freeze({
  ...{ listing: '', criteria: '', criteriaId: '', hash: '', scorer: '' },
  ...{ total: 0, scored: 0, remembered: 0, stale: 0, failed: 0, owed: 0, unasked: 0 },
});

export function emptyRun(id: string, day: string, at: number): RunRecord {
  return { id, day, at, ...NO_NOTE, ...NO_SUMS, approved: null, wanted: null };
}
