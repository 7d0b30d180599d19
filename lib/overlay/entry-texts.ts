import type { Layout } from '../arxiv/entry';
import { OWN_MARK } from '../arxiv/own-marks';
import { ABSTRACT, AUTHORS, COMMENTS, JOURNAL_REF, SEARCH, SUBJECTS, TITLE } from '../arxiv/selectors';

/**
 * The page's own texts in an entry, each by its name. A rule about `*`, or about whatever follows something, is tried on
 * everything on the page, and has all of an entry styled anew where one attribute changes: seconds for two thousand.
 */
const REST = [AUTHORS, COMMENTS, JOURNAL_REF, SUBJECTS, ABSTRACT];

/** Selectors for entries in some state, which is a selector. */
export interface EntryTexts {
  /** All that arXiv says. */
  texts(state: string): string[];
  /** What it says after the title. */
  rest(state: string): string[];
  abstract(state: string): string;
  title(state: string): string;
  /** The title of an entry that has an abstract. */
  titleOfAbstract(state: string): string;
  /** The line with number and links. */
  head(state: string): string;
  /** What the title stands in. */
  body(state: string): string;
  /** How far from the edge of that a title begins beside a tile. */
  indent: string;
}

const LISTING: EntryTexts = {
  texts: (state) => [`dt${state}`, ...inBody(state, [TITLE, ...REST])],
  rest: (state) => inBody(state, REST),
  abstract: (state) => `dd${state} > * > ${ABSTRACT}`,
  title: (state) => `dd${state} > * > ${TITLE}`,
  titleOfAbstract: (state) => `dd${state} > :has(> ${ABSTRACT}) > ${TITLE}`,
  head: (state) => `dt${state}`,
  body: (state) => `dd${state}`,
  indent: '0',
};
const RESULTS: EntryTexts = {
  texts: (state) => [`li${state} > p`, `li${state} > div:not([${OWN_MARK}])`],
  rest: (state) => [`${SEARCH.RESULT}${state} > p:not(.title)`, `${SEARCH.RESULT}${state} > div > .tags`],
  abstract: (state) => `${SEARCH.RESULT}${state} > p.abstract`,
  title: (state) => `${SEARCH.RESULT}${state} > ${SEARCH.TITLE}`,
  titleOfAbstract: (state) => `${SEARCH.RESULT}${state}:has(> p.abstract) > ${SEARCH.TITLE}`,
  head: (state) => `${SEARCH.RESULT}${state} > div:not([${OWN_MARK}])`,
  body: (state) => `${SEARCH.RESULT}${state}`,
  indent: '40px',
};

export const TEXTS: Record<Layout, EntryTexts> = {
  listing: LISTING,
  results: RESULTS,
  abstract: LISTING,
};

function inBody(state: string, fields: readonly string[]): string[] {
  return fields.map((field) => `dd${state} > * > ${field}`);
}
