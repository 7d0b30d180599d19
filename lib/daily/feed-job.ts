import type { DailyFeed } from '../arxiv/read-rss';
import { isWeekday } from '../base/days';
import type { DailyJob, DailyState } from '../store/daily-state';
import { emptyJob, isOn, merged } from './daily-job';
import { lastWeekday, weekdayAfter } from './due-days';
import { lateJob } from './rest-of-day';
import { unseenOf } from './seen-papers';

/**
 * Day of the mailing that a feed has, as far as the feed can tell; null where it has none that is to be read. A feed
 * that is of a day which was read, and yet has papers that nobody has seen, lags behind its content.
 *
 * @param isNew whether it has papers that were not seen yet
 */
export function mailingDay(
  { day, papers }: DailyFeed,
  { last, today, again, isNew }: { last: string | null; today: string; again: boolean; isNew: boolean },
): string | null {
  if (day === null || papers.length === 0) return null;
  const next = isWeekday(day) ? day : weekdayAfter(day);
  const named = next > day && next > today ? lastWeekday(day) : next;
  if (last === null || named > last) return named;
  if (isNew) return [named, lastWeekday(today)].sort().at(-1) ?? named;
  return again ? named : null;
}

/** The job of a mailing in the feed. Its lists are still to be held against the pages of the day. */
export function feedJob(
  state: DailyState,
  feed: DailyFeed,
  day: string,
  { categories, again }: { categories: readonly string[]; again: boolean },
): DailyJob {
  const known = lateJob(state, day, categories);
  const fed = categories.filter((list) => feed.papers.some((paper) => isOn(paper, list)));
  // A feed that has not moved since the day before still has that day's papers.
  const papers = unseenOf(state.seen, feed.papers, (each) => each !== day);
  const fresh = unseenOf(state.seen, papers);
  const early = fresh.map(({ id }) => id);
  if (known.before && !again)
    return { ...known, fed, papers: merged(known.papers, fresh), early: [...known.early, ...early] };
  const read = known.before ? [] : known.categories.filter((list) => !known.left.includes(list));
  const { whole = [] } = state.seen.find((each) => each.day === day) ?? {};
  // A job that waits may be of other categories than are wanted now; its run is the same, and paid for once.
  const waits = state.jobs.includes(known);
  const blank = emptyJob(day, categories);
  return {
    ...blank,
    ...(waits && { run: known.run }),
    left: categories.filter((list) => !(waits && read.includes(list)) && !whole.includes(list)),
    rows: feed.rows,
    papers: merged(waits ? known.papers : [], papers),
    early,
    fed,
  };
}
