import { said } from '../../lib/base/said';

/** What the reader reads where papers are cut off. */
export const CUT_OFFS = {
  minStrength: said('pages_cutOffs_minStrength'),
  faint: said('pages_cutOffs_faint'),
  fair: said('pages_cutOffs_fair'),
  strong: said('pages_cutOffs_strong'),
  veryStrong: said('pages_cutOffs_veryStrong'),
  scoredOnly: said('pages_cutOffs_scoredOnly'),
  below: said('pages_cutOffs_below'),
  dim: said('pages_cutOffs_dim'),
  dimHint: said('pages_cutOffs_dimHint'),
  fold: said('pages_cutOffs_fold'),
  foldHint: said('pages_cutOffs_foldHint'),
  hide: said('pages_cutOffs_hide'),
  hideHint: said('pages_cutOffs_hideHint'),
};
