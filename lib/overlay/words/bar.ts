import { plural } from '../../base/plural';

/** A count, and the same as it is shown: `1,200`. */
interface Counted {
  count: number;
  shown: string;
}

/** What the reader reads in the bar above a listing: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  /** Name of the bar, for assistive technology. */
  bar: 'Winnow',

  // Controls of the bar.
  minRelevance: 'Minimum relevance',
  minNovelty: 'Minimum novelty',
  minStrength: 'Minimum strength',
  relevance: 'Relevance',
  novelty: 'Novelty',
  strength: 'Keywords',
  /** A cut-off that cuts nothing off. */
  any: 'any',
  sort: 'Sort',
  sortArxiv: 'arXiv’s order',
  sortScore: 'Score',
  sortOwn: 'My order',
  sortRelevance: 'Relevance',
  below: 'Below the cut-offs',
  /** The same, where the sliders stand beside it. */
  belowShort: 'Below',
  belowDim: 'Dim',
  belowFold: 'Fold',
  belowHide: 'Hide',
  progress: 'Papers scored',

  // What a run is doing.
  ranked:
    'Keywords of your criteria, looked for on this device. For relevance and novelty scores, add a model key.',
  question: ({ count, shown, estimate }: Counted & { estimate: string }) =>
    plural(count, {
      one: `${shown} paper is left to score, about ${estimate}. Go on?`,
      other: `${shown} papers are left to score, about ${estimate}. Go on?`,
    }),
  /** In front of the question, on a page that was paid for before. */
  hasCost: ({ cost }: { cost: string }) => `This page has cost ${cost}.`,
  scoringBegun: ({ count, shown }: Counted) =>
    plural(count, {
      one: `Scoring ${shown} paper: just begun.`,
      other: `Scoring ${shown} papers: just begun.`,
    }),
  scoringQuarter: ({ count, shown }: Counted) =>
    plural(count, {
      one: `Scoring ${shown} paper: a quarter done.`,
      other: `Scoring ${shown} papers: a quarter done.`,
    }),
  scoringHalf: ({ count, shown }: Counted) =>
    plural(count, {
      one: `Scoring ${shown} paper: half done.`,
      other: `Scoring ${shown} papers: half done.`,
    }),
  scoringMost: ({ count, shown }: Counted) =>
    plural(count, {
      one: `Scoring ${shown} paper: three quarters done.`,
      other: `Scoring ${shown} papers: three quarters done.`,
    }),
  scoringDone: ({ count, shown }: Counted) =>
    plural(count, { one: `Scoring ${shown} paper: done.`, other: `Scoring ${shown} papers: done.` }),
  stopped: 'Stopped.',
  stoppedBefore: ({ count, shown }: Counted) =>
    plural(count, {
      one: `Stopped. ${shown} paper not scored.`,
      other: `Stopped. ${shown} papers not scored.`,
    }),
  scored: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} paper scored.`, other: `${shown} papers scored.` }),
  remembered: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper scored, all from memory.`,
      other: `${shown} papers scored, all from memory.`,
    }),
  failed: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper could not be scored.`,
      other: `${shown} papers could not be scored.`,
    }),
  stale: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper with earlier scores.`,
      other: `${shown} papers with earlier scores.`,
    }),
  imported: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper with scores from a digest.`,
      other: `${shown} papers with scores from a digest.`,
    }),
  byTitle: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} paper left out by title.`, other: `${shown} papers left out by title.` }),
  notAsked: ({ count, shown }: Counted) =>
    plural(count, { one: `${shown} paper not asked about.`, other: `${shown} papers not asked about.` }),
  replacements: ({ count }: { count: number }) =>
    plural(count, {
      one: `${count} replacement not sent to the model.`,
      other: `${count} replacements not sent to the model.`,
    }),

  // Abstracts that the page does not show.
  withoutAbstract: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} paper waits for an abstract.`,
      other: `${shown} papers wait for an abstract.`,
    }),
  getting: ({ count }: { count: number }) =>
    plural(count, {
      one: 'Getting an abstract from arXiv, one request at a time.',
      other: 'Getting abstracts from arXiv, one request at a time.',
    }),
  gettingLater: ({ count, why }: { count: number; why: string }) =>
    plural(count, {
      one: `Getting an abstract from arXiv: ${why}.`,
      other: `Getting abstracts from arXiv: ${why}.`,
    }),
  gone: ({ count, shown }: Counted) =>
    plural(count, {
      one: `${shown} abstract is not to be had.`,
      other: `${shown} abstracts are not to be had.`,
    }),
  goneBecause: ({ count, shown, why }: Counted & { why: string }) =>
    plural(count, {
      one: `${shown} abstract is not to be had: ${why}.`,
      other: `${shown} abstracts are not to be had: ${why}.`,
    }),
  /** @param got how many there are by now; the count is of all */
  got: ({ count, shown, got }: Counted & { got: string }) =>
    plural(count, { one: `${got} of ${shown} abstract`, other: `${got} of ${shown} abstracts` }),

  // Counts and money, between dots.
  today: ({ spent }: { spent: string }) => `today ${spent}`,
  /** What was spent today, behind `today`. */
  spentOf: ({ spent, most }: { spent: string; most: string }) => `${spent} of ${most}`,
  tokens: ({ shown }: { shown: string }) => `${shown} tokens`,
  thisPage: ({ cost }: { cost: string }) => `This page ${cost}`,
  answered: ({ done, all }: { done: string; all: string }) => `${done} of ${all}`,
  toGo: ({ cost }: { cost: string }) => `about ${cost} to go`,
  onInSeconds: ({ seconds }: { seconds: number }) => `Going on in ${seconds} s`,
  onInMinutes: ({ minutes }: { minutes: number }) => `Going on in ${minutes} min`,

  // Buttons.
  addKey: 'Add a key',
  stop: 'Stop',
  goOn: 'Go on',
  options: 'Options',
  reload: 'Reload',
  tryAgain: 'Try again',
  scoreOthers: ({ shown, cost }: { shown: string; cost: string }) =>
    `Score the other ${shown} (about ${cost})`,
  scoreAgain: 'Score again',
  digest: 'Digest',
  nearest: ({ shown }: { shown: string }) => `Nearest ${shown}`,
  scoreAll: ({ shown }: { shown: string }) => `Score all ${shown}`,
};
