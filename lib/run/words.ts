import { plural } from '../base/plural';

/** What the reader reads of a page's run: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  /** Stands where the host of a service does, for the browser's own model. */
  ownBrowser: 'Your browser',

  blank: 'Your criteria are empty. Write what you want to read into Winnow’s popup.',
  notStored:
    'The disk is full or refuses to store: scores will not be remembered. Free some space, then reload.',
  /** @param why a sentence of its own */
  noSecond: ({ why }: { why: string }) => `No second opinions: ${why}`,
  steered: ({ count }: { count: number }) =>
    plural(count, {
      one: '1 score may have been steered by a paper beside them, and could not be checked.',
      other: `${count} scores may have been steered by a paper beside them, and could not be checked.`,
    }),
};
