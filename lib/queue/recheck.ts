import type { Score } from '../papers/score';
import { type Job, suspicionIn } from './job';

/** A job and the score that its reply gave it. */
export interface Scored {
  job: Job;
  score: Score;
}

/** Batches whose scores look steered by one of their papers: these are asked again in other company. */
export interface Recheck {
  /**
   * Takes in what one reply said. Returns jobs that are to be asked again, of this batch or of one before it, in
   * halves first, then each alone, so that whoever steers can steer no other.
   */
  judge(scored: readonly Scored[]): Job[];
}

/** Rechecks that may come to nothing before this model's manner is taken for what it is. */
const MAX_RECHECKS = 4;
/** Other scores of the run that a batch is held against, at least. */
const ENOUGH = 16;
/** Scores of a run that are remembered. */
const MAX_SCORES = 2000;

/**
 * @param looksSteered whether a batch's scores differ from those of the run so far as no chance would have them
 */
export function createRecheck(
  looksSteered: (batch: readonly Score[], run: readonly Score[]) => boolean,
): Recheck {
  /** By criteria and scorer. */
  const runs = new Map<string, SoFar>();

  function runOf({ plan, config }: Job): SoFar {
    const key = `${plan.hash} ${config.scorer}`;
    const run = runs.get(key) ?? { scores: new Map<string, Score>(), early: [], rechecks: 0 };
    runs.set(key, run);
    return run;
  }

  function isSteered(batch: readonly Scored[], { scores }: SoFar): boolean {
    const ids = new Set(batch.map(({ job }) => job.paper.id));
    const others = [...scores].filter(([id]) => !ids.has(id)).map(([, score]) => score);
    return looksSteered(
      batch.map(({ score }) => score),
      others,
    );
  }

  return {
    judge(scored) {
      const [first] = scored;
      // One that speaks to the model goes alone and is no measure for others.
      if (!first || suspicionIn(first.job) !== null) return [];
      const run = runOf(first.job);
      for (const { job, score } of scored) remember(run.scores, job.paper.id, score);
      if (first.job.alone) return [];
      if (first.job.group !== null) return isSteered(scored, run) ? apart(scored, run) : [];
      // The first batches of a run come in together, when there is nothing yet to hold them against.
      run.early.push(scored);
      const enough = (batch: readonly Scored[]) => run.scores.size - batch.length >= ENOUGH;
      const due = run.early.filter(enough);
      run.early = run.early.filter((batch) => !enough(batch));
      return due.flatMap((batch) => {
        if (run.rechecks >= MAX_RECHECKS || !isSteered(batch, run)) return [];
        run.rechecks += 1;
        return apart(batch, run);
      });
    },
  };
}

/** What is known of a run. */
interface SoFar {
  scores: Map<string, Score>;
  /** Batches that are still to be judged. */
  early: (readonly Scored[])[];
  rechecks: number;
}

function remember(scores: Map<string, Score>, id: string, score: Score): void {
  scores.set(id, score);
  const [oldest] = scores.keys();
  if (scores.size > MAX_SCORES && oldest !== undefined) scores.delete(oldest);
}

function apart(scored: readonly Scored[], { scores }: SoFar): Job[] {
  const jobs = scored.map(({ job }) => job);
  // What may be steered is no measure for others.
  for (const { paper } of jobs) scores.delete(paper.id);
  if (jobs[0]?.group !== null) for (const job of jobs) job.alone = true;
  inHalves(jobs);
  return jobs;
}

/** From now on these go in two companies, and with nobody else. */
export function inHalves(jobs: readonly Job[]): void {
  const names = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const half = Math.ceil(jobs.length / 2);
  jobs.forEach((job, i) => {
    job.group = names[i < half ? 0 : 1];
  });
}
