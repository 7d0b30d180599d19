import type { MailedPaper } from '../arxiv/read-rss';
import { errorWords } from '../base/error-words';
import type { DailyJob, SeenMailing } from '../store/daily-state';
import { UNTRIED, withMailing } from './daily-job';
import { isOver } from './due-days';
import { type MailSource, OutOfReach } from './mail-source';
import { unseenOf, withSeen } from './seen-papers';
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
  now(): Date;
}

/**
 * The job with the lists that it lacked. Each is on disk before the next is asked for, and one that cannot be read
 * keeps none of the others from it. A list that is empty while its day is not over stays among those that are `left`:
 * its page may be still to come.
 *
 * @throws Unread where a list cannot be read, and whatever says that arXiv is not to be asked now
 */
export async function fetchLists(
  { book, source, delay, now }: FetchDeps,
  job: DailyJob,
  signal: AbortSignal,
): Promise<DailyJob> {
  let full = job;
  const wrong: unknown[] = [];
  for (const category of job.left) {
    if (signal.aborted) return full;
    let papers: MailedPaper[];
    try {
      papers = await source.mailing(category, job.day);
    } catch (error) {
      if (delay(error)) throw error;
      wrong.push(error);
      continue;
    }
    if (papers.length === 0 && !isOver(job.day, now())) continue;
    const known = new Set(full.papers.map(({ id }) => id));
    const whole = papers.every(({ id }) => known.has(id)) ? [category] : [];
    await book.change(({ jobs, seen }) => {
      full = withList(full, category, papers, seen);
      // It was let go meanwhile: what is seen of it must not keep anybody from reading it again.
      if (!jobs.some(({ run }) => run === job.run)) return {};
      return {
        jobs: jobs.map((each) => (each.run === job.run ? full : each)),
        // Of what is left of a day all is new until it is done with.
        ...(job.before ? {} : { seen: withSeen(seen, job.day, papers, whole) }),
      };
    });
  }
  if (wrong.length > 0) throw new Unread(wrong);
  return full;
}

function withList(
  job: DailyJob,
  category: string,
  papers: readonly MailedPaper[],
  seen: readonly SeenMailing[],
): DailyJob {
  const fresh = job.before ? unseenOf(seen, papers, (day) => day === job.day) : papers;
  const read = withMailing(job, category, fresh);
  return read.left.length === 0 ? { ...read, ...UNTRIED } : read;
}
