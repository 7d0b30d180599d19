/** What the reader reads of what Winnow's own pages ask for: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  noPage: 'This tab shows no arXiv listing any more.',
  noAnswer: 'Winnow did not answer. Close this page, open it again and try once more.',

  // Options.
  badKey: 'A key has no spaces or special characters. Copy it once more.',
  keyless: 'Your browser’s own model takes no key.',
  longCriteria: ({ most }: { most: number }) => `Criteria can have ${most} characters at most.`,
  /** Name of criteria that were saved without one. */
  unnamedCriteria: 'My criteria',
  lastCriteria: 'These are your only criteria. Edit them instead.',
  noCategory: 'Enter a category first, such as cs.LG.',
  downloadFailed:
    'The download did not come to its end. Check the connection and the room on the disk, then try again.',

  // Everything in one file.
  storesClosed: 'Winnow cannot open all that it keeps. Restart the browser and try again.',
  slicesLost: 'The file did not arrive whole. Nothing was changed: try once more.',
  notPutBack:
    'The browser would not keep all of it; its disk may be full. Nothing is half replaced: what could not be kept is as it was.',
  notForgotten: 'The browser would not let go of them. Restart it and try again.',

  // The test of a connection.
  noKey: ({ host }: { host: string }) => `There is no API key for ${host} yet. Enter one and save.`,
  noRoom: 'Your daily limit leaves no room for a test. Raise it, or wait until tomorrow.',
  answers: ({ host, model }: { host: string; model: string }) =>
    `${host} answers: ${model} scored a test paper.`,
  answersWithoutScore: ({ host, model }: { host: string; model: string }) =>
    `${host} answered, but not with a score. Another model may do better than ${model}.`,
  notAllowed: ({ host }: { host: string }) =>
    `Your browser has not let Winnow reach ${host} yet. Press Allow at the top of this page, then test again.`,
  tooSlow: ({ host }: { host: string }) => `${host} gave no answer within two minutes.`,
  // Behind what the host said: whoever is asked to slow down was let in.
  againInMinutes: 'Your settings look right: test again in a few minutes.',
  againInSeconds: ({ seconds }: { seconds: number }) =>
    `Your settings look right: test again in ${seconds} s.`,

  // Digests.
  closed: 'Winnow cannot open what it keeps for digests. Restart the browser and try again.',
  removed: 'This digest was removed.',
  goneAlready: 'This digest is gone already.',
  unknownListing: 'Winnow no longer knows this listing. Open it on arXiv once more.',
  nothingRead: ({ date }: { date: string }) => `No listing of ${date} was read.`,
  noPrompt: 'There is no prompt in this digest.',
  /** Name of criteria that were made of a digest's prompt. */
  digestCriteria: ({ name }: { name: string }) => `Digest of ${name}`,
};
