import { type Cut, type Material, SEED_CUT } from './material';
import type { LeftOut } from './read/raw-paper';

/** What the digest page may ask the background for. */

/** A listing that was read, or a digest that was read in. */
interface DigestSource {
  id: string;
  title: string;
  day: string;
  papers: number;
  /** ms since the epoch */
  at: number;
}

export interface DigestSources {
  /** Newest first. */
  listings: DigestSource[];
  imports: DigestSource[];
  /** Days of which a listing was read, newest first. */
  days: string[];
  /** Categories of these listings. */
  categories: string[];
  /** First and last day of which relevant papers wait that the daily run found; null where none do. */
  waiting: { from: string; to: string } | null;
  /** Where the reader cut digests last. */
  cut: Cut;
}

export const NO_SOURCES: DigestSources = Object.freeze({
  ...{ listings: [], imports: [], days: [], categories: [], waiting: null, cut: SEED_CUT },
});

export type DigestQuery =
  /** Narrowed: only what its page showed when its digest was asked for. Sorted: its papers stand as they did there. */
  | { of: 'listing'; id: string; narrowed?: boolean; sorted?: boolean }
  /** First and last day; no categories are all of them. */
  | { of: 'days'; from: string; to: string; categories: string[] }
  | { of: 'import'; id: string };

export type MaterialReply =
  /** Paid together: its runs scored papers of other listings as well, so that its cost is not known. */
  // Shown: it is of so many papers, which are those that its page showed.
  { ok: true; material: Material; paidTogether?: boolean; shown?: number } | { ok: false; why: string };

export type Imported =
  | { ok: true; id: string; papers: number; leftOut: LeftOut[]; hasPrompt: boolean; criteria: string }
  | { ok: false; why: string };

/** A day with the scores that its papers got. */
export interface TrendDay {
  day: string;
  /** Relevance and novelty of each paper with a score. */
  scores: [relevance: number, novelty: number][];
}
