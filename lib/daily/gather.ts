import type { DailyFeed, MailedPaper } from '../arxiv/read-rss';
import type { DailySettings } from './daily-settings';
import type { DailyJob, DailyState } from './daily-state';
import { byDay, dayBefore, isWeekday, missedDays, nextDay } from './due-days';

/** Where mailings come from. Both wait their turn at arXiv, and throw where it is not to be asked now. */
export interface MailSource {
  /** The day's mailing of all these categories together. */
  feed(categories: readonly string[]): Promise<DailyFeed>;
  /** The mailing of an earlier day; nothing where there was none. */
  mailing(category: string, day: string): Promise<MailedPaper[]>;
}

/** Waiting mailings whose papers are kept at hand; those of older ones are read from their page again. */
const AT_HAND = 3;

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
  const last = lastRead(state, today);
  const missed = catchUp ? missedDays(last, day, today) : [];
  const fresh = day !== null && (again || last === null || day > last);
  const known = new Map(state.jobs.map((job) => [job.day, job]));
  const jobs = new Map(known);
  for (const each of missed) if (!known.has(each)) jobs.set(each, emptyJob(each, categories));
  if (fresh) {
    // A job that waits may be of other categories than are wanted now; its run is the same, and paid for once.
    const { run } = known.get(day) ?? { run: crypto.randomUUID() };
    const all = [...categories];
    jobs.set(day, { day, categories: all, left: [], rows: feed.rows, papers: feed.papers, run });
  }
  // Where nothing is known yet, as on a weekend, days are due from here on: today's mailing may be still to come.
  const since = feed.day === null || feed.day < today ? feed.day : dayBefore(feed.day);
  const days = [last, ...(catchUp && last === null ? [since] : []), ...jobs.keys()]
    .filter((each) => each !== null)
    .sort();
  return {
    ...state,
    last: days.at(-1) ?? null,
    checked: { at, day: today, found: day === today },
    jobs: [...jobs.values()].sort(byDay).map((job, i) => (i < AT_HAND ? job : withoutPapers(job))),
  };
}

/** A clock that was a year ahead once must not have the daily run wait for a year. */
function lastRead({ last }: DailyState, today: string): string | null {
  return last !== null && last > nextDay(today) ? null : last;
}

/**
 * A waiting job as it was before its lists were read. Where mailings cost more than the reader’s limit, more wait
 * each day, and what is on disk must not grow with all their abstracts.
 */
function withoutPapers(job: DailyJob): DailyJob {
  return { ...job, left: job.categories, rows: 0, papers: [] };
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

/** The job without the lists that are no longer wanted; null where none is left. */
export function trimmedJob(job: DailyJob, wanted: readonly string[]): DailyJob | null {
  const categories = job.categories.filter((category) => wanted.includes(category));
  if (categories.length === 0) return null;
  if (categories.length === job.categories.length) return job;
  const isHere = (paper: MailedPaper) => categories.some((category) => isOn(paper, category));
  const left = job.left.filter((category) => categories.includes(category));
  return { ...job, categories, left, papers: job.papers.filter(isHere) };
}

/** Whether a paper is on the list of a category; an archive has the papers of all its categories. */
export function isOn({ categories }: Pick<MailedPaper, 'categories'>, list: string): boolean {
  return categories.some((category) => category === list || category.startsWith(`${list}.`));
}

/** Papers of the kinds that the reader wants. */
export function wantedPapers(
  papers: readonly MailedPaper[],
  { cross, replacements }: Pick<DailySettings, 'cross' | 'replacements'>,
): MailedPaper[] {
  const kinds = new Set(['new', ...(cross ? ['cross'] : []), ...(replacements ? ['replace'] : [])]);
  return papers.filter(({ kind }) => kinds.has(kind));
}
