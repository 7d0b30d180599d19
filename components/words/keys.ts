/** What the reader reads about the keys on listings: one entry a message, so that each can become an entry of `_locales`. */
export const KEYS = {
  heading: 'Keys',
  lead: 'Single keys do on a listing what buttons do, once “Keys” is switched on in the bar above it. Each can be another one; what you type here is saved at once.',
  notOne: 'One letter, digit or sign.',
  taken: ({ by }: { by: string }) => `Taken: ${by}.`,
  reset: 'Keys as they were',
};
