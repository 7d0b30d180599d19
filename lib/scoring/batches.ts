/** Papers that fit on a screen: these come in twos, so that the first scores are there at once. */
const FOLD = 8;
const FOLD_BATCH = 2;
/** Larger batches are cheaper, but judgement suffers. */
const FULL_BATCH = 16;

/**
 * How many papers to put into the next request.
 *
 * @param sent papers that were sent since the queue was last empty
 * @param limit what the server has shown that it can take
 */
export function batchSize(sent: number, limit = FULL_BATCH): number {
  const size = sent < FOLD ? Math.min(FOLD_BATCH, FOLD - sent) : FULL_BATCH;
  return Math.max(1, Math.min(size, limit));
}

/** Requests that `papers` papers will take. */
export function batchCount(papers: number): number {
  const fold = Math.min(papers, FOLD);
  return Math.ceil(fold / FOLD_BATCH) + Math.ceil((papers - fold) / FULL_BATCH);
}
