import { plural } from '../../lib/base/plural';

/** What the reader reads about the daily run: one entry a message, so that each can become an entry of `_locales`. */
export const DAILY = {
  heading: 'Daily run',
  lead: 'Reads the day’s announcements of these categories once a day while your browser is open, scores them, and has the digest ready. Days on which your browser was closed are caught up with, as far back as arXiv shows them: 90 days.',
  categories: 'Categories',
  categoriesHint:
    'Such as cs.LG, cs.CL, hep-th. One that you add begins with arXiv’s next announcement, or with “Run now”.',
  cross: 'With cross-lists',
  replacements: 'With new versions',
  notify: 'Notify me',
  notifies: 'By a notification of your system’s. The toolbar icon tells of relevant papers in any case.',
  /** The browser was asked whether Winnow may notify, and said no. */
  muted:
    'Your browser did not let Winnow notify you. The toolbar icon tells of relevant papers all the same.',
  hundred: ({ spend, model }: { spend: string; model: string }) =>
    `A hundred papers take about ${spend} with ${model}.`,
  mailing: ({ day, papers, spend }: { day: string; papers: number; spend: string }) =>
    `arXiv’s announcement of ${day} has ${plural(papers, { one: `${papers} paper`, other: `${papers} papers` })} of yours: about ${spend}.`,
  limitsHold: 'Your limits hold.',
  on: 'Run daily',
  runNow: 'Run now',
  workingOn: ({ day }: { day: string }) => `Working on ${day}…`,
  asking: 'Asking arXiv…',
  noCategory: 'Enter a category to begin.',
  /** Days, each with what is wrong with its lists; the full stop comes after. */
  stillToDo: ({ days }: { days: string }) => `Still to do: ${days}`,
  pressRunNow: 'Press “Run now” to go on.',
  goingOn: ({ until }: { until: string }) => `Going on at ${until}.`,
  /** The reader's settings stand in the way. */
  goingOnSooner: ({ until }: { until: string }) =>
    `Going on at ${until}, or once you have changed the settings.`,
  noPapers: 'no papers.',
  scored: ({ scored, papers }: { scored: number; papers: number }) => `${scored} of ${papers} scored`,
  relevant: ({ relevant }: { relevant: number }) => `${relevant} relevant`,
  failed: ({ failed }: { failed: number }) => `${failed} failed`,
  byTitle: ({ byTitle }: { byTitle: number }) => `${byTitle} left out by title`,
  stale: ({ stale }: { stale: number }) =>
    `${stale} with other scores, of earlier criteria, another model or a digest`,
};
