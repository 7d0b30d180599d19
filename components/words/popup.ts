import { plural } from '../../lib/base/plural';

/** What the reader reads in the popup: one entry a message, so that each can become an entry of `_locales`. */
export const POPUP = {
  /** Where there are several criteria. */
  pageCriteria: ({ name }: { name: string }) => `This page is scored with “${name}”.`,
  digest: 'Digest',
  /** Relevant papers of the daily run wait to be looked at. */
  digestNew: ({ waiting }: { waiting: number }) => `Digest (${waiting} new)`,
  settings: 'Settings',
  arxivForbidden: 'Winnow may not read arXiv.',
  openSettings: 'Open settings',
  openListing: 'Open today’s papers',
  goOn: 'Go on',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  lowerCutOffs: 'Lower the cut-offs',
  /** Followed by what else is to be said of the page, or by a full stop. */
  above: ({ above, total }: { above: number; total: number }) =>
    `${above} of ${plural(total, { one: '1 paper', other: `${total} papers` })} ${plural(above, { one: 'reaches', other: 'reach' })} your cut-offs`,
  whole: ({ reach }: { reach: string }) => `${reach}.`,
  soFar: ({ reach, owed }: { reach: string; owed: number }) =>
    `${reach} so far; ${plural(owed, { one: '1 is', other: `${owed} are` })} being scored.`,
  partly: ({ reach, failed }: { reach: string; failed: number }) =>
    `${reach}; ${failed} could not be scored.`,
  noneAbove: ({ total }: { total: number }) =>
    plural(total, {
      one: 'The one paper here does not reach your cut-offs.',
      other: `None of the ${total} papers here reaches your cut-offs.`,
    }),
  noPapers: 'This page shows no papers.',
  asksFirst: ({ papers, spend }: { papers: number; spend: string }) =>
    plural(papers, {
      one: `1 paper is left to score, about ${spend}: go on?`,
      other: `${papers} papers are left to score, about ${spend}: go on?`,
    }),
  scoreAll: ({ papers }: { papers: number }) => `Score all ${papers}`,
  stopped: ({ left, total }: { left: number; total: number }) =>
    `Stopped: ${left} of ${plural(total, { one: '1 paper', other: `${total} papers` })} not scored.`,
  /** Unfolds the editor of the criteria. */
  edit: ({ name }: { name: string }) => `Edit “${name}”`,
  /** Unfolds the cut-offs. */
  cutOffs: ({ relevance, novelty }: { relevance: string; novelty: string }) =>
    `Cut-offs: relevance ${relevance}, novelty ${novelty}`,
  /** Where a category has criteria of its own. */
  byCategory: 'Its category chose it: “Edit” shows for which ones a set is.',
  scoreListings: 'Score arXiv listings',
  scoringOff: 'Off: arXiv’s pages stay as they are.',
  noKey: 'No model key yet: papers are ranked by keywords, on this device, at no cost.',
  mayBill: ({ port }: { port: string }) =>
    `Does somebody bill you for what port ${port} on this computer does? Until you say, it counts against the daily limit at a high price.`,
  say: 'Say in settings',
  noListing: 'This tab shows no arXiv listing.',
  today: ({ spend }: { spend: string }) => `Today: ${spend}`,
  todayOfLimit: ({ spend, limit }: { spend: string; limit: string }) =>
    `Today: ${spend} of your ${limit} limit`,
  /** Followed by its counts: papers, scored, failed and so on. */
  thisPage: 'This page: <0/>',
  progress: 'Papers done on this page',
  stillToCome: ({ spend }: { spend: string }) => `Still to come: about ${spend}`,
  rankedByKeywords: 'ranked by keywords',
  scored: ({ scored }: { scored: number }) => `${scored} scored`,
  failed: ({ failed }: { failed: number }) => `${failed} failed`,
  owed: ({ owed }: { owed: number }) => `${owed} to go`,
  remembered: ({ remembered }: { remembered: number }) => `${remembered} remembered`,
  stale: ({ stale }: { stale: number }) => `${stale} scored with earlier criteria`,
};
