import { filled, said } from '../base/said';

/** What the reader reads of the daily run. */
export const WORDS = {
  // Mailings that are not to be had.
  noCategory: said('daily_noCategory'),
  noFeed: filled('daily_noFeed'),
  noLonger: filled('daily_noLonger'),
  notWhole: filled('daily_notWhole'),
  noMailing: filled('daily_noMailing'),
  notYet: filled('daily_notYet'),
  notNow: filled('daily_notNow'),
  noneToday: said('daily_noneToday'),

  // Categories as typed.
  unknownCategories: filled('daily_unknownCategories'),
  manyCategories: filled('daily_manyCategories'),

  // How the scoring of a day ended.
  stopped: said('daily_stopped'),
  noKey: said('daily_noKey'),
  letGo: said('daily_letGo'),
  fullPrice: said('daily_fullPrice'),
  switchedOff: said('daily_switchedOff'),
  dayWaits: filled('daily_dayWaits'),

  // What digests and the record call it.
  listing: filled('daily_listing'),
  run: filled('daily_run'),
};
