import type { Job } from './job';

/** Papers that fit on a screen: these come in twos, so that the first scores are there at once. */
const FOLD = 8;
const FOLD_BATCH = 2;
/** Larger batches are cheaper, but judgement suffers. */
export const FULL_BATCH = 16;
/** Titles are short, and all that is asked of them is which may be left out. */
const TITLE_BATCH = 80;

/**
 * How many papers to put into the next request.
 *
 * @param first the job that it is about
 * @param sent papers that were sent since the queue was last empty
 * @param limit what the server has shown that it can take
 */
export function batchSize(
  { stage, config, late }: Pick<Job, 'stage' | 'config' | 'late'>,
  sent: number,
  limit: number = FULL_BATCH,
): number {
  if (stage === 'titles') return TITLE_BATCH;
  // Nobody waits for the first second opinion.
  const size = !late && sent < FOLD ? Math.min(FOLD_BATCH, FOLD - sent) : FULL_BATCH;
  return Math.max(1, Math.min(size, limit, config.provider.maxBatch ?? FULL_BATCH));
}

/** Requests that `papers` papers will take. */
export function batchCount(papers: number): number {
  const fold = Math.min(papers, FOLD);
  return Math.ceil(fold / FOLD_BATCH) + Math.ceil((papers - fold) / FULL_BATCH);
}

/** Requests that a pass over so many titles will take. */
export function titleBatchCount(papers: number): number {
  return Math.ceil(papers / TITLE_BATCH);
}
