import type { DailySettings } from './daily-settings';
import type { DailyJob } from './daily-state';
import type { DayWork } from './day-work';
import type { StateBook } from './state-book';

export interface TryJobDeps {
  book: StateBook;
  dayWork: DayWork;
  /** Words and the end of the wait where arXiv is not to be asked now; null for any other error. */
  delay(error: unknown): { text: string; until: number } | null;
  wakeAt(moment: number): void;
  now(): Date;
}

/** Between two tries of what may pass, in ms. */
export const HOUR_MS = 3_600_000;
/** How often a day that cannot be read is tried. */
const TRIES = 3;

/**
 * Works on a day and writes down what stands in the way, and until when. Returns whether there is a point in going on
 * with the next day: what is wrong with one day's page must not stand in the way of the others, and after some tries
 * that day is let go. Throws where arXiv is not to be asked now.
 */
export async function tryJob(
  deps: TryJobDeps,
  job: DailyJob,
  settings: DailySettings,
  signal: AbortSignal,
): Promise<boolean> {
  const { book, dayWork, now } = deps;
  try {
    const end = await dayWork.doJob(job, settings, signal);
    if (end.done) return true;
    if (end.rest === 'broken off') return false;
    // Tomorrow has another limit, and by then the reader may have seen to the rest.
    const until = end.rest === 'soon' ? now().getTime() + HOUR_MS : tomorrow(now());
    await book.change(() => ({ trouble: { text: `${job.day}: ${end.why}`, until, mendable: true } }));
    deps.wakeAt(until);
    return false;
  } catch (error) {
    if (signal.aborted) return false;
    if (deps.delay(error)) throw error;
    const tries = (job.tries ?? 0) + 1;
    if (tries >= TRIES) {
      await dayWork.giveUp(job, errorWords(error));
      return true;
    }
    const until = now().getTime() + HOUR_MS;
    await book.change(({ jobs }) => ({
      jobs: jobs.map((each) => (each.run === job.run ? { ...each, tries } : each)),
      trouble: { text: `${job.day}: ${errorWords(error)}`, until },
    }));
    deps.wakeAt(until);
    return true;
  }
}

export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The reader's next midnight, in ms since the epoch. */
function tomorrow(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}
