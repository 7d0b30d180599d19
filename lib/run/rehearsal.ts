import type { Spend } from '../ledger/spend';
import type { Notice } from '../model/notice';

/** Who reads the papers of a rehearsal: a model, or the keyword scorer on the device. */
type RehearsedBy = 'model' | 'keywords';

/** What a rehearsal of criteria would take. */
export interface RehearsalOffer {
  by: RehearsedBy;
  /** So many papers that the reader starred, and that are not for the reader. */
  starred: number;
  dismissed: number;
  /** Marked papers that other criteria are for, by their categories. */
  elsewhere: number;
  /** What is still to be paid for: scores that are known cost nothing. */
  spend: Spend;
}

/** What some criteria make of a paper, and whether it then reaches the cut-offs. */
export type Placing = { above: boolean } & (
  | { by: 'model'; relevance: number; novelty: number }
  | { by: 'keywords'; strength: number }
);

export interface RehearsedPaper {
  id: string;
  /** Empty where nothing is known of the paper any more. */
  title: string;
  marked: 'starred' | 'dismissed';
  /** By the criteria that are saved; null where they never were asked. */
  before: Placing | null;
  /** By the edited ones; null where it could not be had. */
  after: Placing | null;
  /** Why not, in words for the reader; empty where nothing is to be said. */
  why: string;
}

/** What came of a rehearsal. */
export interface Rehearsal {
  by: RehearsedBy;
  /** Starred ones first, each kind newest first. */
  papers: RehearsedPaper[];
  /** What it came to. */
  spend: Spend;
  /** What stood in the way of papers that have no `after`; null where nothing did. */
  notice: Notice | null;
}
