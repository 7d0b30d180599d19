import { counting, filled, said } from '../../base/said';

/** What the reader reads of what was done with papers. */
export const WORDS = {
  // Of a tile, for assistive technology, between commas.
  isStarred: said('overlay_triage_isStarred'),
  isSeen: said('overlay_triage_isSeen'),
  isDismissed: said('overlay_triage_isDismissed'),
  hasNote: said('overlay_triage_hasNote'),

  // After a change.
  markedSeen: counting('overlay_triage_markedSeen'),
  markedUnseen: counting('overlay_triage_markedUnseen'),
  starred: counting('overlay_triage_starred'),
  unstarred: counting('overlay_triage_unstarred'),
  dismissed: counting('overlay_triage_dismissed'),
  undismissed: counting('overlay_triage_undismissed'),
  noted: said('overlay_triage_noted'),
  unnoted: said('overlay_triage_unnoted'),
  undo: said('overlay_triage_undo'),
  undone: filled('overlay_triage_undone'),
  nothingToUndo: said('overlay_triage_nothingToUndo'),
};
