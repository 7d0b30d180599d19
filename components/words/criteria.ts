import { plural } from '../../lib/base/plural';

/** What the reader reads where criteria are written: one entry a message, so that each can become an entry of `_locales`. */
export const CRITERIA = {
  heading: 'What you want to read',
  addNew: 'New',
  /** What new criteria are called until the reader gives them a name. */
  newName: 'New criteria',
  /** What they are called where the reader took the name away. */
  untitled: 'Untitled',
  /** Where new criteria may come from. */
  beginWith: 'Begin with',
  blank: 'An empty text',
  beginHint:
    'A starting point is a text of its field for you to change. A prompt or a list of topics can be pasted, too.',
  readFile: 'Read from a text file',
  readFileHint: 'A prompt, a list of topics, Markdown. It stays on this computer until you save.',
  unreadable: 'This file cannot be read as text.',
  largeFile: 'This file is too large for criteria.',
  saysMore: 'This text also tells a model who it is or how to answer, which Winnow says by itself.',
  leaveOut: 'Leave that out',
  active: 'Active criteria',
  unsavedName: ({ name }: { name: string }) => `${name} (not saved)`,
  scoredAgainst: ({ name }: { name: string }) => `Until you save, papers are scored against “${name}”.`,
  name: 'Name',
  text: 'Criteria',
  lists: 'Authors and categories',
  authors: 'Authors to follow',
  authorsHint:
    'One a line, or with commas. Their papers are wanted whatever they are about; names of authors are then sent along with each paper.',
  categories: 'Chosen by itself for',
  categoriesHint:
    'Categories, such as hep-th or math.*. Their listings are scored with these criteria, all others with the active ones.',
  showPrompt: 'Show the whole prompt',
  reckoning: 'Counting…',
  promptLength: ({ tokens }: { tokens: string }) =>
    `About ${tokens}, sent before the papers with each request.`,
  costOfDay: ({
    cost,
    category,
    papers,
    model,
  }: {
    cost: string;
    category: string;
    papers: number;
    model: string;
  }) =>
    `About ${cost} for a day of ${category} (${papers} ${plural(papers, { one: 'paper', other: 'papers' })}, as on the last day you read), scored by ${model}.`,
  costOfPapers: ({ cost, papers, model }: { cost: string; papers: number; model: string }) =>
    `About ${cost} for ${papers} ${plural(papers, { one: 'paper', other: 'papers' })}, scored by ${model}.`,
  empty: 'Write what you want to read, then save.',
  save: 'Save criteria',
  saveHint: 'Scores made so far stay and are marked as of your earlier criteria.',
  saved: 'Saved.',
  newNotSaved: 'New, not saved yet.',
  discard: 'Discard',
  undo: 'Undo changes',
  remove: 'Delete',
  removeAsked: ({ name }: { name: string }) => `Delete “${name}”?`,
};
