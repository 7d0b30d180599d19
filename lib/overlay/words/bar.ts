import { counting, filled, said } from '../../base/said';

/** What the reader reads in the bar above a listing. */
export const WORDS = {
  bar: said('overlay_bar_bar'),

  // Controls of the bar.
  minRelevance: said('overlay_bar_minRelevance'),
  minNovelty: said('overlay_bar_minNovelty'),
  minStrength: said('overlay_bar_minStrength'),
  relevance: said('overlay_bar_relevance'),
  novelty: said('overlay_bar_novelty'),
  strength: said('overlay_bar_strength'),
  any: said('overlay_bar_any'),
  sort: said('overlay_bar_sort'),
  sortArxiv: said('overlay_bar_sortArxiv'),
  sortScore: said('overlay_bar_sortScore'),
  sortOwn: said('overlay_bar_sortOwn'),
  sortRelevance: said('overlay_bar_sortRelevance'),
  sortReading: said('overlay_bar_sortReading'),
  below: said('overlay_bar_below'),
  belowShort: said('overlay_bar_belowShort'),
  belowDim: said('overlay_bar_belowDim'),
  belowFold: said('overlay_bar_belowFold'),
  belowHide: said('overlay_bar_belowHide'),
  progress: said('overlay_bar_progress'),

  // What a run is doing.
  ranked: said('overlay_bar_ranked'),
  question: counting('overlay_bar_question'),
  hasCost: filled('overlay_bar_hasCost'),
  scoringBegun: counting('overlay_bar_scoringBegun'),
  scoringQuarter: counting('overlay_bar_scoringQuarter'),
  scoringHalf: counting('overlay_bar_scoringHalf'),
  scoringMost: counting('overlay_bar_scoringMost'),
  scoringDone: counting('overlay_bar_scoringDone'),
  stopped: said('overlay_bar_stopped'),
  stoppedBefore: counting('overlay_bar_stoppedBefore'),
  scored: counting('overlay_bar_scored'),
  remembered: counting('overlay_bar_remembered'),
  failed: counting('overlay_bar_failed'),
  stale: counting('overlay_bar_stale'),
  imported: counting('overlay_bar_imported'),
  byTitle: counting('overlay_bar_byTitle'),
  unlike: counting('overlay_bar_unlike'),
  learning: said('overlay_bar_learning'),
  // How papers are ordered before they are scored.
  estimatedFrom: counting('overlay_bar_estimatedFrom'),
  estimatedFromSeen: counting('overlay_bar_estimatedFromSeen'),
  notAsked: counting('overlay_bar_notAsked'),
  replacements: counting('overlay_bar_replacements'),

  // Abstracts that the page does not show.
  withoutAbstract: counting('overlay_bar_withoutAbstract'),
  getting: counting('overlay_bar_getting'),
  gettingLater: counting('overlay_bar_gettingLater'),
  gone: counting('overlay_bar_gone'),
  goneBecause: counting('overlay_bar_goneBecause'),
  got: counting('overlay_bar_got'),

  // Counts and money, between dots.
  today: filled('overlay_bar_today'),
  spentOf: filled('overlay_bar_spentOf'),
  thisPage: filled('overlay_bar_thisPage'),
  answered: filled('overlay_bar_answered'),
  toGo: filled('overlay_bar_toGo'),
  onInSeconds: filled('overlay_bar_onInSeconds'),
  onInMinutes: filled('overlay_bar_onInMinutes'),

  // Buttons.
  addKey: said('overlay_bar_addKey'),
  stop: said('overlay_bar_stop'),
  goOn: said('overlay_bar_goOn'),
  settings: said('overlay_bar_settings'),
  reload: said('overlay_bar_reload'),
  tryAgain: said('overlay_bar_tryAgain'),
  scoreOthers: filled('overlay_bar_scoreOthers'),
  scoreAgain: said('overlay_bar_scoreAgain'),
  digest: said('overlay_bar_digest'),
  nearest: filled('overlay_bar_nearest'),
  scoreAll: filled('overlay_bar_scoreAll'),
};
