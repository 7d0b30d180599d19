import { categoriesOf } from '../arxiv/categories';
import type { Entry, PlacedEntry } from '../arxiv/entry';
import type { FeedPaper } from '../arxiv/read-feed';
import type { KeptPaper } from '../store/scores-db';

/** A paper with its abstract, wherever it was found. */
export type FoundPaper = Omit<KeptPaper, 'key'>;

/** A paper of a page, as it is kept. */
export function paperOfEntry(entry: Entry & Pick<PlacedEntry, 'announced'>): FoundPaper {
  const { id, version, title, authors, abstract, comments, kind, announced } = entry;
  return {
    ...{ id, version, title, authors, abstract, kind, announced },
    comments: comments || null,
    categories: categoriesOf(entry),
    at: Date.now(),
  };
}

/** A paper of the API, as it is kept. It does not say how the paper was announced, and most are new once. */
export function paperOfFeed({ id, version, title, authors, abstract, ...paper }: FeedPaper): FoundPaper {
  const { comments, categories } = paper;
  return {
    ...{ id, version, title, authors, abstract, categories, kind: 'new', announced: null },
    comments: comments || null,
    at: Date.now(),
  };
}
