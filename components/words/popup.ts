/** What the reader reads in the popup: one entry a message, so that each can become an entry of `_locales`. */
export const POPUP = {
  /** Where there are several criteria. */
  pageCriteria: ({ name }: { name: string }) => `This page is scored with “${name}”.`,
  digest: 'Digest',
  /** Relevant papers of the daily run wait to be looked at. */
  digestNew: ({ waiting }: { waiting: number }) => `Digest (${waiting} new)`,
  settings: 'Settings',
  arxivForbidden: 'Winnow may not read arXiv.',
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
  stale: ({ stale }: { stale: number }) => `${stale} of earlier criteria`,
};
