import { filled, said } from '../base/said';

/** What the reader reads of followed digests. */
export const WORDS = {
  // Addresses as typed.
  noAddress: filled('follow_noAddress'),
  spaces: said('follow_spaces'),
  longAddress: said('follow_longAddress'),
  onlyHttps: said('follow_onlyHttps'),
  credentials: said('follow_credentials'),
  halfDay: filled('follow_halfDay'),
  notOfGitHub: said('follow_notOfGitHub'),

  // Files that are not to be had.
  noPermission: filled('follow_noPermission'),
  unreachable: filled('follow_unreachable'),
  slow: filled('follow_slow'),
  tooLarge: filled('follow_tooLarge'),
  refused: filled('follow_refused'),
  notThere: filled('follow_notThere'),
  moved: filled('follow_moved'),
  sendsOn: said('follow_sendsOn'),
  noLinks: said('follow_noLinks'),
  noneRead: said('follow_noneRead'),
  unknownFormat: filled('follow_unknownFormat'),

  // Why a digest is not believed.
  tooMany: filled('follow_tooMany'),
  future: filled('follow_future'),
  allTen: filled('follow_allTen'),
  allSame: filled('follow_allSame'),
  speaksToModels: said('follow_speaksToModels'),
  anotherOwner: filled('follow_anotherOwner'),

  // The list.
  most: filled('follow_most'),
  nameTaken: said('follow_nameTaken'),
  twice: said('follow_twice'),
  noName: said('follow_noName'),
  gone: said('follow_gone'),

  // Public digests.
  aboutFoundations: said('follow_aboutFoundations'),
  aboutGalaxies: said('follow_aboutGalaxies'),
  aboutEmbodied: said('follow_aboutEmbodied'),
};
