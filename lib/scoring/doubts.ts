import type { Job } from './job';
import type { Score } from './score';

/** A job and the score that its reply gave it. */
export interface Scored {
  job: Job;
  score: Score;
}

/** Batches whose scores look steered by one of their papers: these are asked again in other company. */
export interface Doubts {
  /**
   * Takes in what one reply said. Returns jobs that are to be asked again, of this batch or of one before it, in
   * halves first, then each alone, so that whoever steers can steer no other.
   */
  judge(scored: readonly Scored[]): Job[];
}

/** Doubts that may come to nothing before this model's manner is taken for what it is. */
const MAX_DOUBTS = 4;
/** Other scores of the run that a batch is held against, at least. */
const ENOUGH = 16;
/** Scores of a run that are remembered. */
const MAX_SCORES = 2000;

/**
 * @param looksSteered whether a batch's scores differ from those of the run so far as no chance would have them
 */
export function createDoubts(
  looksSteered: (batch: readonly Score[], run: readonly Score[]) => boolean,
): Doubts {
  /** By criteria and scorer. */
  const runs = new Map<string, SoFar>();

  function runOf({ plan, asking }: Job): SoFar {
    const key = `${plan.hash} ${asking.scorer}`;
    const run = runs.get(key) ?? { scores: new Map<string, Score>(), early: [], doubts: 0 };
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
      if (!first) return [];
      const run = runOf(first.job);
      for (const { job, score } of scored) remember(run.scores, job.paper.id, score);
      if (first.job.alone) return [];
      if (first.job.group !== null) return isSteered(scored, run) ? apart(scored) : [];
      // The first batches of a run come in together, when there is nothing yet to hold them against.
      run.early.push(scored);
      const enough = (batch: readonly Scored[]) => run.scores.size - batch.length >= ENOUGH;
      const due = run.early.filter(enough);
      run.early = run.early.filter((batch) => !enough(batch));
      return due.flatMap((batch) => {
        if (run.doubts >= MAX_DOUBTS || !isSteered(batch, run)) return [];
        run.doubts += 1;
        return apart(batch);
      });
    },
  };
}

/** What is known of a run. */
interface SoFar {
  scores: Map<string, Score>;
  /** Batches that are still to be judged. */
  early: (readonly Scored[])[];
  doubts: number;
}

/** A score that was steered is forgotten as soon as there is another. */
function remember(scores: Map<string, Score>, id: string, score: Score): void {
  scores.set(id, score);
  const [oldest] = scores.keys();
  if (scores.size > MAX_SCORES && oldest !== undefined) scores.delete(oldest);
}

/** Into halves; what was a half is asked about one by one. */
function apart(scored: readonly Scored[]): Job[] {
  const jobs = scored.map(({ job }) => job);
  const half = Math.ceil(jobs.length / 2);
  const names = [crypto.randomUUID(), crypto.randomUUID()] as const;
  jobs.forEach((job, i) => {
    if (job.group !== null) job.alone = true;
    job.group = names[i < half ? 0 : 1];
  });
  return jobs;
}
