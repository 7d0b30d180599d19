import { plural } from '../../base/plural';

/** What the reader reads of a page as a whole: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  orphaned: 'Winnow was updated or switched off. Reload this page to go on.',

  // A page that cannot be read.
  doubt: ({ count, found }: { count: number; found: number }) =>
    plural(count, {
      one: `This page’s layout is new to Winnow, so scores are off here. It announces ${count} entry; ${found} could be read.`,
      other: `This page’s layout is new to Winnow, so scores are off here. It announces ${count} entries; ${found} could be read.`,
    }),
  doubtUncounted: ({ found }: { found: number }) =>
    `This page’s layout is new to Winnow, so scores are off here. It does not say how many entries it has; ${found} could be read.`,
  /** Name of the line that says so, for assistive technology. */
  doubtBar: 'Winnow',
  copyReport: 'Copy report',
  copied: 'Copied',
  report: 'Report',
};
