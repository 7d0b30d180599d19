import { HOSTS } from './listing-matches';
import {
  isAbs,
  isAdvanced,
  isAuthor,
  isCatchup,
  isListForm,
  isListing,
  isSearch,
  MONTH,
  YEAR,
} from './url-rules';

interface Rule {
  /** Addresses of this kind and of no other; the test runs every rule against all of them. */
  examples: readonly string[];
  matches: (url: URL) => boolean;
}

/** The one table of arXiv's addresses. Only what arXiv answers with a page; redirects are left out. */
export const PAGE_KINDS = {
  new: {
    examples: ['/list/cs.LG/new', '/list/hep-th/new?skip=25&show=50', '/list/math/new#item3'],
    matches: (url) => isListing(url, /^new$/),
  },
  recent: {
    examples: [
      '/list/cs.LG/recent',
      '/list/cond-mat.mtrl-sci/pastweek',
      '/list/q-bio/recent?skip=50&show=50',
    ],
    matches: (url) => isListing(url, /^(?:recent|pastweek)$/),
  },
  current: {
    examples: ['/list/cs.LG/current', '/list/physics.optics/current?show=100'],
    matches: (url) => isListing(url, /^current$/),
  },
  month: {
    examples: ['/list/cs.LG/2026-02', '/list/hep-th/1992-12?skip=0&show=2000'],
    matches: (url) => isListing(url, MONTH),
  },
  year: {
    examples: ['/list/cs.LG/2026', '/list/cmp-lg/1995', '/list/gr-qc/2007?skip=100&show=100'],
    matches: (url) => isListing(url, YEAR),
  },
  listForm: {
    examples: ['/list?archive=cs.LG&year=2026&month=02', '/list?archive=math&year=1999&month=all', '/list'],
    matches: isListForm,
  },
  catchup: {
    examples: [
      '/catchup/cs.LG/2026-02-06',
      '/catchup/grp_physics/2026-02-06?abs=True&page=2',
      '/catchup/math/2026-02-06?abs=False',
    ],
    matches: isCatchup,
  },
  catchupForm: {
    examples: ['/catchup', '/catchup?subject=cs'],
    matches: (url) => url.pathname === '/catchup' && !url.searchParams.has('date'),
  },
  author: {
    examples: ['/a/choromanski_k_1', '/a/0000-0002-1825-0097', '/a/warner_s_1.html'],
    matches: isAuthor,
  },
  abs: {
    examples: ['/abs/2602.04915', '/abs/hep-th/9901002v2?context=gr-qc', '/abs?id=2602.04915'],
    matches: isAbs,
  },
  search: {
    examples: [
      '/search/',
      '/search/?query=sparse+attention&searchtype=all',
      '/search/cs?query=sparse',
      '/search/cs,math?query=sparse',
    ],
    matches: isSearch,
  },
  advanced: {
    examples: ['/search/advanced?advanced=&terms-0-term=sparse', '/search/advanced/physics?advanced='],
    matches: (url) => isAdvanced(url) && url.searchParams.has('advanced'),
  },
  advancedForm: {
    examples: ['/search/advanced', '/search/advanced/physics'],
    matches: (url) => isAdvanced(url) && !url.searchParams.has('advanced'),
  },
} as const satisfies Record<string, Rule>;

/** What stands under an address of arXiv. */
export type PageKind = keyof typeof PAGE_KINDS;

/** The kinds whose papers stand in the same markup, one `dt` and one `dd` each. */
export const LISTING_KINDS: readonly PageKind[] = [
  'new',
  'recent',
  'current',
  'month',
  'year',
  'listForm',
  'catchup',
  'author',
];

/** The kind of page under `url`, or null where it is none that has papers. Looks at nothing but the URL. */
export function pageKind(url: URL | string): PageKind | null {
  if (!URL.canParse(String(url))) return null;
  const parsed = new URL(url);
  // `host` has the port in it: another port is another server.
  if (parsed.protocol !== 'https:' || !(HOSTS as readonly string[]).includes(parsed.host)) return null;
  const kinds = Object.keys(PAGE_KINDS) as PageKind[];
  return kinds.find((kind) => PAGE_KINDS[kind].matches(parsed)) ?? null;
}
