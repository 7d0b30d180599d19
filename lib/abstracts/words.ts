/** What the reader reads of abstracts that are got: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // Why there is no abstract, without a full stop: said behind a colon or as a sentence.
  tooOften: 'arXiv asks for patience',
  unwell: 'arXiv is overloaded',
  unreachable: 'arXiv cannot be reached',
  notGiven: 'arXiv did not give it out',
};
