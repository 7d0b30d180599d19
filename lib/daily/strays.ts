import type { DailyState } from '../store/daily-state';
import { merged } from './daily-job';
import { byDay, weekdayAfter } from './due-days';
import { lateJob } from './rest-of-day';
import { unseenOf, withoutSeen, withSeen } from './seen-papers';

/**
 * The state after all pages of a day were read, as to papers that the feed had under its date and that none of these
 * pages shows. The feed's date lagged: they are of the next mailing, where that is out, and nobody has to wait for it.
 * Else they stay, since nobody knows better.
 *
 * @param run of the day's job
 * @param today date where arXiv is
 */
export function withStraysMoved(state: DailyState, run: string, today: string): Partial<DailyState> {
  const job = state.jobs.find((each) => each.run === run);
  const day = job ? weekdayAfter(job.day) : '';
  if (!job || job.early.length === 0 || job.left.length > 0 || day > today) return {};
  const early = new Set(job.early);
  const strays = job.papers.filter(({ id }) => early.has(id));
  const fresh = unseenOf(state.seen, strays, (each) => each !== job.day);
  const here = { ...job, papers: job.papers.filter(({ id }) => !early.has(id)), early: [] };
  const known = lateJob(state, day, job.categories);
  const ids = fresh.map(({ id }) => id);
  const there = { ...known, papers: merged(known.papers, fresh), early: [...known.early, ...ids] };
  const others = state.jobs.filter((each) => each !== job && each !== known);
  const gone = withoutSeen(state.seen, job.day, strays);
  if (fresh.length === 0) return { jobs: state.jobs.map((each) => (each === job ? here : each)), seen: gone };
  return {
    last: [state.last ?? day, day].sort().at(-1) ?? day,
    jobs: [...others, here, there].sort(byDay),
    seen: there.before ? gone : withSeen(gone, day, fresh),
  };
}
