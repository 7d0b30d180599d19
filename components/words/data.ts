import { plural } from '../../lib/base/plural';

/** What the reader reads about what is kept: one entry a message, so that each can become an entry of `_locales`. */
export const DATA = {
  heading: 'Your data',
  /** Followed by counts: scores, criteria and so on. */
  kept: ({ what }: { what: string }) => `Kept on this device: ${what}.`,
  /** What all of that takes on the disk. */
  space: ({ size }: { size: string }) => `It takes about ${size}.`,
  exportAll: 'Export everything',
  exportAllHint:
    'One file with your settings, criteria, scores, digests, listings and what was spent. Your keys are not in it.',
  exporting: 'Writing the file…',
  exported: ({ file }: { file: string }) => `Saved as ${file}.`,
  importAll: 'Import everything',
  importAllHint: 'A file that was exported here or on another device.',
  howToImport: ({ file }: { file: string }) =>
    `Merge ${file} into what is here, or replace what is here with it? What was spent stays counted either way.`,
  merge: 'Merge',
  replace: 'Replace everything',
  importing: ({ file }: { file: string }) => `Reading ${file}…`,
  unreadable: 'It could not be read. Is it a file, and still there?',
  tooLarge: 'It is too large to be one of Winnow’s.',
  /** Followed by counts. */
  imported: ({ what }: { what: string }) => `Read: ${what}.`,
  leftOut: ({ count }: { count: number }) => `${count} left out, since they make no sense here.`,
  toForget: 'Scores to forget',
  toForgetHint: 'Forgotten scores cost money to get again. Pages that are open keep showing theirs.',
  olderThan: ({ days }: { days: number }) => `older than ${days} days`,
  ofCriteria: ({ name }: { name: string }) => `of “${name}”`,
  allScores: 'all of them',
  forget: 'Forget scores',
  forgetAsked: ({ which }: { which: string }) => `Forget scores: ${which}?`,
  forgetNow: 'Forget them',
  forgotten: ({ count }: { count: number }) =>
    plural(count, { one: '1 score forgotten.', other: `${count} scores forgotten.` }),
  scores: ({ count }: { count: number }) => plural(count, { one: '1 score', other: `${count} scores` }),
  criteria: ({ count }: { count: number }) =>
    plural(count, { one: '1 text of criteria', other: `${count} texts of criteria` }),
  digests: ({ count }: { count: number }) =>
    plural(count, { one: '1 imported digest', other: `${count} imported digests` }),
  listings: ({ count }: { count: number }) => plural(count, { one: '1 listing', other: `${count} listings` }),
  triage: ({ count }: { count: number }) =>
    plural(count, { one: '1 paper with marks of yours', other: `${count} papers with marks of yours` }),
  abstracts: ({ count }: { count: number }) => plural(count, { one: '1 paper', other: `${count} papers` }),
  runs: ({ count }: { count: number }) => plural(count, { one: '1 run', other: `${count} runs` }),
  days: ({ count }: { count: number }) =>
    plural(count, { one: '1 day of spending', other: `${count} days of spending` }),
  nothing: 'nothing yet',
};
