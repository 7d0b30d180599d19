import type { DailyFeed } from '../arxiv/read-rss';
import { isWeekday } from '../base/days';
import type { DailyState } from '../store/daily-state';
import { emptyJob, withoutPapers } from './daily-job';
import { byDay, dayBefore, missedDays, nextDay } from './due-days';
import { feedJob, mailingDay } from './feed-job';
import { unseenOf, withSeen } from './seen-papers';

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
  const last = lastRead(state, today);
  const isNew = unseenOf(state.seen, feed.papers).length > 0;
  const day = mailingDay(feed, { last, today, again, isNew });
  const missed = catchUp ? missedDays(last, day, today) : [];
  const jobs = new Map(state.jobs.map((job) => [job.day, job]));
  for (const each of missed) if (!jobs.has(each)) jobs.set(each, emptyJob(each, categories));
  const mailed = day === null ? null : feedJob(state, feed, day, { categories, again });
  if (mailed) jobs.set(mailed.day, mailed);
  // Where nothing is known yet, as on a weekend, days are due from here on: today's mailing may be still to come.
  const since = feed.day !== null && feed.day < today ? feed.day : dayBefore(today);
  const days = [last, ...(catchUp && last === null ? [since] : []), ...jobs.keys()]
    .filter((each) => each !== null)
    .sort();
  return {
    ...state,
    last: days.at(-1) ?? null,
    checked: { at, day: today, found: day === today },
    jobs: [...jobs.values()].sort(byDay).map((job, i) => (i < AT_HAND ? job : withoutPapers(job))),
    seen: mailed && !mailed.before ? withSeen(state.seen, mailed.day, mailed.papers) : state.seen,
  };
}

/** A clock that was a year ahead once must not have the daily run wait for a year. */
function lastRead({ last }: DailyState, today: string): string | null {
  return last !== null && last > nextDay(today) ? null : last;
}
