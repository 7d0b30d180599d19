import { filled, said } from '../base/said';

/** What the reader reads of what cannot be kept: what it is, and why, with the one thing that helps. */
export const WORDS = {
  unkept: filled('store_unkept'),
  unsaved: filled('store_unsaved'),

  lostKeys: filled('store_lostKeys'),
  restored: said('store_restored'),
  sumsLost: said('store_sumsLost'),

  // By name of the database.
  records: said('store_records'),
  vault: said('store_vault'),
  scores: said('store_scores'),
  digests: said('store_digests'),

  // By name of the fault.
  full: said('store_full'),
  newer: said('store_newer'),
  blocked: said('store_blocked'),
  damaged: said('store_damaged'),
  refused: said('store_refused'),
};
