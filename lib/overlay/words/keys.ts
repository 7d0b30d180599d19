/** What the reader reads of the keys on a listing: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  keyList: 'Keys',
  closeKeys: 'Close',
  changeKeys: 'Each can be changed in Winnow’s settings.',
  minimum: ({ relevance }: { relevance: number }) => `Minimum relevance ${relevance} of 10`,
  noMinimum: 'No minimum relevance',
};
