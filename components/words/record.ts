import { plural } from '../../lib/base/plural';

/** What the reader reads in the record: one entry a message, so that each can become an entry of `_locales`. */
export const RECORD = {
  /** Title of the window. */
  windowTitle: 'Winnow record',
  heading: 'Record',
  today: 'Today',
  thisMonth: 'This month',
  allTime: 'All time',
  cost: 'Cost a day, in the last six weeks',
  runs: 'Runs',
  saveRuns: 'Save runs (CSV)',
  saveDays: 'Save days (CSV)',
  saveAll: 'Save all (JSON)',
  noRun: 'No run yet.',
  latestRuns: ({ shown, all }: { shown: number; all: number }) =>
    `The latest ${shown} of ${all}; what is saved has all of them.`,
  table: 'Table of runs',
  day: 'Day',
  listing: 'Listing',
  papers: 'Papers',
  scored: 'Scored',
  remembered: 'From memory',
  failed: 'Failed',
  costOfRun: 'Cost',
  /** Version: the beginning of the hash of the criteria's wording. */
  scoredBy: ({ scorer, criteria, version }: { scorer: string; criteria: string; version: string }) =>
    `${scorer} · ${criteria}, version ${version}`,
  calendar: 'Papers scored, day by day',
  /** What is heard in place of the calendar. */
  calendarHeard: ({ total, active, days, first, last }: CalendarCounts) =>
    `${total} papers scored on ${active} of ${days} days, ${first} to ${last}.`,
  dayScored: ({ scored, spend }: { scored: number; spend: string }) =>
    plural(scored, { one: `1 paper scored, ${spend}`, other: `${scored} papers scored, ${spend}` }),
  /** Beside the lightest square of the legend, and beside the darkest. */
  fewer: 'fewer',
  more: 'more',
};

interface CalendarCounts {
  total: number;
  /** Days on which papers were scored, of how many. */
  active: number;
  days: number;
  first: string;
  last: string;
}
