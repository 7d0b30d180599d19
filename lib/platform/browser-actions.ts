import type { CopyStore } from '../store/copies-db';
import type { DailyOutcome } from '../store/daily-state';

/** What the background has the browser do. */
export interface BrowserActions {
  /** Where what is precious lies a second time. */
  copies?: CopyStore;
  openOptions(): Promise<void>;
  /** Opens the digest of a listing; the newest where `id` is empty. */
  openDigest(id: string, narrowed: boolean, sorted: boolean): Promise<void>;
  /** Tells on the toolbar how many relevant papers wait, and whether there is news of a new version. */
  badge?(waiting: number, isNews: boolean): void;
  showNew?(tabId: number, newToMe: number): void;
  /** Tells our own pages that settings have changed, or that a listing was read. */
  news?(): void;
  /** Tells of a finished day by a notification, where the browser was allowed to. */
  notify?(outcome: DailyOutcome): void;
  /** Has listings that are open come back; resolves once they have. */
  wakeListings?(): Promise<void>;
  /** Wakes the background every hour for the daily run, or no longer. */
  hourly?(on: boolean): void;
  /** And for digests that are followed. */
  hourlyToFollow?(on: boolean): void;
}
