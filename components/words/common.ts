import { counting, filled, said } from '../../lib/base/said';

/** What the reader reads on more than one of our pages. */
export const COMMON = {
  winnow: said('pages_common_winnow'),
  allow: said('pages_common_allow'),
  addKey: said('pages_common_addKey'),
  notSavedYet: said('pages_common_notSavedYet'),
  papers: counting('pages_common_papers'),
  minRelevance: said('pages_common_minRelevance'),
  minNovelty: said('pages_common_minNovelty'),
  any: said('pages_common_any'),
  orMore: filled('pages_common_orMore'),
  keep: said('pages_common_keep'),
  numbers: filled('pages_common_numbers'),
  shortDay: filled('pages_common_shortDay'),
  bars: filled('pages_common_bars'),
};
