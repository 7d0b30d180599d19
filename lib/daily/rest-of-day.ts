import type { DailyJob, DailyOutcome, DailyState, DayCounts } from '../store/daily-state';
import { emptyJob } from './daily-job';
import { endOf, isOver } from './due-days';
import { WORDS } from './words';

/** Between looks at a page that should be there, in ms. */
const AWAIT_MS = 2 * 3_600_000;

/** A job whose lists are open until their day is over: looked at again then, or sooner where the feed has papers of them. */
export function awaiting(job: DailyJob, now: Date): DailyJob {
  const { day, left, fed } = job;
  if (left.length === 0 || isOver(day, now)) return job;
  const awaited = left.filter((list) => fed.includes(list));
  const end = endOf(day, now);
  if (awaited.length === 0) return { ...job, notBefore: end };
  const lacking = WORDS.notYet({ categories: awaited.join(', '), day });
  return { ...job, lacking, notBefore: Math.min(end, now.getTime() + AWAIT_MS) };
}

/** What is left of a day after its papers at hand are done with; null where nothing is. */
export function restOfDay(job: DailyJob, before: DayCounts): DailyJob | null {
  if (job.left.length === 0) return null;
  return { ...job, categories: job.left, rows: 0, papers: [], early: [], before };
}

/** The day's job for papers that come late: the one that waits, or one of what is left where the day was done with. */
export function lateJob(
  { jobs, outcomes, seen }: Pick<DailyState, 'jobs' | 'outcomes' | 'seen'>,
  day: string,
  categories: readonly string[],
): DailyJob {
  const known = jobs.find((each) => each.day === day);
  if (known) return known;
  // Where it is not known what was seen of it, it begins anew.
  const done = seen.some((each) => each.day === day) ? outcomes.find((each) => each.day === day) : undefined;
  const blank = emptyJob(day, categories);
  return done ? { ...blank, run: done.run || blank.run, left: [], before: countsOf(done) } : blank;
}

/** Whether a job is only of lists that are looked at once more when their day is over: the reader need not wait for it. */
export function isQuiet({ before, left, lacking }: DailyJob): boolean {
  return before !== null && left.length > 0 && lacking === '';
}

export function countsOf(outcome: DailyOutcome): DayCounts {
  const { papers, scored, failed, stale, byTitle, relevant, note } = outcome;
  return { papers, scored, failed, stale, byTitle, relevant, note };
}

/** The counts of a day with those of what was left of it. */
export function addCounts(some: DayCounts, more: DayCounts): DayCounts {
  return {
    papers: some.papers + more.papers,
    scored: some.scored + more.scored,
    failed: some.failed + more.failed,
    stale: some.stale + more.stale,
    byTitle: some.byTitle + more.byTitle,
    relevant: some.relevant + more.relevant,
    note: [some.note, more.note].filter(Boolean).join(' '),
  };
}
