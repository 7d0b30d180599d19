import type { MailedPaper } from '../arxiv/read-rss';

/** The mailing of one day, on its way through the daily run. */
export interface DailyJob {
  /** `2026-02-06` */
  day: string;
  categories: string[];
  /** Of these, the ones whose lists are still to be read. */
  left: string[];
  /** Entries on the lists that were read. */
  rows: number;
  /** Each paper once. */
  papers: MailedPaper[];
  /** Id of its run in the ledger: the same after the worker was killed. */
  run: string;
  /** How often its lists could not be read, arXiv's being busy aside. */
  tries?: number;
}

/** What came of a day. */
export interface DailyOutcome {
  day: string;
  categories: string[];
  papers: number;
  scored: number;
  failed: number;
  /** Have a score of earlier criteria or another model, or out of a digest, and were not asked about. */
  stale: number;
  /** Left out by their titles. */
  byTitle: number;
  relevant: number;
  /** US dollars; null where not known. */
  usd: number | null;
  /** What stood in the way of the rest; empty where nothing did. */
  note: string;
  /** ms since the epoch */
  at: number;
}

/** All that the daily run must not forget. */
export interface DailyState {
  /** Last day whose mailing is in a job or done with; null before the first. */
  last: string | null;
  /**
   * When the feed was looked at last, in ms since the epoch, the date at arXiv then, and whether it had that day's
   * mailing.
   */
  checked: { at: number; day: string; found: boolean } | null;
  /** Oldest first. */
  jobs: DailyJob[];
  /** Newest first. */
  outcomes: DailyOutcome[];
  /** Relevant papers that nobody has looked at yet. */
  waiting: number;
  /**
   * Why it does not go on, and when it will by itself, in ms since the epoch; `mendable` where the reader's settings
   * stand in the way, so that it goes on as soon as these change.
   */
  trouble: { text: string; until: number; mendable?: boolean } | null;
}

export const NO_STATE: DailyState = Object.freeze({
  ...{ last: null, checked: null, jobs: [], outcomes: [], waiting: 0, trouble: null },
});
