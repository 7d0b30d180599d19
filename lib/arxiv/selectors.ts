/**
 * Every selector that Winnow has of arXiv's pages. Verified on 2026-11-22 against pages that arXiv's
 * own code of 2026-06-29 rendered; live captures of August 2026 have the same markup. `selectors.test.ts`
 * says how often each is found on which page. Nothing outside `#dlpage`, `#main-container` and `#abs` is
 * relied on: arXiv changed header and footer in June 2026 and is not done with them.
 */

/** All that arXiv says of a listing. Not there on error pages. */
export const PAGE = '#dlpage';

/** Where papers begin, in the list or in what another script has put around each of them. */
export const ENTRY = 'dl#articles > dt, dl#articles > * > dt';
/** Headings and papers in order. There is one `dl` to a section, each with the same id. */
export const SECTIONS_AND_ENTRIES = `dl#articles > h3, ${ENTRY}`;

/** A link to a paper, in whatever markup: an author's page without any lists nothing, and does not say so. */
export const ANY_PAPER = 'a[href*="/abs/"]';

/** Names the category, `recent-cs.LG` on a page of new papers and `new-cs.LG` on one of recent papers. */
export const CATEGORY_LINK = 'p > a[id^="recent-"], p > a[id^="new-"]';

/** Within `dt`. */
export const ABS_LINK = 'a[title="Abstract"]';
/** Within `dt`; the only place that tells a version, and only some papers have it. */
export const HTML_LINK = 'a[title="View HTML"]';

/**
 * Within `dd`. Single steps only: with `>` or a space each look-up takes Chromium 156 forty times as long,
 * 1.5 s more on a page of 2,000 papers.
 */
export const TITLE = '.list-title';
export const AUTHORS = '.list-authors';
export const COMMENTS = '.list-comments';
export const JOURNAL_REF = '.list-journal-ref';
export const SUBJECTS = '.list-subjects';
export const PRIMARY = '.primary-subject';
export const ABSTRACT = 'p.mathjax';

/** Day of the mailing on a page of new papers; headings of sections are deeper. */
export const MAILING = 'h3';

/** Search, results and forms alike. Class names are shared with listings and mean other things here. */
export const SEARCH = {
  PAGE: '#main-container',
  /** `Showing 1–50 of 1,018 results for all: …`, or just `Search`. */
  HEADING: 'h1.title',
  /** "Sorry, your query … produced no results." */
  NOTHING: 'p.has-text-warning',
  RESULT: 'li.arxiv-result',
  /** Within a result. */
  ID_LINE: '.list-title',
  /** Categories; other tags (a DOI) have no tooltip. */
  CATEGORY: '.tag[data-tooltip]',
  PRIMARY: '.tag.is-link[data-tooltip]',
  TITLE: 'p.title',
  AUTHORS: 'p.authors',
  /** The whole text, there even while only the part around a hit is shown. Not there if abstracts are hidden. */
  ABSTRACT: '.abstract-full',
  /** Comments and journal reference, each with a label of its own. */
  NOTE: 'p.comments',
} as const;

/** Page of one paper. */
export const ABS = {
  PAGE: '#abs',
  /** Not there on error pages. */
  TITLE: 'h1.title',
  AUTHORS: '.authors',
  ABSTRACT: 'blockquote.abstract',
  COMMENTS: 'td.comments',
  /** Report numbers, too. */
  JOURNAL_REF: 'td.jref',
  SUBJECTS: 'td.subjects',
  PRIMARY: '.primary-subject',
  /** Link to the version that is shown. */
  VERSION: '.arxividv a',
} as const;
