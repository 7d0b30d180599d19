import { counting, filled, said } from '../../base/said';

/** What the reader reads of a page as a whole. */
export const WORDS = {
  orphaned: said('overlay_page_orphaned'),

  // Another script has the list for itself.
  otherHides: said('overlay_page_otherHides'),
  otherOrders: said('overlay_page_otherOrders'),

  // A page that cannot be read.
  doubt: counting('overlay_page_doubt'),
  doubtUncounted: filled('overlay_page_doubtUncounted'),
  doubtBar: said('overlay_page_doubtBar'),
  copyReport: said('overlay_page_copyReport'),
  copied: said('overlay_page_copied'),
  report: said('overlay_page_report'),
};
