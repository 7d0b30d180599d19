import { counting, filled, said } from '../../lib/base/said';

/** What the reader reads where an edit of criteria is rehearsed. */
export const REHEARSAL = {
  heading: said('pages_rehearsal_heading'),
  rehearse: said('pages_rehearsal_rehearse'),
  rehearseWith: counting('pages_rehearsal_rehearseWith'),
  free: said('pages_rehearsal_free'),
  reckoning: said('pages_rehearsal_reckoning'),
  hint: said('pages_rehearsal_hint'),
  rehearsing: said('pages_rehearsal_rehearsing'),
  stop: said('pages_rehearsal_stop'),

  // What there is to rehearse on.
  none: said('pages_rehearsal_none'),
  elsewhere: counting('pages_rehearsal_elsewhere'),
  few: said('pages_rehearsal_few'),
  openListing: said('pages_rehearsal_openListing'),

  // What came of it: so many of `count` reach the cut-offs, and where that is known, how many did before.
  starredAbove: counting('pages_rehearsal_starredAbove'),
  starredMoved: counting('pages_rehearsal_starredMoved'),
  dismissedAbove: counting('pages_rehearsal_dismissedAbove'),
  dismissedMoved: counting('pages_rehearsal_dismissedMoved'),
  cost: filled('pages_rehearsal_cost'),
  nothingSpent: said('pages_rehearsal_nothingSpent'),
  allKnown: said('pages_rehearsal_allKnown'),
  byKeywords: said('pages_rehearsal_byKeywords'),
  outdated: said('pages_rehearsal_outdated'),

  // What stood in the way.
  someLost: counting('pages_rehearsal_someLost'),
  again: said('pages_rehearsal_again'),
  toSettings: said('pages_rehearsal_toSettings'),

  // The table.
  table: said('pages_rehearsal_table'),
  paper: said('pages_rehearsal_paper'),
  relevance: said('pages_rehearsal_relevance'),
  novelty: said('pages_rehearsal_novelty'),
  keywords: said('pages_rehearsal_keywords'),
  starred: said('pages_rehearsal_starred'),
  dismissed: said('pages_rehearsal_dismissed'),
  nothing: said('pages_rehearsal_nothing'),
  change: filled('pages_rehearsal_change'),
  nowAbove: said('pages_rehearsal_nowAbove'),
  nowBelow: said('pages_rehearsal_nowBelow'),
  above: said('pages_rehearsal_above'),
  below: said('pages_rehearsal_below'),
};
