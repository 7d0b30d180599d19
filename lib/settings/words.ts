import { filled, said } from '../base/said';

/** What the reader reads of what was typed into the options. */
export const WORDS = {
  // The address of the model service.
  noAddress: filled('settings_noAddress'),
  spaces: said('settings_spaces'),
  notWeb: filled('settings_notWeb'),
  notHttps: filled('settings_notHttps'),
  noScheme: filled('settings_noScheme'),
  credentials: said('settings_credentials'),
  query: said('settings_query'),
  brackets: said('settings_brackets'),
  hostName: filled('settings_hostName'),
  plainHttp: said('settings_plainHttp'),
  wholePath: said('settings_wholePath'),

  // The other fields.
  key: said('settings_key'),
  noModel: said('settings_noModel'),
  longModel: said('settings_longModel'),
  amount: filled('settings_amount'),
  papers: filled('settings_papers'),
  halfPrice: said('settings_halfPrice'),
  price: said('settings_price'),
};
