import { plural } from '../base/plural';

/** What the reader reads of tokens and money: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  /** @param shown the count as it is shown */
  tokens: ({ count, shown }: { count: number; shown: string }) =>
    plural(count, { one: `${shown} token`, other: `${shown} tokens` }),
  /** In place of an amount that would be shown as nothing. */
  nextToNothing: 'less than $0.001',
};
