import { filled, said } from '../../lib/base/said';

/** What the reader reads about reading listings, by key or by scrolling. */
export const KEYS = {
  reading: said('pages_keys_reading'),
  seenByScroll: said('pages_keys_seenByScroll'),
  seenByScrollHint: said('pages_keys_seenByScrollHint'),
  heading: said('pages_keys_heading'),
  lead: said('pages_keys_lead'),
  notOne: said('pages_keys_notOne'),
  taken: filled('pages_keys_taken'),
  reset: said('pages_keys_reset'),
};
