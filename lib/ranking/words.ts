/** What the reader reads of keyword matches: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  /** @param written what stands in the paper; @param label what it is related to in the reader's criteria */
  relatedTo: ({ written, label }: { written: string; label: string }) => `${written} (related to ${label})`,
};
