import type { DailyFeed, MailedPaper } from '../arxiv/read-rss';
import type { DailySettings } from './daily-settings';
import type { DailyJob, DailyState } from './daily-state';
import { isWeekday, missedDays } from './due-days';

/** Where mailings come from. Both wait their turn at arXiv, and throw where it is not to be asked now. */
export interface MailSource {
  /** The day's mailing of all these categories together. */
  feed(categories: readonly string[]): Promise<DailyFeed>;
  /** The mailing of an earlier day; nothing where there was none. */
  mailing(category: string, day: string): Promise<MailedPaper[]>;
}

/** Between looks at a feed that does not have the day's mailing yet, in ms: a little less than the alarm's hour. */
const AGAIN_MS = 55 * 60_000;

/** Whether the feed has been seen for today, or was looked at just now: a worker may start every minute. */
export function isChecked({ checked }: DailyState, today: string, now: number): boolean {
  if (!checked) return false;
  const justNow = checked.at <= now && now - checked.at < AGAIN_MS;
  return justNow || (checked.day === today && (checked.found || !isWeekday(today)));
}

/**
 * The state after a look at the feed: a job for its mailing, if it is a new one, and one for each day that was
 * missed.
 *
 * @param again a job for the feed's mailing even if it was read before
 * @param catchUp whether days that were missed are wanted: a run at a word is of the day alone
 */
export function withFeed(
  state: DailyState,
  feed: DailyFeed,
  {
    categories,
    today,
    at,
    again,
    catchUp,
  }: { categories: readonly string[]; today: string; at: number; again: boolean; catchUp: boolean },
): DailyState {
  const day = feed.papers.length > 0 ? feed.day : null;
  const missed = catchUp ? missedDays(state.last, day, today) : [];
  const fresh = day !== null && (again || state.last === null || day > state.last);
  const known = new Set(state.jobs.map((job) => job.day));
  const jobs = missed.filter((each) => !known.has(each)).map((each) => emptyJob(each, categories));
  if (fresh && !known.has(day))
    jobs.push({ ...emptyJob(day, categories), left: [], rows: feed.rows, papers: feed.papers });
  const days = [state.last, ...jobs.map((job) => job.day)].filter((each) => each !== null).sort();
  return {
    ...state,
    last: days.at(-1) ?? null,
    checked: { at, day: today, found: day === today },
    jobs: [...state.jobs, ...jobs].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function emptyJob(day: string, categories: readonly string[]): DailyJob {
  const all = [...categories];
  return { day, categories: all, left: all, rows: 0, papers: [], run: crypto.randomUUID() };
}

/** The job with one more list read. A paper that is new on one list and a cross-list on another is new. */
export function withMailing(job: DailyJob, category: string, papers: readonly MailedPaper[]): DailyJob {
  const all = new Map(job.papers.map((paper) => [paper.id, paper]));
  for (const paper of papers) {
    const before = all.get(paper.id);
    if (!before || (paper.kind === 'new' && before.kind !== 'new')) all.set(paper.id, paper);
  }
  return {
    ...job,
    left: job.left.filter((each) => each !== category),
    rows: job.rows + papers.length,
    papers: [...all.values()],
  };
}

/** Papers of the kinds that the reader wants. */
export function wantedPapers(
  papers: readonly MailedPaper[],
  { cross, replacements }: Pick<DailySettings, 'cross' | 'replacements'>,
): MailedPaper[] {
  const kinds = new Set(['new', ...(cross ? ['cross'] : []), ...(replacements ? ['replace'] : [])]);
  return papers.filter(({ kind }) => kinds.has(kind));
}
