import { isFlex } from './flex';
import { configOf, type Job, type QueueClient, suspicionIn } from './job';

/** Jobs by the key of their score. */
export interface JobQueue {
  get(key: string): Job | undefined;
  add(job: Job): void;
  remove(key: string): void;
  /** Takes a job away, unless another has taken its place by now. */
  discard(job: Job): void;
  all(): Job[];
  /** The job to be asked about next, of those that may be asked about now. */
  first(mayGo?: (job: Job) => boolean): Job | undefined;
  /** Moves a client's jobs for these ids to the front, in this order, and its others behind them. */
  prioritize(client: QueueClient, ids: readonly string[]): void;
  /**
   * The jobs for the next request: this one and those that may go with it, at most `size`. They become
   * `sent`.
   */
  take(first: Job, size: number): [Job, ...Job[]];
}

/** In front of every other rank. */
const SEEN = -1_000_000;

export function createJobQueue(): JobQueue {
  const jobs = new Map<string, Job>();
  const seen = new Map<Job, number>();
  const order = (job: Job) => (seen.has(job) ? SEEN + (seen.get(job) ?? 0) : job.rank);
  const queued = () => [...jobs.values()].filter((job) => job.state === 'queued');

  function remove(key: string): void {
    const job = jobs.get(key);
    if (job) seen.delete(job);
    jobs.delete(key);
  }

  return {
    get: (key) => jobs.get(key),
    add: (job) => void jobs.set(job.key, job),
    remove,
    discard(job) {
      if (jobs.get(job.key) === job) remove(job.key);
    },
    all: () => [...jobs.values()],
    // Asked for after every request: one pass, where `take` needs them all in order.
    first: (mayGo = () => true) =>
      queued()
        .filter(mayGo)
        .reduce<Job | undefined>((a, b) => (a && order(a) <= order(b) ? a : b), undefined),
    prioritize(client, ids) {
      const places = new Map(ids.map((id, i) => [id, i]));
      for (const job of jobs.values()) {
        if (!job.clients.has(client) || job.late) continue;
        const place = places.get(job.paper.id);
        if (place === undefined) seen.delete(job);
        else seen.set(job, place);
      }
    },
    take(first, size) {
      const batch: [Job, ...Job[]] = [first];
      // What speaks to a model is not to decide anything by its title.
      if (isAlone(first)) first.stage = 'score';
      else {
        const others = queued().sort((a, b) => order(a) - order(b));
        for (const job of others) {
          if (batch.length >= size) break;
          if (job !== first && goesWith(first, job)) batch.push(job);
        }
      }
      for (const job of batch) job.state = 'sent';
      return batch;
    },
  };
}

/** Left out of two replies, or suspicious: asked about by itself. */
const isAlone = (job: Job) => job.alone || job.attempts > 1 || suspicionIn(job) !== null;

/** Papers left out of a reply are asked again among themselves, not in the company that lost them. */
function goesWith(first: Job, job: Job): boolean {
  const [one, other] = [configOf(first), configOf(job)];
  const samePrompt =
    job.stage === first.stage &&
    one.instructions === other.instructions &&
    one.scorer === other.scorer &&
    one.baseUrl === other.baseUrl;
  return (
    samePrompt &&
    job.attempts === first.attempts &&
    job.group === first.group &&
    job.late === first.late &&
    job.short === first.short &&
    isFlex(job) === isFlex(first) &&
    !isAlone(job)
  );
}
