/** What the reader reads in the details of a paper: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  close: 'Close',
  // Scores in the rubric's words, from 10 down.
  relevanceIs: ({ relevance, what }: { relevance: number; what: string }) =>
    `Relevance ${relevance} of 10: ${what}`,
  noveltyIs: ({ novelty, what }: { novelty: number; what: string }) => `Novelty ${novelty} of 10: ${what}`,
  fitsWhole: 'fits completely',
  fitsAside: 'fits, by a side of a topic',
  borderline: 'borderline',
  offTopic: 'off topic',
  elsewhere: 'another field',
  breakthrough: 'a breakthrough',
  strongStep: 'a strong step',
  usefulStep: 'a useful step',
  minorStep: 'a minor step',
  littleNew: 'little that is new',

  // What was found in the abstract.
  addressed: 'The abstract holds text that speaks to an AI, not to readers.',
  addressedBy: ({ what }: { what: string }) =>
    `The abstract holds text that speaks to an AI, not to readers: ${what}.`,

  // Papers without a score: how things stand, and what can be done.
  whyNoKey: 'No model has read this paper: no key is saved. Add one, and Winnow scores it.',
  whyNoAbstract: 'Its abstract is still to come; it is scored as soon as it is there.',
  whyGone: 'Its abstract could not be found on arXiv, so there is nothing to score.',
  whyReplacement: 'A replacement: your settings leave these out. You can have this one scored.',
  whyStopped: 'You stopped before its turn. Go on in the bar, or have this one scored.',
  whyQuestion: 'Nothing is sent before you answer the question in the bar, but you can have this one scored.',
  whyLater: 'You had only the nearest papers scored, and it is none of them. You can have it scored.',
  whyTitle: 'Left out by its title. You can have it scored.',
  whyWaiting: 'It waits for its score, which comes by itself.',
  giveKey: 'Add a key',

  // Buttons and the note.
  star: 'Star',
  seen: 'Seen',
  dismiss: 'Not for me',
  note: 'Note',
  allAbove: 'All above seen',
  askAgain: 'Score again',
  askFirst: 'Score this paper',
  /** Beside the button that spends it. */
  price: ({ price }: { price: string }) => `about ${price}`,
  asked: 'Asked. The score comes by itself.',

  // What is known of the score: names of facts, and what they say.
  criterion: 'Criterion',
  matched: 'Matched words',
  model: 'Model',
  modelWith: ({ model, effort }: { model: string; effort: string }) => `${model}, ${effort} effort`,
  modelAt: ({ model, host }: { model: string; host: string }) => `${model}, at ${host}`,
  readFrom: ({ source }: { source: string }) => `read in from ${source}`,
  secondToo: ({ model }: { model: string }) => `${model}, as a second opinion`,
  scoredAt: 'Scored',
  fromTitleOnly: ({ when }: { when: string }) => `${when}, from the title only`,
  cost: 'Cost',
  costShare: ({ cost }: { cost: string }) => `${cost}, its share of one request`,
  criteria: 'Criteria',
  wordingToday: ({ name, wording }: { name: string; wording: string }) => `${name}, wording ${wording}`,
  wordingEarlier: ({ name, wording }: { name: string; wording: string }) =>
    `${name}, earlier wording ${wording}`,
};
