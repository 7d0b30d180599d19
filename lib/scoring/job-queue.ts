import { askedOf, type Client, type Job } from './job';

/** Jobs by the key of their score. */
export interface JobQueue {
  get(key: string): Job | undefined;
  add(job: Job): void;
  remove(key: string): void;
  /** Takes a job away, unless another has taken its place by now. */
  discard(job: Job): void;
  all(): Job[];
  /** The job to be asked about next. */
  first(): Job | undefined;
  /** Moves a client's jobs for these ids to the front, in this order, and its others behind them. */
  look(client: Client, ids: readonly string[]): void;
  /**
   * The jobs for the next request: the first one and those that may go with it, at most `size(first)`.
   * They become `asking`. Empty where nothing is queued.
   */
  take(size: (first: Job) => number): Job[];
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
    first: () => queued().reduce<Job | undefined>((a, b) => (a && order(a) <= order(b) ? a : b), undefined),
    look(client, ids) {
      const places = new Map(ids.map((id, i) => [id, i]));
      for (const job of jobs.values()) {
        if (!job.clients.has(client) || job.late) continue;
        const place = places.get(job.paper.id);
        if (place === undefined) seen.delete(job);
        else seen.set(job, place);
      }
    },
    take(size) {
      const ready = queued().sort((a, b) => order(a) - order(b));
      const first = ready[0];
      if (!first) return [];
      const batch = isAlone(first)
        ? [first]
        : ready.filter((job) => goesWith(first, job)).slice(0, size(first));
      for (const job of batch) job.state = 'asking';
      return batch;
    },
  };
}

/** Left out of two replies, or suspicious: asked about by itself. */
const isAlone = (job: Job) => job.suspicious || job.alone || job.attempts > 1;

/** Papers left out of a reply are asked again among themselves, not in the company that lost them. */
function goesWith(first: Job, job: Job): boolean {
  const [one, other] = [askedOf(first), askedOf(job)];
  const samePrompt =
    job.stage === first.stage &&
    one.instructions === other.instructions &&
    one.scorer === other.scorer &&
    one.baseUrl === other.baseUrl;
  return samePrompt && job.attempts === first.attempts && job.group === first.group && !isAlone(job);
}
