/** What the reader reads of a file that is read back: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  noExport: 'This is no file that Winnow wrote with “Export everything”. Nothing was changed.',
  cutShort: 'This file is not whole: its end is missing or damaged. Nothing was changed.',
  newer: 'A newer Winnow wrote this file. Update Winnow, then import it. Nothing was changed.',
};
