import { filled, said } from '../../lib/base/said';

/** What the reader reads where a provider is chosen and its key typed. */
export const PROVIDER = {
  provider: said('pages_provider_provider'),
  other: said('pages_provider_other'),
  otherHint: said('pages_provider_otherHint'),
  key: said('pages_provider_key'),
  removeKey: said('pages_provider_removeKey'),
  otherKeys: filled('pages_provider_otherKeys'),
  removeAllKeys: said('pages_provider_removeAllKeys'),
  removeAllAsked: said('pages_provider_removeAllAsked'),
  removeAllNow: said('pages_provider_removeAllNow'),
  savedKey: said('pages_provider_savedKey'),
  pasteAndGetKey: filled('pages_provider_pasteAndGetKey'),
  pasteKey: said('pages_provider_pasteKey'),
  getKey: filled('pages_provider_getKey'),
  noKeyNeeded: said('pages_provider_noKeyNeeded'),
  noKeyNeededBy: filled('pages_provider_noKeyNeededBy'),
  keyBound: filled('pages_provider_keyBound'),
};
