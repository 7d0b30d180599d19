import { filled, said } from '../../base/said';

/** What the reader reads of one paper. */
export const WORDS = {
  // A score, as assistive technology names it: with what follows it, between commas.
  score: filled('overlay_marks_score'),
  ofEarlierCriteria: said('overlay_marks_ofEarlierCriteria'),
  byAnotherModel: said('overlay_marks_byAnotherModel'),
  ofEarlierText: said('overlay_marks_ofEarlierText'),
  fromDigest: said('overlay_marks_fromDigest'),
  secondOpinion: said('overlay_marks_secondOpinion'),
  titleOnly: said('overlay_marks_titleOnly'),
  isClose: said('overlay_marks_isClose'),
  estimated: filled('overlay_marks_estimated'),

  // The line under the title.
  noMatch: said('overlay_marks_noMatch'),
  speaksToAi: said('overlay_marks_speaksToAi'),
  scoreIs: filled('overlay_marks_scoreIs'),
  scoreBy: filled('overlay_marks_scoreBy'),
  scoreOfEarlierCriteria: said('overlay_marks_scoreOfEarlierCriteria'),
  scoreByAnotherModel: said('overlay_marks_scoreByAnotherModel'),
  scoreOfEarlierText: said('overlay_marks_scoreOfEarlierText'),
  scoreOfTitle: said('overlay_marks_scoreOfTitle'),
  waiting: said('overlay_marks_waiting'),
  waitingLine: said('overlay_marks_waitingLine'),
  notScored: filled('overlay_marks_notScored'),
  retry: said('overlay_marks_retry'),

  // Papers without a score.
  strengthNone: said('overlay_marks_strengthNone'),
  strengthFaint: said('overlay_marks_strengthFaint'),
  strengthFair: said('overlay_marks_strengthFair'),
  strengthStrong: said('overlay_marks_strengthStrong'),
  strengthVery: said('overlay_marks_strengthVery'),
  keywordMatch: filled('overlay_marks_keywordMatch'),
  keywordMatchOf: filled('overlay_marks_keywordMatchOf'),
  keywords: filled('overlay_marks_keywords'),
  noKeywords: said('overlay_marks_noKeywords'),
  noAbstract: said('overlay_marks_noAbstract'),
  abstractGone: said('overlay_marks_abstractGone'),
  replacement: said('overlay_marks_replacement'),
  paperStopped: said('overlay_marks_paperStopped'),
  paperNotAsked: said('overlay_marks_paperNotAsked'),
  leftOut: said('overlay_marks_leftOut'),
  paperUnlike: said('overlay_marks_paperUnlike'),
  nameOfLeftOut: filled('overlay_marks_nameOfLeftOut'),

  // The tile, which is four signs wide.
  tileNovelty: filled('overlay_marks_tileNovelty'),
  tileOfTitle: filled('overlay_marks_tileOfTitle'),
  tileEstimate: filled('overlay_marks_tileEstimate'),
};
