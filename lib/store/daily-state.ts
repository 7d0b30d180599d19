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
  /** How often its lists could not be read, arXiv's being busy aside, and when that is tried again, in ms since the epoch. */
  tries: number;
  notBefore: number;
  /** Why its lists could not be read when that was tried last, or why some never were; empty where nothing was wrong. */
  lacking: string;
  /** Ids of `papers` that the feed had and no page of the day has shown yet. What the feed has need not be of its date. */
  early: string[];
  /** Lists of which the feed had papers: while the day is not over, an empty page of theirs is not there yet. */
  fed: string[];
  /** What came of the day's other lists, where this job is of the ones that could not be read with them; else null. */
  before: DayCounts | null;
}

/** What came of papers of a day. */
export interface DayCounts {
  papers: number;
  scored: number;
  failed: number;
  /** Have a score of earlier criteria or another model, or out of a digest, and were not asked about. */
  stale: number;
  /** Left out by their titles. */
  byTitle: number;
  relevant: number;
  /** What stood in the way of the rest; empty where nothing did. */
  note: string;
}

/** What was seen of a day's mailing, so that a feed that still has it another day is known for what it is. */
export interface SeenMailing {
  day: string;
  /** Ids. */
  papers: string[];
  /** Lists whose page had nothing that the feed of the day lacked. */
  whole: string[];
}

/** A relevant paper, and on which of the day's lists it is. */
export interface FoundPaper {
  id: string;
  lists: string[];
}

/** What came of a day. */
export interface DailyOutcome extends DayCounts {
  day: string;
  categories: string[];
  /** All that were ever found relevant on this day: each is told of once. */
  found: string[];
  /** Of these, the ones that nobody has looked at yet. */
  unseen: FoundPaper[];
  /** Id of its run in the ledger. */
  run: string;
  /** All that the day has cost so far, in US dollars; null where not known. And what of it other runs than this one did. */
  usd: number | null;
  earlierUsd: number;
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
  /** Newest first: today's papers do not wait for those of last week. */
  jobs: DailyJob[];
  /** Newest first. */
  outcomes: DailyOutcome[];
  /** Of the latest days, newest first. */
  seen: SeenMailing[];
  /**
   * Why it does not go on, and when it will by itself, in ms since the epoch; `mendable` where the reader's settings
   * stand in the way, so that it goes on as soon as these change.
   */
  trouble: { text: string; until: number; mendable?: boolean } | null;
}

export const NO_STATE: DailyState = Object.freeze({
  ...{ last: null, checked: null, jobs: [], outcomes: [], seen: [], trouble: null },
});

/** Relevant papers that wait for the reader. */
export function waitingIn({ outcomes }: Pick<DailyState, 'outcomes'>): number {
  return outcomes.reduce((sum, { unseen }) => sum + unseen.length, 0);
}

/** First and last day of what waits for the reader; null where nothing does. */
export function waitingDays({ outcomes }: Pick<DailyState, 'outcomes'>): { from: string; to: string } | null {
  const days = outcomes
    .filter(({ unseen }) => unseen.length > 0)
    .map(({ day }) => day)
    .sort();
  const [from] = days;
  return from === undefined ? null : { from, to: days.at(-1) ?? from };
}
