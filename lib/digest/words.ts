/**
 * What the reader reads of digests, where it is not part of a format that programs read: one entry a message, so that
 * each can become an entry of `_locales`.
 */
export const WORDS = {
  // What each count counts.
  rows: 'Entries on arXiv’s lists. A paper on two lists counts twice.',
  scanned: 'Distinct papers among them; of a daily run, those of the kinds you chose.',
  scored: 'Papers with a relevance and a novelty score.',
  remembered: 'Of the scored ones, those whose score was known before and cost nothing.',
  failed: 'Papers for which the model gave no usable score.',
  unscored: 'Papers not asked about, such as replacements, or still waiting for a score.',
  relevant: 'Scored papers at or above both cut-offs, without those that were left out: the ones below.',
  countedByOthers: 'As counted by the program that made this digest.',
  // In place of a count of relevant papers.
  noneAmong: ({ scored, missing }: { scored: number; missing: number }) =>
    `none among ${scored} scored; ${missing} without a score`,
  noneKnown: 'not known; no paper was scored',

  // Whose score it is, where it is not the digest's own model's under its own criteria.
  scoreBy: ({ source }: { source: string }) => `Score by ${source}`,
  scoreByAnotherModel: 'Score by another model',
  scoreOfEarlierCriteria: 'Score of earlier criteria',
  /** A source of scores. It is in their keys: in other words it would be another source. */
  digestOf: ({ name }: { name: string }) => `a digest of ${name}`,
  modelOfDigest: ({ model, digest }: { model: string; digest: string }) => `${model}, from ${digest}`,

  // Files that are no digests.
  tooLarge: 'This file is too large to be a digest: 20 million characters are the most.',
  empty: 'This file is empty.',
  brokenJson: 'This file is no whole JSON: it breaks off or is damaged.',
  laterVersion: 'This file is of a later version of Winnow. Update Winnow, then try again.',
  unknown:
    'No digest was found in this file. Winnow reads its own digests (Markdown, JSON) and those of gpt_paper_assistant.',
  noPapers: 'This digest has no papers.',
  noScores: 'No paper in this file has scores.',
  noScoresFirst: ({ entry, why }: { entry: string; why: string }) =>
    `No paper in this file has scores. ${entry}: ${why}.`,

  // Entries that were left out, and why, behind a colon.
  entry: ({ number }: { number: number }) => `Entry ${number}`,
  noId: 'it has no arXiv id',
  noScore: 'it has no relevance and novelty from 1 to 10',
  longTitle: 'its title is too long for one',
  longAbstract: 'its abstract is too long for one',
  longComment: 'its comment is too long for one',
  repeated: 'its arXiv id came before',
  brokenLine: 'its line is no whole JSON',
};
