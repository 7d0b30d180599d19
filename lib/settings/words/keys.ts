import { said } from '../../base/said';

/** What single keys do on a listing, as the reader reads it: apart, since listings need none of the other words. */
export const WORDS = {
  keyNext: said('settings_keys_keyNext'),
  keyPrevious: said('settings_keys_keyPrevious'),
  keyNextAbove: said('settings_keys_keyNextAbove'),
  keyPreviousAbove: said('settings_keys_keyPreviousAbove'),
  keyOpen: said('settings_keys_keyOpen'),
  keyPdf: said('settings_keys_keyPdf'),
  keyStar: said('settings_keys_keyStar'),
  keySeen: said('settings_keys_keySeen'),
  keyUndo: said('settings_keys_keyUndo'),
  keyDetails: said('settings_keys_keyDetails'),
  keyFold: said('settings_keys_keyFold'),
  keyLower: said('settings_keys_keyLower'),
  keyRaise: said('settings_keys_keyRaise'),
  keyFilter: said('settings_keys_keyFilter'),
  keyHelp: said('settings_keys_keyHelp'),
};
