import { counting, filled, said } from '../../lib/base/said';

/** What the reader reads on the options page. */
export const OPTIONS = {
  windowTitle: said('pages_options_windowTitle'),
  heading: said('pages_options_heading'),
  lead: said('pages_options_lead'),
  blocked: filled('pages_options_blocked'),
  criteria: counting('pages_options_criteria'),
  openListing: said('pages_options_openListing'),
  save: said('pages_options_save'),
  test: said('pages_options_test'),
  testing: said('pages_options_testing'),
  saveFirst: said('pages_options_saveFirst'),
  notSaved: said('pages_options_notSaved'),
  saved: said('pages_options_saved'),
  savedNeedsKey: filled('pages_options_savedNeedsKey'),
  savedNeedsAllow: filled('pages_options_savedNeedsAllow'),
  savedNotAllowed: filled('pages_options_savedNotAllowed'),
  savedCannotAsk: filled('pages_options_savedCannotAsk'),
  cannotAsk: filled('pages_options_cannotAsk'),
  keyRemoved: said('pages_options_keyRemoved'),
  keysRemoved: said('pages_options_keysRemoved'),
  privacy: said('pages_options_privacy'),
  privacyText: said('pages_options_privacyText'),
  worth: said('pages_options_worth'),
  worthText: said('pages_options_worthText'),
  licences: said('pages_options_licences'),
};
