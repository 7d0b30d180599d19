import { said } from '../base/said';

/** Names of providers that are no names of companies. */
export const WORDS = {
  other: said('providers_other'),
  local: said('providers_local'),
  browser: said('providers_browser'),
};
