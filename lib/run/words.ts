import { counting, filled, said } from '../base/said';

/** What the reader reads of a page's run. */
export const WORDS = {
  ownBrowser: said('run_ownBrowser'),

  blank: said('run_blank'),
  unread: said('run_unread'),
  noSecond: filled('run_noSecond'),
  steered: counting('run_steered'),
};
