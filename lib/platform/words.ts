import { counting, filled, said } from '../base/said';

/** What the reader reads outside of pages, and where these cannot be served. */
export const WORDS = {
  // The icon on the toolbar.
  icon: said('platform_icon'),
  iconWaiting: counting('platform_iconWaiting'),
  iconUpdated: said('platform_iconUpdated'),
  iconNew: counting('platform_iconNew'),

  // A notification of the system's.
  found: counting('platform_found'),
  announced: filled('platform_announced'),

  broken: said('platform_broken'),
};
