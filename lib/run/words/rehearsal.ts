/** What the reader reads of a rehearsal: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  /** In the record of runs, in place of a listing. */
  rehearsalRun: 'Rehearsal of criteria',
  /** @param why without a full stop */
  lost: ({ why }: { why: string }) => `Its abstract is no longer kept: ${why}.`,
  /** Why it was not got from arXiv again. */
  stopped: 'stopped before arXiv was asked',
};
