/** What the reader reads on the welcome page: one entry a message, so that each can become an entry of `_locales`. */
export const WELCOME = {
  heading: 'Winnow for arXiv',
  lead: 'Scores the papers on an arXiv listing against what you want to read, in the page.',
  openListing: 'Open a listing',
  openListingHow:
    'For example <0>today’s new papers in machine learning</0>. Winnow ranks it by keywords right away, on this computer, at no cost.',
  writeCriteria: 'Say what you want to read',
  writeCriteriaHow:
    'Winnow’s button in the browser’s toolbar opens your criteria. There is a text to start from: replace it with your own words and save.',
  addKey: 'Add a model key, or not',
  addKeyHow: ({ limit }: { limit: string }) =>
    `With a key of your own, a language model scores each paper for relevance and novelty and says why. Winnow stops at ${limit} a day unless you say otherwise.`,
};
