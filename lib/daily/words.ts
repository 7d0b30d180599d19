/** What the reader reads of the daily run: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // Mailings that are not to be had.
  noCategory: 'There is no category to ask for.',
  noFeed: ({ categories }: { categories: string }) => `arXiv has no feed for ${categories}.`,
  noLonger: ({ day }: { day: string }) => `arXiv no longer shows the announcement of ${day}.`,
  notWhole: ({ day }: { day: string }) => `arXiv’s page of ${day} could not be read whole.`,
  noMailing: ({ category, day }: { category: string; day: string }) =>
    `arXiv shows no announcement of ${category} for ${day}.`,
  /** The feed has papers of these categories, and their pages none so far. */
  notYet: ({ categories, day }: { categories: string; day: string }) =>
    `arXiv’s page of ${categories} for ${day} is not there yet.`,
  /** @param reason what `refusalWords` says */
  notNow: ({ reason }: { reason: string }) => `${reason}.`,
  noneToday: 'arXiv has announced nothing today to judge by.',

  // Categories as typed.
  unknownCategories: ({ names }: { names: string }) =>
    `arXiv has no category ${names}. They are spelled like cs.LG.`,
  manyCategories: ({ most, beyond, first }: { most: number; beyond: number; first: string }) =>
    `${most} categories are the most. Leave out ${beyond}, such as ${first}; an archive, such as cs, has all of its categories.`,

  // How the scoring of a day ended.
  stopped: 'Stopped.',
  noKey: 'There is no API key yet, so the papers were not scored.',
  letGo:
    'Stopped at your limit for one page: the rest is let go. Open the list on arXiv for it, or raise the limit for days to come.',
  switchedOff: 'Winnow is switched off.',
  /** What stands in the way of a day. @param why a sentence */
  dayWaits: ({ day, why }: { day: string; why: string }) => `${day}: ${why}`,

  // What digests and the record call it.
  listing: ({ category }: { category: string }) => `${category}, daily run`,
  run: ({ day, categories }: { day: string; categories: string }) => `Daily run, ${day}: ${categories}`,
};
