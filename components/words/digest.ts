import { plural } from '../../lib/base/plural';

/** What the reader reads in the digest: one entry a message, so that each can become an entry of `_locales`. */
export const DIGEST = {
  /** Title of the window while no digest is shown. */
  windowTitle: 'Winnow digest',
  heading: 'Digest',
  toRecord: 'Record',
  nothingYet: 'There is nothing to make a digest of yet. Open a listing on arXiv, or import a digest.',
  openArxiv: 'Open arXiv',
  saveAs: 'Save as',
  savedAs: ({ file }: { file: string }) => `Saved as ${file}.`,
  toClipboard: 'To the clipboard',
  copyFormat: 'Format to copy',
  copy: 'Copy',
  copiedAs: ({ format }: { format: string }) => `Copied as ${format}.`,
  notCopied: 'The browser did not let Winnow copy. Save a file instead.',
  print: 'Print',
  unfinished:
    'None of these papers has a score yet, so there is no digest to save. Open the listing on arXiv and have it scored.',
  noneAbove: ({ best }: { best: number }) =>
    `No paper reaches both cut-offs. The highest relevance is ${best}.`,
  /** Some papers have no score, and how many is said next. */
  noScoredAbove: ({ best }: { best: number }) =>
    `No scored paper reaches both cut-offs. The highest relevance is ${best}.`,
  withoutScore: ({ missing }: { missing: number }) =>
    plural(missing, { one: `${missing} paper has no score.`, other: `${missing} papers have no score.` }),
  /** Heard when a cut-off was moved. */
  above: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} paper at or above the cut-offs.`,
      other: `${count} papers at or above the cut-offs.`,
    }),
  /** Papers at or above the cut-offs that are not shown, and why. */
  dismissed: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} paper left out: not for you.`,
      other: `${count} papers left out: not for you.`,
    }),
  switchedOff: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} paper left out, as on its page.`,
      other: `${count} papers left out, as on their page.`,
    }),
  showAside: 'Show',
  asideShown: ({ count }: { count: number }) =>
    plural(count, {
      one: `With ${count} paper that is otherwise left out.`,
      other: `With ${count} papers that are otherwise left out.`,
    }),
  hideAside: 'Leave out',
  starred: 'Starred',
  /** In front of the reader’s own words. */
  note: 'Note:',
  loading: 'Putting the digest together…',
  /** Parts of the line that unfolds the totals. */
  rows: ({ count }: { count: number }) => plural(count, { one: `${count} row`, other: `${count} rows` }),
  scored: ({ count }: { count: number }) => `${count} scored`,
  relevant: ({ count }: { count: number }) => `${count} relevant`,
  noScore: ({ count }: { count: number }) => `${count} without a score`,
  totals: 'Totals',
  contents: 'Contents',
  /** Heading of the papers under a topic, and of those that belong to none. */
  topic: ({ topic, count }: { topic: string; count: number }) => `${topic} (${count})`,
  noTopic: 'Other papers',
  topicsUnnamed: 'The reasons of these papers name no topic, so they stand in one list.',
  namesAndMore: ({ names, count }: { names: string; count: number }) => `${names} and ${count} more`,
  papers: 'Papers',
  /** Unfolds the other authors of a paper. */
  moreAuthors: ({ count }: { count: number }) => `and ${count} more`,
  /** What is heard in place of a paper's scores. */
  scores: ({ relevance, novelty }: { relevance: number; novelty: number }) =>
    `Relevance ${relevance} of 10, novelty ${novelty} of 10`,
  /** Novelty, where there is room for a letter only. */
  shortNovelty: ({ novelty }: { novelty: number }) => `n ${novelty}`,
  meta: ({ relevance, novelty, id }: { relevance: number; novelty: number; id: string }) =>
    `Relevance ${relevance} · Novelty ${novelty} · arXiv:${id}`,
  /** The criteria that a paper meets, in front of their names. */
  topics: ({ topics }: { topics: string }) => `Topics: ${topics}`,
  prompt: 'Paper selection prompt',
  paidTogether:
    'Tokens and cost are not shown: these papers were scored in one go with others, of other days or categories.',
  /** In place of a table, where neither tokens nor cost are known. */
  scoredBy: ({ model }: { model: string }) => `Scored by ${model}.`,
  /** Stands for a model whose name is not known. */
  model: 'Model',
  promptTokens: 'Prompt',
  completionTokens: 'Completion',
  total: 'Total',
  tokens: 'Tokens',
  cost: 'Cost',
  relevantByDay: 'Relevant papers a day',
  costByDay: 'Cost a day',
  grid: ({ count }: { count: number }) => `Scores of ${count} papers`,
  gridRelevance: 'Relevance',
  gridNovelty: 'Novelty',
  gridDot: ({ relevance, novelty, count }: { relevance: number; novelty: number; count: number }) =>
    `Relevance ${relevance}, novelty ${novelty}: ${plural(count, { one: '1 paper', other: `${count} papers` })}`,
  /** What is heard in place of the chart of scores, where it is empty. */
  gridHeard: ({ count, within }: { count: number; within: number }) =>
    `${plural(count, { one: '1 paper', other: `${count} papers` })} by relevance and novelty, ${within} at or above the cut-offs.`,
  /** The same where it is not. */
  gridHeardWithTop: ({ count, within, relevance, novelty }: Record<GridNumbers, number>) =>
    `${plural(count, { one: '1 paper', other: `${count} papers` })} by relevance and novelty, ${within} at or above the cut-offs; most often relevance ${relevance} with novelty ${novelty}.`,
};

type GridNumbers = 'count' | 'within' | 'relevance' | 'novelty';
