import type { DailySettings } from './daily-settings';
import type { DailyJob } from './daily-state';
import type { DayWork } from './day-work';
import { OutOfReach } from './mail-source';
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
const DAY_MS = 24 * HOUR_MS;
/**
 * Between tries of a day that cannot be read, in ms: longer than arXiv is under repair, and than it takes Winnow to
 * learn another markup. Then its other lists are scored, or the day is let go.
 */
const WAITS = [HOUR_MS, 6 * HOUR_MS, ...Array<number>(10).fill(DAY_MS)];

/** How it went: `next`: on to another day; `unread`: the same, but not for long; `over`: no other day would do better. */
export type Tried = 'next' | 'unread' | 'over';

/**
 * Works on a day and writes down what stands in the way, and until when. What is wrong with one day's page must not
 * stand in the way of the others.
 *
 * @throws where arXiv is not to be asked now
 */
export async function tryJob(
  deps: TryJobDeps,
  job: DailyJob,
  settings: DailySettings,
  signal: AbortSignal,
): Promise<Tried> {
  const { book, dayWork, now } = deps;
  try {
    const end = await dayWork.doJob(job, settings, signal);
    if (end.done) return 'next';
    if (end.rest === 'broken off') return 'over';
    // Tomorrow has another limit, and by then the reader may have seen to the rest.
    const until = end.rest === 'soon' ? now().getTime() + HOUR_MS : tomorrow(now());
    await book.change(() => ({ trouble: { text: `${job.day}: ${end.why}`, until, mendable: true } }));
    deps.wakeAt(until);
    return 'over';
  } catch (error) {
    if (signal.aborted) return 'over';
    if (deps.delay(error)) throw error;
    return letWait(deps, job, settings, signal, error);
  }
}

/** Has the day wait for its page, or do with what was read of it. */
async function letWait(
  deps: TryJobDeps,
  { run, day, tries }: DailyJob,
  settings: DailySettings,
  signal: AbortSignal,
  error: unknown,
): Promise<Tried> {
  const at = deps.now().getTime();
  const lacking = errorWords(error);
  const wait = error instanceof OutOfReach ? undefined : WAITS[tries];
  const change = (each: DailyJob): DailyJob =>
    wait === undefined
      ? { ...each, lacking, left: [] }
      : { ...each, lacking, tries: tries + 1, notBefore: at + wait };
  const { jobs } = await deps.book.change((state) => ({
    jobs: state.jobs.map((each) => (each.run === run ? change(each) : each)),
  }));
  const rest = jobs.find((each) => each.run === run);
  if (wait === undefined && rest) return tryJob(deps, rest, settings, signal);
  // Other days are looked at within the hour.
  const trouble = { text: `${day}: ${lacking}`, until: at + HOUR_MS };
  await deps.book.change(() => ({ trouble }));
  deps.wakeAt(trouble.until);
  return 'unread';
}

export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The reader's next midnight, in ms since the epoch. */
function tomorrow(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}
