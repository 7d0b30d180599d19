import { filled, said } from '../../base/said';

/** What the reader reads of the keys on a listing. */
export const WORDS = {
  keyList: said('overlay_keys_keyList'),
  closeKeys: said('overlay_keys_closeKeys'),
  changeKeys: said('overlay_keys_changeKeys'),
  minimum: filled('overlay_keys_minimum'),
  noMinimum: said('overlay_keys_noMinimum'),
};
