import { plural } from '../../lib/base/plural';

/** What the reader reads where a digest is chosen, cut or read in: one entry a message, so that each can become an entry of `_locales`. */
export const DIGEST_CHOICES = {
  heading: 'What to show',
  summary: 'What to show, and import',
  source: 'Digest of',
  /** A listing that is not among the ones kept. */
  justRead: 'The page just read',
  someDays: 'All listings of some days',
  file: ({ title, papers }: { title: string; papers: number }) => `File ${title} (${papers})`,
  from: 'From',
  to: 'To',
  categories: 'Categories',
  categoriesHint: 'None ticked: all of them.',
  order: 'Order',
  bySum: 'Relevance plus novelty',
  byRelevance: 'Relevance, then novelty',
  byTopic: 'Group by topic',
  byTopicHint: 'By the criterion that the reason of a paper names; so is what is saved or copied.',
  withPrompt: 'With the criteria',
  withPromptHint: 'At the end of what is saved or copied, too.',
  forget: 'Remove this digest',
  forgetAsked: 'Remove it, and its scores from arXiv?',
  forgetNow: 'Remove',
  forgotten: 'The digest is removed, and its scores with it.',
  importFile: 'Import a digest',
  importHint:
    'Of Winnow, of gpt_paper_assistant or of Daily ArXiv Assistant, Markdown, text, JSON or JSON Lines; or drop it anywhere on this page. Its scores show on arXiv, without a key and at no cost.',
  reading: ({ files }: { files: string }) => `Reading ${files}…`,
  unreadable: 'It could not be read. Is it a file, and still there?',
  imported: ({ papers, criteria }: { papers: number; criteria: string }) =>
    plural(papers, {
      one: `${papers} score is on arXiv now, for your criteria “${criteria}”.`,
      other: `${papers} scores are on arXiv now, for your criteria “${criteria}”.`,
    }),
  /** Entries of a file, each with why. */
  leftOut: ({ count, entries }: { count: number; entries: string }) => `${count} left out: ${entries}.`,
  useCriteria: 'Use its criteria',
  criteriaUsed: 'The digest’s criteria are yours now, and active. Its scores go with them.',
};
