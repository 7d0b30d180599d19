import { covers } from '../papers/fingerprint';
import type { Paper } from '../papers/paper';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import type { Job } from './job';
import { createRecordBuffer } from './record-buffer';

/** Scores between the model's reply and the page: committed, then handed over, then remembered. */
export interface ScoreCommit {
  add(job: Job, record: ScoreRecord): void;
  /** Resolves once all that was added is committed and handed over. */
  flush(): Promise<void>;
  /** The job whose score is being committed: it is answered, whatever happens meanwhile. */
  job(key: string): Job | undefined;
  /** Its score has turned out not to be its own. Call it after `flush`. */
  forget(key: string): void;
  /** Scores went from the disk: none is handed out from memory any more. */
  forgetAll(): void;
  /** A score of this worker's life, for a page that looked it up just before it was committed. */
  fresh(key: string, paper: Paper): ScoreRecord | undefined;
}

/** More than the longest listing, so that what is forgotten was on disk long ago. */
const MAX_FRESH = 5000;

/** @param committed is told of each score once it is on disk */
export function createScoreCommit(
  keeper: Pick<ScoreKeeper, 'keep'>,
  committed: (record: ScoreRecord, job: Job | undefined) => void,
): ScoreCommit {
  const jobs = new Map<string, Job>();
  /** Latest score of each: a model that thought aloud may come back on its drafts. */
  const newest = new Map<string, ScoreRecord>();
  const known = new Map<string, ScoreRecord>();

  const buffer = createRecordBuffer(keeper, (records) => {
    for (const record of records) {
      const job = jobs.get(record.key);
      remember(record);
      if (newest.get(record.key) === record) {
        jobs.delete(record.key);
        newest.delete(record.key);
      }
      committed(record, job);
    }
  });

  function remember(record: ScoreRecord): void {
    known.set(record.key, record);
    const [oldest] = known.keys();
    if (known.size > MAX_FRESH && oldest !== undefined) known.delete(oldest);
  }

  return {
    add(job, record) {
      jobs.set(job.key, job);
      newest.set(job.key, record);
      buffer.add(record);
    },
    flush: () => buffer.flush(),
    job: (key) => jobs.get(key),
    forget: (key) => void known.delete(key),
    forgetAll: () => known.clear(),
    fresh(key, paper) {
      const record = known.get(key);
      return record && covers(record, paper) ? record : undefined;
    },
  };
}
