/** What an arXiv listing says of one paper. Plain data: it crosses ports and is stored as it is. */

/** How arXiv announces the paper on this page. */
export type Announcement = 'new' | 'cross' | 'replace';

export interface Entry {
  /** arXiv id without version, as arXiv spells it: `2602.03906`, `hep-th/9901002`. */
  id: string;
  /** Version, where the page tells it (only entries with an HTML link do). */
  version: number | null;
  kind: Announcement;
  /** Category that a cross-list comes from, `stat.ML`. */
  crossFrom: string | null;
  /** Heading of the section the entry stands in, `New submissions (showing 43 of 43 entries)`. */
  section: string;
  /** Title as arXiv shows it, TeX intact (`$\alpha$`), white space folded. */
  title: string;
  /** Names in order. Listings show the first 100 only and do not say so. */
  authors: string[];
  comments: string;
  journalRef: string;
  /** Primary category, `cs.LG`. */
  primary: string;
  /** The whole subjects line, `Machine Learning (cs.LG); Optimization and Control (math.OC)`. */
  subjects: string;
  /** Abstract with TeX intact; empty where the page carries none. */
  abstract: string;
}

/** An entry in its place. Exists in the page's own process only. */
export interface PlacedEntry extends Entry {
  /** The elements that it consists of, in order: `dt` and `dd` in a listing, `li` in search results. */
  parts: [HTMLElement, ...HTMLElement[]];
  /** Day of the mailing it came in, `2026-02-06`, where the page tells it. */
  announced: string | null;
}

/** How a page lays out its papers, which decides where Winnow's elements stand. */
export type Layout = 'listing' | 'results' | 'abstract';

/** What could be made of a page. Nothing is guessed: doubt is a result of its own. */
export type Reading =
  /** Entries, and all of them: the page's own arithmetic agrees. */
  | { state: 'read'; entries: PlacedEntry[]; category: string; layout: Layout }
  /** arXiv says that there is nothing to list. */
  | { state: 'empty' }
  /** A listing that promises `expected` entries, of which only `found` could be read. */
  | { state: 'doubt'; expected: number; found: number }
  /** No listing at all: an error page, a temporary 503, something else under this address. */
  | { state: 'none' };
