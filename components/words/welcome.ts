import { filled, said } from '../../lib/base/said';

/** What the reader reads on the welcome page. */
export const WELCOME = {
  windowTitle: said('pages_welcome_windowTitle'),
  heading: said('pages_welcome_heading'),
  lead: said('pages_welcome_lead'),
  done: said('pages_welcome_done'),
  allow: said('pages_welcome_allow'),
  allowHow: said('pages_welcome_allowHow'),
  allowed: said('pages_welcome_allowed'),
  chooseField: said('pages_welcome_chooseField'),
  field: said('pages_welcome_field'),
  fieldHint: said('pages_welcome_fieldHint'),
  addKey: said('pages_welcome_addKey'),
  addKeyHow: filled('pages_welcome_addKeyHow'),
  keyed: filled('pages_welcome_keyed'),
  orFollow: said('pages_welcome_orFollow'),
  read: said('pages_welcome_read'),
  readRanked: said('pages_welcome_readRanked'),
  readScored: said('pages_welcome_readScored'),
  openField: filled('pages_welcome_openField'),
};
