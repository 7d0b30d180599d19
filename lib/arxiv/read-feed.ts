import { parseArxivHref } from './arxiv-id';

/** A paper as arXiv's API tells of it. */
export interface FeedPaper {
  id: string;
  /** The API always says which version it speaks of. */
  version: number | null;
  title: string;
  authors: string[];
  abstract: string;
  comments: string;
  journalRef: string;
  /** The primary one first. */
  categories: string[];
}

export interface Feed {
  papers: FeedPaper[];
  /** How many papers the feed says match; null where it is no feed of arXiv's at all. */
  total: number | null;
  /** The id that the API could not read and for whose sake it refused all others; null where it did not. */
  refused: string | null;
}

const REFUSED = /\/api\/errors#incorrect_id_format_for_(.*)$/;

/** Reads an answer of arXiv's API (Atom). Papers come in no order: they are told apart by their ids. */
export function readFeed(doc: Document): Feed {
  const feed = childrenOf(doc).find(({ tagName }) => tagName === 'feed');
  const entries = feed ? named(feed, 'entry') : [];
  const error = entries.map((entry) => REFUSED.exec(textIn(entry, 'id'))).find((found) => found);
  const total = feed ? Number.parseInt(textIn(feed, 'opensearch:totalResults'), 10) : Number.NaN;
  return {
    papers: error ? [] : entries.flatMap((entry) => readEntry(entry) ?? []),
    total: Number.isNaN(total) ? null : total,
    refused: error ? (error[1] ?? '') : null,
  };
}

function readEntry(entry: Element): FeedPaper | null {
  const paper = parseArxivHref(textIn(entry, 'id'));
  const title = textIn(entry, 'title');
  if (!paper || !title) return null;
  const [primary] = termsOf(entry, 'arxiv:primary_category');
  const categories = termsOf(entry, 'category');
  return {
    ...paper,
    title,
    authors: named(entry, 'author').map((author) => textIn(author, 'name')),
    abstract: textIn(entry, 'summary'),
    comments: textIn(entry, 'arxiv:comment'),
    journalRef: textIn(entry, 'arxiv:journal_ref'),
    categories: [...new Set([...(primary ? [primary] : []), ...categories])],
  };
}

const termsOf = (entry: Element, name: string) =>
  named(entry, name).flatMap((element) => element.getAttribute('term') ?? []);

/** Text of the first child of this name, white space folded. Names with a prefix are spelled as arXiv does. */
function textIn(parent: Element, name: string): string {
  return (named(parent, name)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function named(parent: Element, name: string): Element[] {
  return childrenOf(parent).filter(({ tagName }) => tagName === name);
}

function childrenOf(parent: Document | Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}
