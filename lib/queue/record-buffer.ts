import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';

export interface RecordBuffer {
  add(record: ScoreRecord): void;
  /** Resolves once everything added so far is committed and published. */
  flush(): Promise<void>;
}

/**
 * Commits scores, then publishes them: never the other way round. The first goes at once, later ones are
 * gathered for up to `gatherMs`, since a transaction for each would be dear.
 */
export function createRecordBuffer(
  keeper: Pick<ScoreKeeper, 'keep'>,
  publish: (records: ScoreRecord[]) => void,
  gatherMs = 100,
): RecordBuffer {
  let gathered: ScoreRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<void> = Promise.resolve();
  let quietSince = 0;

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const records = gathered;
    gathered = [];
    if (records.length > 0) {
      quietSince = Date.now();
      // One that fails must not hold back those behind it.
      last = last
        .catch(() => undefined)
        .then(() => keeper.keep(records))
        .then(() => publish(records));
    }
    return last;
  }

  return {
    add(record) {
      gathered.push(record);
      if (timer) return;
      const idle = Date.now() - quietSince > gatherMs;
      timer = setTimeout(() => void flush().catch(() => undefined), idle ? 0 : gatherMs);
    },
    flush,
  };
}
