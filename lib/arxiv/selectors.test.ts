// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse } from '../testing/arxiv-page';
import { savedHtml, savedPages } from '../testing/saved-pages';
import { selectAll } from './inherited';
import * as selectors from './selectors';

const ORDER = [
  selectors.PAGE,
  selectors.SECTIONS_AND_ENTRIES,
  selectors.CATEGORY_LINK,
  selectors.ABS_LINK,
  selectors.HTML_LINK,
  selectors.TITLE,
  selectors.AUTHORS,
  selectors.COMMENTS,
  selectors.JOURNAL_REF,
  selectors.SUBJECTS,
  selectors.PRIMARY,
  selectors.ABSTRACT,
];

/** How often each selector is found, in the order of `selectors.ts`; a nought is evidence too. */
const HITS: Record<string, number[]> = {
  'pages/seed-new.html': [1, 66, 1, 63, 47, 63, 63, 37, 2, 63, 63, 63],
  'pages/seed-recent-default.html': [1, 51, 1, 50, 38, 50, 50, 28, 1, 50, 50, 0],
  'pages/seed-recent-page2.html': [1, 18, 1, 13, 9, 13, 13, 9, 1, 13, 13, 0],
  'pages/new-hep-th-old-ids.html': [1, 41, 1, 38, 0, 38, 38, 38, 31, 38, 38, 38],
  'pages/new-replacements-only.html': [1, 2, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1],
  'pages/new-empty.html': [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'pages/recent-cs.CL.html': [1, 51, 1, 50, 40, 50, 50, 33, 0, 50, 50, 0],
  'pages/month-default.html': [1, 50, 0, 50, 43, 50, 50, 32, 0, 50, 50, 0],
  'pages/catchup-abs.html': [1, 66, 0, 63, 47, 63, 63, 37, 2, 63, 63, 63],
  'pages/author.html': [1, 5, 0, 5, 2, 5, 5, 3, 2, 5, 5, 0],
  'pages/list-400-bad-show.html': [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  // Class names are shared with listings, and mean other things there; the page has no #dlpage.
  'pages/search-results.html': [0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0, 100],
};

const pages = savedPages().filter((page) => Object.hasOwn(HITS, page.file));

describe.runIf(pages.length > 0)('selectors', () => {
  it.each(pages)('are found on $file', (page) => {
    const doc = parse(savedHtml(page));
    const hits = ORDER.map((selector) => selectAll(doc, selector).length);
    expect(hits).toEqual(HITS[page.file]);
  });
});

/** The same for searches and for pages of one paper, by the names of their selectors. */
const OTHERS: Record<string, [of: Record<string, string>, hits: Record<string, number>]> = {
  'pages/search-results.html': [
    selectors.SEARCH,
    {
      ...{ PAGE: 1, HEADING: 1, NOTHING: 0, RESULT: 50, ID_LINE: 50, PRIMARY: 50, TITLE: 50 },
      ...{ AUTHORS: 50, ABSTRACT: 50 },
    },
  ],
  'pages/search-results-hide.html': [selectors.SEARCH, { RESULT: 50, TITLE: 50, ABSTRACT: 0 }],
  'pages/search-none.html': [selectors.SEARCH, { PAGE: 1, HEADING: 1, NOTHING: 1, RESULT: 0 }],
  'pages/abs-seed.html': [
    selectors.ABS,
    { PAGE: 1, TITLE: 1, AUTHORS: 1, ABSTRACT: 1, COMMENTS: 0, JOURNAL_REF: 0, PRIMARY: 1, VERSION: 1 },
  ],
  'pages/abs-old-id.html': [selectors.ABS, { COMMENTS: 1, JOURNAL_REF: 2, SUBJECTS: 1, VERSION: 1 }],
  'pages/abs-404.html': [selectors.ABS, { PAGE: 0, ABSTRACT: 0 }],
};

const others = savedPages().filter((page) => Object.hasOwn(OTHERS, page.file));

describe.runIf(others.length > 0)('selectors of searches and papers', () => {
  it.each(others)('are found on $file', (page) => {
    const doc = parse(savedHtml(page));
    const [of, hits] = OTHERS[page.file] ?? [{}, {}];
    const found = Object.keys(hits).map((name) => [name, selectAll(doc, of[name] ?? '').length]);
    expect(Object.fromEntries(found)).toEqual(hits);
  });
});
