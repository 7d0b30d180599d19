/** What the reader reads on the welcome page: one entry a message, so that each can become an entry of `_locales`. */
export const WELCOME = {
  heading: 'Winnow for arXiv',
  lead: 'Scores the papers on an arXiv listing against what you want to read, in the page.',
  /** Follows the title of a step, for those who hear the page. */
  done: ' (done)',
  allow: 'Let Winnow read arXiv',
  allowHow: 'Winnow works inside arXiv’s pages, and your browser has not let it in yet.',
  allowed: 'Your browser lets Winnow into arXiv’s pages.',
  chooseField: 'Choose your field',
  field: 'Field',
  fieldHint:
    'It comes with a text that says what is wanted. Winnow’s button in the browser’s toolbar opens that text: change it to your own words any time.',
  addKey: 'Add a model key, or not',
  addKeyHow: ({ limit }: { limit: string }) =>
    `With a key of your own, a language model scores each paper for relevance and novelty and says why. Winnow stops at ${limit} a day unless you say otherwise. Without one, everything stays on this computer and costs nothing.`,
  keyed: ({ limit }: { limit: string }) =>
    `A language model scores each paper and says why. Winnow stops at ${limit} a day unless you say otherwise.`,
  read: 'Read',
  readRanked: 'Without a key, papers are ranked by keywords right away, on this computer, at no cost.',
  readScored: 'Scores appear beside the papers as they come in.',
  openField: ({ field }: { field: string }) => `Open today’s papers: ${field}`,
};
