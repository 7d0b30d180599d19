/** What the reader reads of one paper: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // A score, as assistive technology names it: with what follows it, between commas.
  score: ({ relevance, novelty }: { relevance: number; novelty: number }) =>
    `Relevance ${relevance} of 10, novelty ${novelty} of 10`,
  ofEarlierCriteria: 'of earlier criteria',
  byAnotherModel: 'by another model',
  ofEarlierText: 'of an earlier text',
  fromDigest: 'from a digest',
  secondOpinion: 'second opinion',
  titleOnly: 'from the title only',

  // The line under the title.
  noMatch: 'No close match to your criteria.',
  /** In front of the line. */
  speaksToAi: 'This abstract speaks to an AI, not to readers.',
  /** In front of the line: whose score it is. @param what one of those that follow, maybe with `titleOnly` */
  scoreIs: ({ what }: { what: string }) => `${what}: `,
  scoreBy: ({ model }: { model: string }) => `Score by ${model}`,
  scoreOfEarlierCriteria: 'Score of earlier criteria',
  scoreByAnotherModel: 'Score by another model',
  scoreOfEarlierText: 'Score of an earlier text',
  scoreOfTitle: 'From the title only',
  waiting: 'Waiting for a score',
  waitingLine: 'Waiting for a score…',
  notScored: ({ why }: { why: string }) => `Could not be scored: ${why}`,
  retry: 'Try again',

  // Papers without a score.
  strengthNone: 'none',
  strengthFaint: 'faint',
  strengthFair: 'fair',
  strengthStrong: 'strong',
  strengthVery: 'very strong',
  keywordMatch: ({ strength }: { strength: string }) => `Keyword match: ${strength}`,
  keywordMatchOf: ({ strength, words }: { strength: string; words: string }) =>
    `Keyword match: ${strength} (${words})`,
  keywords: ({ words }: { words: string }) => `Keywords: ${words}`,
  noKeywords: 'No keywords of your criteria.',
  noAbstract: 'Waits for an abstract.',
  abstractGone: 'Its abstract is not to be had.',
  replacement: 'Replacement, not sent to the model.',
  paperStopped: 'Stopped before this paper.',
  paperNotAsked: 'Not asked about.',
  leftOut: 'Left out by its title.',

  // The tile, which is four signs wide.
  tileNovelty: ({ novelty }: { novelty: number }) => `n ${novelty}`,
  tileOfTitle: ({ novelty }: { novelty: number }) => `title ${novelty}`,
};
