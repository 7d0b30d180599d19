import { plural } from '../base/plural';

/** What the reader reads outside of pages, and where these cannot be served: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // The icon on the toolbar.
  icon: 'Winnow',
  iconWaiting: ({ count }: { count: number }) =>
    plural(count, {
      one: `Winnow: ${count} relevant paper waits`,
      other: `Winnow: ${count} relevant papers wait`,
    }),

  // A notification of the system's.
  found: ({ count, day }: { count: number; day: string }) =>
    plural(count, { one: `${count} relevant paper, ${day}`, other: `${count} relevant papers, ${day}` }),
  announced: ({ papers }: { papers: number }) => `Of ${papers} announced. Click for the digest.`,

  /** On a listing: the stores could not be opened. */
  broken:
    'Winnow cannot open what it has stored. Close other arXiv tabs and restart the browser; nothing was sent.',
};
