/** What the reader reads where a provider is chosen and its key typed: one entry a message, so that each can become an entry of `_locales`. */
export const PROVIDER = {
  provider: 'Provider',
  /** A provider that is not on the list. */
  other: 'Other',
  otherHint: 'Type its address (base URL) and the name of a model below.',
  key: 'API key',
  removeKey: 'Remove key',
  /** Hosts that have a key, too. */
  otherKeys: ({ origins }: { origins: string }) =>
    `Keys for other addresses are kept: ${origins}. Back there, none needs to be typed.`,
  removeAllKeys: 'Remove all keys',
  removeAllAsked: 'Remove every saved key?',
  removeAllNow: 'Remove them',
  /** The last four characters of the key, and the host it goes to. */
  savedKey: 'Saved: …<0/> for <1/>. To replace it, paste another.',
  pasteAndGetKey: ({ name }: { name: string }) =>
    `Paste the key from your account with ${name}, then save. <0>Get a key</0>`,
  pasteKey: 'Paste the key from your account with the model service, then save.',
  getKey: ({ name }: { name: string }) => `<0>Get a key</0> from ${name}.`,
  noKeyNeeded:
    'No key is needed. A model server on your own computer asks for one only if you set one there.',
  noKeyNeededBy: ({ name }: { name: string }) =>
    `No key is needed. ${name} on your own computer asks for one only if you set one there.`,
  keyBound: ({ was, now }: { was: string; now: string }) =>
    `A key is bound to the address it was saved for. Yours is for ${was}: enter the key for ${now} above.`,
};
