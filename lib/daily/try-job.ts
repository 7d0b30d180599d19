import type { DailyJob } from '../store/daily-state';
import type { DailySettings } from './daily-settings';
import type { DayWork } from './day-work';
import { type FetchDeps, Unread } from './fetch-lists';
import { WORDS } from './words';

export interface TryJobDeps extends Pick<FetchDeps, 'book' | 'delay'> {
  dayWork: DayWork;
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
 * @throws where arXiv is not to be asked now, and whatever else nobody expected
 */
export async function tryJob(
  deps: TryJobDeps,
  job: DailyJob,
  settings: DailySettings,
  signal: AbortSignal,
): Promise<Tried> {
  const { book, dayWork, now } = deps;
  const wait = async (text: string, until: number, mendable?: true) => {
    await book.change(() =>
      signal.aborted ? {} : { trouble: { text, until, ...(mendable && { mendable }) } },
    );
    if (!signal.aborted) deps.wakeAt(until);
  };
  try {
    const end = await dayWork.doJob(job, settings, signal);
    if (end.done) return 'next';
    if (end.rest === 'broken off') return 'over';
    // Tomorrow has another limit, and by then the reader may have seen to the rest.
    await wait(
      WORDS.dayWaits({ day: job.day, why: end.why }),
      end.rest === 'soon' ? now().getTime() + HOUR_MS : tomorrow(now()),
      true,
    );
    return 'over';
  } catch (error) {
    if (signal.aborted) return 'over';
    if (!(error instanceof Unread)) throw error;
    const left = await letWait(deps, job, error);
    if (left) return tryJob(deps, left, settings, signal);
    // Other days are looked at within the hour.
    await wait(WORDS.dayWaits({ day: job.day, why: error.message }), now().getTime() + HOUR_MS);
    return 'unread';
  }
}

/**
 * Has a day wait for its page. After the last try, or where there is no hope, it is to do with what was read of it:
 * then that job is returned, which has nothing left to read.
 */
async function letWait(
  { book, now }: TryJobDeps,
  { run, tries, notBefore }: DailyJob,
  { message: lacking, forGood }: Unread,
): Promise<DailyJob | null> {
  const at = now().getTime();
  const wait = forGood ? undefined : WAITS[tries];
  const change = (each: DailyJob): DailyJob => {
    if (wait === undefined) return { ...each, lacking, left: [] };
    // A try that was made at a word, before it was due, takes none away.
    return notBefore > at
      ? { ...each, lacking }
      : { ...each, lacking, tries: tries + 1, notBefore: at + wait };
  };
  const { jobs } = await book.change((state) => ({
    jobs: state.jobs.map((each) => (each.run === run ? change(each) : each)),
  }));
  return wait === undefined ? (jobs.find((each) => each.run === run) ?? null) : null;
}

/** The reader's next midnight, in ms since the epoch. */
function tomorrow(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}
