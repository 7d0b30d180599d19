import { plural } from '../../lib/base/plural';

/** What the reader reads where an edit of criteria is rehearsed: one entry a message, so that each can become an entry of `_locales`. */
export const REHEARSAL = {
  heading: 'Rehearsal',
  rehearse: 'Rehearse',
  /** @param price as one of the next entries has it */
  rehearseWith: ({ count, price }: { count: number; price: string }) =>
    plural(count, {
      one: `Rehearse with 1 paper · ${price}`,
      other: `Rehearse with ${count} papers · ${price}`,
    }),
  about: ({ cost }: { cost: string }) => `about ${cost}`,
  free: 'free',
  /** In place of a price that is being looked up. */
  reckoning: '…',
  hint: 'Rehearse: before you save a change, see what it makes of up to ten papers that you starred and ten that are not for you.',
  rehearsing: 'Rehearsing…',
  stop: 'Stop',

  // What there is to rehearse on.
  none: 'No paper is starred or “Not for me” yet: press a score on arXiv to mark one, and changes can be rehearsed.',
  elsewhere: ({ count }: { count: number }) =>
    plural(count, {
      one: 'The 1 paper that you marked is in a category that you have other criteria for.',
      other: `The ${count} papers that you marked are in categories that you have other criteria for.`,
    }),
  few: 'With ten starred papers and ten that are not for you, this says more.',
  openListing: 'Open a listing',

  // What came of it: so many of `count` reach the cut-offs, and where that is known, how many did before.
  starredAbove: ({ count, above }: { count: number; above: number }) =>
    plural(count, {
      one: `${above} of 1 starred paper is above your cut-offs.`,
      other: `${above} of ${count} starred papers are above your cut-offs.`,
    }),
  starredMoved: ({ count, above, before }: { count: number; above: number; before: number }) =>
    plural(count, {
      one: `${above} of 1 starred paper is above your cut-offs (before: ${before}).`,
      other: `${above} of ${count} starred papers are above your cut-offs (before: ${before}).`,
    }),
  dismissedAbove: ({ count, above }: { count: number; above: number }) =>
    plural(count, {
      one: `${above} of 1 paper not for you passes.`,
      other: `${above} of ${count} papers not for you pass.`,
    }),
  dismissedMoved: ({ count, above, before }: { count: number; above: number; before: number }) =>
    plural(count, {
      one: `${above} of 1 paper not for you passes (before: ${before}).`,
      other: `${above} of ${count} papers not for you pass (before: ${before}).`,
    }),
  cost: ({ spend }: { spend: string }) => `This came to ${spend}. Saved as it is, these scores are kept.`,
  nothingSpent: 'Nothing was spent.',
  allKnown: 'All of these scores were known: nothing was spent.',
  byKeywords: 'Compared by the words of your criteria, on this computer: a model may see it otherwise.',
  outdated: 'You have changed the text since.',

  // What stood in the way.
  someLost: ({ count, why }: { count: number; why: string }) =>
    plural(count, {
      one: `1 paper could not be scored: ${why}`,
      other: `${count} papers could not be scored: ${why}`,
    }),
  again: 'Rehearse again',
  toSettings: 'Go to the setting',

  // The table.
  table: 'Papers of the rehearsal, before and after',
  paper: 'Paper',
  relevance: 'Relevance',
  novelty: 'Novelty',
  keywords: 'Keywords',
  starred: 'Starred',
  dismissed: 'Not for me',
  /** Nothing was known before, or nothing was to be had. */
  nothing: '–',
  change: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  nowAbove: 'Now above your cut-offs',
  nowBelow: 'Now below your cut-offs',
  above: 'Above your cut-offs',
  below: 'Below your cut-offs',
};
