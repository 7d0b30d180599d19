import type { Spend } from '../ledger/spend';
import type { DailyOutcome, DailyState } from '../store/daily-state';
import type { DailySettings } from './daily-settings';

export type { DailyOutcome } from '../store/daily-state';

/** What the options page may ask of the daily run. */

export interface DailyReply {
  settings: DailySettings;
  working: boolean;
  /** Days on their way, the one being worked on first, and what is wrong with their lists; empty where nothing is. */
  pending: { day: string; why: string }[];
  /** The latest, newest first. */
  outcomes: DailyOutcome[];
  trouble: DailyState['trouble'];
  /** Relevant papers that nobody has looked at yet. */
  waiting: number;
}

export interface DailyChange extends Partial<Omit<DailySettings, 'categories'>> {
  /** As typed. */
  categories?: string;
}

/** What a daily run will cost. */
export interface DailyEstimate {
  model: string;
  /** What a hundred papers cost with slower answers, where the service sells these for less; null where it does not. */
  flex: { host: string; hundred: Spend } | null;
  /** A hundred papers of usual length. */
  hundred: Spend;
  /** And at the full price. */
  full: Spend;
  /** The mailing in the feed now; null where there is none, or none could be read. */
  mailing: { day: string; papers: number; spend: Spend } | null;
  /** Why there is no mailing to judge by; empty where there is one. */
  why: string;
}
