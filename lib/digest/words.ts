import { filled, said } from '../base/said';

/**
 * What the reader reads of digests, where it is not part of a format that programs read.
 */
export const WORDS = {
  // What each count counts.
  rows: said('digest_rows'),
  scanned: said('digest_scanned'),
  scored: said('digest_scored'),
  remembered: said('digest_remembered'),
  failed: said('digest_failed'),
  unscored: said('digest_unscored'),
  relevant: said('digest_relevant'),
  countedByOthers: said('digest_countedByOthers'),
  // In place of a count of relevant papers.
  noneAmong: filled('digest_noneAmong'),
  noneKnown: said('digest_noneKnown'),

  // Whose score it is, where it is not the digest's own model's under its own criteria.
  scoreBy: filled('digest_scoreBy'),
  scoreFrom: filled('digest_scoreFrom'),
  scoreByAnotherModel: said('digest_scoreByAnotherModel'),
  scoreOfEarlierCriteria: said('digest_scoreOfEarlierCriteria'),

  // Files that are no digests.
  tooLarge: said('digest_tooLarge'),
  empty: said('digest_empty'),
  brokenJson: said('digest_brokenJson'),
  laterVersion: said('digest_laterVersion'),
  unknown: said('digest_unknown'),
  noPapers: said('digest_noPapers'),
  noScores: said('digest_noScores'),
  noScoresFirst: filled('digest_noScoresFirst'),

  // Entries that were left out, and why, behind a colon.
  entry: filled('digest_entry'),
  noId: said('digest_noId'),
  noScore: said('digest_noScore'),
  longTitle: said('digest_longTitle'),
  longAbstract: said('digest_longAbstract'),
  longComment: said('digest_longComment'),
  repeated: said('digest_repeated'),
  brokenLine: said('digest_brokenLine'),
};
