import { plural } from '../../base/plural';

interface Count {
  count: number;
}

/** What the reader reads of what was done with papers: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // Of a tile, for assistive technology, between commas.
  isStarred: 'starred',
  isSeen: 'seen',
  isDismissed: 'not for me',
  hasNote: 'has a note',

  // After a change.
  markedSeen: ({ count }: Count) =>
    plural(count, { one: 'Marked 1 paper seen', other: `Marked ${count} papers seen` }),
  markedUnseen: ({ count }: Count) =>
    plural(count, { one: 'Marked 1 paper not seen', other: `Marked ${count} papers not seen` }),
  starred: ({ count }: Count) => plural(count, { one: 'Starred', other: `Starred ${count} papers` }),
  unstarred: ({ count }: Count) =>
    plural(count, { one: 'Star taken away', other: `Stars of ${count} papers taken away` }),
  dismissed: ({ count }: Count) =>
    plural(count, { one: 'Marked not for me', other: `Marked ${count} papers not for me` }),
  undismissed: ({ count }: Count) =>
    plural(count, {
      one: 'No longer marked not for me',
      other: `${count} papers no longer marked not for me`,
    }),
  noted: 'Note saved',
  unnoted: 'Note deleted',
  undo: 'Undo',
  undone: ({ what }: { what: string }) => `Undone: ${what}`,
  nothingToUndo: 'Nothing to undo',
};
