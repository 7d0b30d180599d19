import { filled, said } from '../../lib/base/said';

/** What the reader reads about the keys on listings. */
export const KEYS = {
  heading: said('pages_keys_heading'),
  lead: said('pages_keys_lead'),
  notOne: said('pages_keys_notOne'),
  taken: filled('pages_keys_taken'),
  reset: said('pages_keys_reset'),
};
