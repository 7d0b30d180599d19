/** What a paper, a score, a keyword match and a digest are; the fingerprint of a text. */

/** No paper has come near so many: whoever names a higher version means none of arXiv's. */
export const MAX_VERSION = 200;

/** Longer texts, and more of them, than arXiv takes: what is beyond goes nowhere. In characters, and in names. */
export const MOST = Object.freeze({ title: 1000, abstract: 6000, comments: 1000, name: 200, authors: 200 });

/** What is sent of one paper to the background and, from there, to a scorer. */
export interface Paper {
  id: string;
  version: number | null;
  title: string;
  authors: string[];
  /** Empty where the page carries none: such a paper waits for its abstract. */
  abstract: string;
  /** Told by a page of one paper or of search results, and by nothing that is trusted more. No page says so itself. */
  secondHand?: true;
}

/** As what arXiv announces a paper. */
export type ListedKind = 'new' | 'cross' | 'replace';

/** A paper as the listing subscribes to it. */
export interface ListedPaper extends Paper {
  /** Replacements are sent to the model only if the reader says so. */
  replaced: boolean;
  /** Where arXiv shows its abstract among others of a day; null where the page tells no day. */
  mailing?: { subject: string; day: string } | null;
  comments?: string;
  /** `cs.LG`, the primary one first. */
  categories?: string[];
  kind?: ListedKind;
  /** Why its abstract is not to be had. The background's own: no page tells it. */
  gone?: string;
}
