import { errorWords } from '../base/error-words';
import type { DailyJob } from '../store/daily-state';
import { UNTRIED, withMailing } from './daily-job';
import { type MailSource, OutOfReach } from './mail-source';
import type { StateBook } from './state-book';

/** Lists of a day that could not be read; the others are on disk. */
export class Unread extends Error {
  /** They never will be. */
  readonly forGood: boolean;

  constructor(errors: readonly unknown[]) {
    super(errorWords(errors[0]));
    this.forGood = errors.every((error) => error instanceof OutOfReach);
  }
}

export interface FetchDeps {
  book: StateBook;
  source: Pick<MailSource, 'mailing'>;
  /** Words and the end of the wait where arXiv is not to be asked now; null for any other error. */
  delay(error: unknown): { text: string; until: number } | null;
}

/**
 * The job with all the lists that it lacks. Each is on disk before the next is asked for, and one that cannot be read
 * keeps none of the others from it.
 *
 * @throws Unread where a list cannot be read, and whatever says that arXiv is not to be asked now
 */
export async function fetchLists(
  { book, source, delay }: FetchDeps,
  job: DailyJob,
  signal: AbortSignal,
): Promise<DailyJob> {
  let full = job;
  const wrong: unknown[] = [];
  for (const category of job.left) {
    if (signal.aborted) return full;
    try {
      const read = withMailing(full, category, await source.mailing(category, job.day));
      full = read.left.length === 0 ? { ...read, ...UNTRIED } : read;
    } catch (error) {
      if (delay(error)) throw error;
      wrong.push(error);
      continue;
    }
    const fetched = full;
    await book.change(({ jobs }) => ({
      jobs: jobs.map((each) => (each.run === job.run ? fetched : each)),
    }));
  }
  if (wrong.length > 0) throw new Unread(wrong);
  return full;
}
