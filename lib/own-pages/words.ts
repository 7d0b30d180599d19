import { filled, said } from '../base/said';

/** What the reader reads of what Winnow's own pages ask for. */
export const WORDS = {
  noPage: said('ownPages_noPage'),
  noAnswer: said('ownPages_noAnswer'),

  // Options.
  badKey: said('ownPages_badKey'),
  keyless: said('ownPages_keyless'),
  longCriteria: filled('ownPages_longCriteria'),
  unnamedCriteria: said('ownPages_unnamedCriteria'),
  lastCriteria: said('ownPages_lastCriteria'),
  noCategory: said('ownPages_noCategory'),
  downloadFailed: said('ownPages_downloadFailed'),

  // Everything in one file.
  slicesLost: said('ownPages_slicesLost'),
  notPutBack: said('ownPages_notPutBack'),
  notForgotten: said('ownPages_notForgotten'),
  tasteNotForgotten: said('ownPages_tasteNotForgotten'),

  // The test of a connection.
  noKey: filled('ownPages_noKey'),
  noRoom: said('ownPages_noRoom'),
  answers: filled('ownPages_answers'),
  answersWithoutScore: filled('ownPages_answersWithoutScore'),
  notAllowed: filled('ownPages_notAllowed'),
  tooSlow: filled('ownPages_tooSlow'),
  // Behind what the host said: whoever is asked to slow down was let in.
  againInMinutes: said('ownPages_againInMinutes'),
  againInSeconds: filled('ownPages_againInSeconds'),

  // Digests.
  removed: said('ownPages_removed'),
  goneAlready: said('ownPages_goneAlready'),
  unknownListing: said('ownPages_unknownListing'),
  nothingRead: filled('ownPages_nothingRead'),
  noPrompt: said('ownPages_noPrompt'),
  digestCriteria: filled('ownPages_digestCriteria'),
};
