/** What the reader reads where the language of comments is chosen: one entry a message, as in `criteria.ts`. */
export const COMMENT_LANGUAGE = {
  label: 'Comments in',
  ofPapers: 'The language of the papers',
  hint: 'The line beside each paper. Scores are the same in any language, so nothing is paid again: a comment that is there stays as it is until its paper is scored again. Your topics keep the names that you gave them, and the browser’s own model writes English.',
};
