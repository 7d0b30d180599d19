import { plural } from '../../lib/base/plural';

/** What the reader reads on more than one of our pages: one entry a message, so that each can become an entry of `_locales`. */
export const COMMON = {
  /** The name of the extension, as a heading. */
  winnow: 'Winnow',
  /** Lets the browser reach an address. */
  allow: 'Allow',
  addKey: 'Add a model key',
  notSavedYet: 'Not saved yet.',
  papers: ({ count }: { count: number }) => plural(count, { one: '1 paper', other: `${count} papers` }),
  minRelevance: 'Minimum relevance',
  minNovelty: 'Minimum novelty',
  /** A cut-off that cuts nothing. */
  any: 'any',
  orMore: ({ value }: { value: number }) => `${value} or more`,
  /** The button that leaves things as they are, beside one that removes something. */
  keep: 'Keep',
  /** Unfolds the numbers of a chart; its title is only heard. */
  numbers: ({ chart }: { chart: string }) => `Numbers<0>: ${chart}</0>`,
  /** A day on an axis, such as “2 Feb”. */
  shortDay: ({ day, month }: { day: number; month: string }) => `${day} ${month}`,
  /** What is heard in place of a chart with a bar a day; the most is said in the words of its bar. */
  bars: ({ title, first, last, top, most }: Record<'title' | 'first' | 'last' | 'top' | 'most', string>) =>
    `${title}, ${first} to ${last}; most on ${top}: ${most}.`,
};
