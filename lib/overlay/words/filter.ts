import { counting, filled, said } from '../../base/said';

/** What the reader reads of what is in sight and what is not. */
export const WORDS = {
  // The histogram over the slider of relevance.
  histogram: said('overlay_filter_histogram'),
  histogramBar: counting('overlay_filter_histogramBar'),

  // Switches, each with its count behind it.
  show: said('overlay_filter_show'),
  only: said('overlay_filter_only'),
  kindNew: filled('overlay_filter_kindNew'),
  kindCross: filled('overlay_filter_kindCross'),
  kindReplace: filled('overlay_filter_kindReplace'),
  kindSeen: filled('overlay_filter_kindSeen'),
  kindStarred: filled('overlay_filter_kindStarred'),
  newToMe: filled('overlay_filter_newToMe'),
  filter: said('overlay_filter_filter'),
  filterHint: said('overlay_filter_filterHint'),
  abstracts: said('overlay_filter_abstracts'),
  abstractsShown: said('overlay_filter_abstractsShown'),
  abstractsFolded: said('overlay_filter_abstractsFolded'),
  titlesOnly: said('overlay_filter_titlesOnly'),
  keys: said('overlay_filter_keys'),
  filters: said('overlay_filter_filters'),

  // What is in sight.
  matchAll: counting('overlay_filter_matchAll'),
  match: counting('overlay_filter_match'),
  dimmed: filled('overlay_filter_dimmed'),
  folded: filled('overlay_filter_folded'),
  hidden: filled('overlay_filter_hidden'),
  unscored: filled('overlay_filter_unscored'),
  leftAside: filled('overlay_filter_leftAside'),
  showAll: said('overlay_filter_showAll'),
  showFewer: said('overlay_filter_showFewer'),
  noneHere: counting('overlay_filter_noneHere'),
  showThem: said('overlay_filter_showThem'),
  noneReaches: counting('overlay_filter_noneReaches'),
  showFrom: filled('overlay_filter_showFrom'),
  noneNovel: counting('overlay_filter_noneNovel'),
  showNovelFrom: filled('overlay_filter_showNovelFrom'),
  noneMatches: counting('overlay_filter_noneMatches'),
  showStrongFrom: said('overlay_filter_showStrongFrom'),

  // The account: every paper is in one part of it.
  account: said('overlay_filter_account'),
  partRows: counting('overlay_filter_partRows'),
  partPapers: counting('overlay_filter_partPapers'),
  partScored: filled('overlay_filter_partScored'),
  partMemory: filled('overlay_filter_partMemory'),
  partEarlier: counting('overlay_filter_partEarlier'),
  partWaiting: filled('overlay_filter_partWaiting'),
  partNotAsked: filled('overlay_filter_partNotAsked'),
  partFailed: filled('overlay_filter_partFailed'),
};
