import { plural } from '../../base/plural';

/** A count, and the same as it is shown: `1,200`. */
interface Counted {
  count: number;
  shown: string;
}
type Shown = Pick<Counted, 'shown'>;

/** What the reader reads of what is in sight and what is not: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // The histogram over the slider of relevance.
  histogram: 'Papers by relevance',
  histogramBar: ({ relevance, count, shown }: Counted & { relevance: number }) =>
    plural(count, {
      one: `Relevance ${relevance}: ${shown} paper. Show ${relevance} and more.`,
      other: `Relevance ${relevance}: ${shown} papers. Show ${relevance} and more.`,
    }),

  // Switches, each with its count behind it.
  show: 'Show',
  only: 'Only',
  kindNew: ({ shown }: Shown) => `New ${shown}`,
  kindCross: ({ shown }: Shown) => `Cross-lists ${shown}`,
  kindReplace: ({ shown }: Shown) => `Replacements ${shown}`,
  kindSeen: ({ shown }: Shown) => `Seen ${shown}`,
  kindStarred: ({ shown }: Shown) => `Starred ${shown}`,
  newToMe: ({ shown }: Shown) => `New to me ${shown}`,
  filter: 'Filter papers',
  /** In the field of the filter, before anything is typed. */
  filterHint: 'words, "a phrase", -not, au:name',
  foldAbstracts: 'Fold abstracts',
  keys: 'Keys',
  filters: 'Filters',

  // What is in sight.
  matchAll: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} paper`, other: `All ${shown} papers` }),
  /** @param above how many meet all that was asked for; the count is of all */
  match: ({ above, count, shown }: Counted & { above: string }) =>
    plural(count, { one: `${above} of ${shown} paper`, other: `${above} of ${shown} papers` }),
  dimmed: ({ shown }: Shown) => `${shown} dimmed`,
  folded: ({ shown }: Shown) => `${shown} folded`,
  hidden: ({ shown }: Shown) => `${shown} hidden`,
  leftAside: ({ shown }: Shown) => `${shown} left out`,
  showAll: 'Show all',
  showFewer: 'Show fewer',
  /** In place of the papers of a section. */
  noneHere: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper here is out of sight.`,
      other: `${shown} papers here are out of sight.`,
    }),
  showThem: 'Show them',
  noneReaches: ({ relevance, best, count, shown }: Counted & { relevance: number; best: number }) =>
    plural(count, {
      one: `No paper here reaches ${relevance}. The best is ${best} (${shown} paper).`,
      other: `No paper here reaches ${relevance}. The best is ${best} (${shown} papers).`,
    }),
  showFrom: ({ relevance }: { relevance: number }) => `Show ${relevance} and more`,

  // The account: every paper is in one part of it.
  account: 'Papers accounted for',
  partRows: ({ count, shown }: Counted) => plural(count, { one: `${shown} row`, other: `${shown} rows` }),
  partPapers: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} paper`, other: `${shown} papers` }),
  partScored: ({ shown }: Shown) => `${shown} scored`,
  partMemory: ({ shown }: Shown) => `${shown} from memory`,
  partEarlier: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} earlier score`, other: `${shown} earlier scores` }),
  partWaiting: ({ shown }: Shown) => `${shown} waiting`,
  partNotAsked: ({ shown }: Shown) => `${shown} not asked`,
  partFailed: ({ shown }: Shown) => `${shown} failed`,
};
