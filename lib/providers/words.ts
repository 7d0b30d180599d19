/** Names of providers that are no names of companies: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  other: 'Other',
  local: 'Server on this computer',
  browser: 'Your browser’s own model (experimental)',
};
