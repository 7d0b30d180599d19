import type { Layout } from '../arxiv/entry';
import { OWN_MARK } from '../arxiv/own-marks';
import { ABSTRACT, AUTHORS, COMMENTS, JOURNAL_REF, SUBJECTS, TITLE } from '../arxiv/selectors';

/**
 * The page's own texts in an entry, each by its name. A rule about `*`, or about whatever follows something, is tried on
 * everything on the page, and has all of an entry styled anew where one attribute changes: seconds for two thousand.
 */
const REST = [AUTHORS, COMMENTS, JOURNAL_REF, SUBJECTS, ABSTRACT];

const LISTING = {
  texts: (state: string) => [`dt${state}`, ...inBody(state, [TITLE, ...REST])],
  rest: (state: string) => inBody(state, REST),
};
const RESULTS = {
  texts: (state: string) => [`li${state} > p`, `li${state} > div:not([${OWN_MARK}])`],
  rest: (state: string) => [`li${state} > p:not(.title)`],
};

/**
 * Selectors of all that arXiv says in entries, and of what comes after their titles, for elements of entries in some state,
 * which is a selector.
 */
export const TEXTS: Record<Layout, typeof LISTING> = {
  listing: LISTING,
  results: RESULTS,
  abstract: LISTING,
};

function inBody(state: string, fields: readonly string[]): string[] {
  return fields.map((field) => `dd${state} > * > ${field}`);
}
