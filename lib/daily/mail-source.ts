import type { DailyFeed, MailedPaper } from '../arxiv/read-rss';

/** arXiv shows this mailing no more, and never will. */
export class OutOfReach extends Error {}

/** Where mailings come from. Both wait their turn at arXiv, and throw where it is not to be asked now. */
export interface MailSource {
  /** The day's mailing of all these categories together. */
  feed(categories: readonly string[]): Promise<DailyFeed>;
  /** The mailing of an earlier day; nothing where there was none. */
  mailing(category: string, day: string): Promise<MailedPaper[]>;
}
