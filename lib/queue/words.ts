/** What the reader reads of the queue of papers: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // Why a paper could not be scored, behind a colon.
  unreadable: 'the reply held no score that could be read',
  leftOut: 'the model left this paper out of its replies',
  brokenOff: 'the reply broke off before this paper',

  // What stops all of it.
  noScores: ({ host }: { host: string }) =>
    `${host} replies, but none of its replies holds scores. Try again, or choose another model in the options.`,
  noKey: ({ host }: { host: string }) => `There is no API key for ${host}. Enter it in the options.`,
  pageCap: ({ usd }: { usd: string }) =>
    `Stopped at your limit of ${usd} for one page. Raise it in the options to go on.`,
  dailyCap: ({ usd }: { usd: string }) =>
    `Stopped at your daily limit of ${usd}. Raise it in the options, or go on tomorrow.`,

  /** Before the provider had to say so: its headers did. */
  noMoreNow: ({ host }: { host: string }) => `${host} allows no more requests for now.`,
};
