import { parseArxivHref } from './arxiv-id';
import type { Layout, PlacedEntry } from './entry';
import { inherited, select, selectAll } from './inherited';
import * as selectors from './selectors';

/** Where Winnow's own elements stand in an entry. */
export interface Places {
  /** The tile goes in front of this node (last, where it is null) ... */
  before: Node | null;
  /** ... of this element. */
  parent: Element;
  /** The reason line follows this element, or the tile where the tile comes after it. */
  title: HTMLElement;
}

/**
 * In a listing the tile goes first into the `dd`, whose left margin is empty; a search result has none, so it
 * goes beside the title; on the page of one paper both come under the title. Null where the entry has changed
 * since it was read.
 */
export function placesOf({ parts }: Pick<PlacedEntry, 'parts'>, layout: Layout): Places | null {
  const body = parts.at(-1) ?? parts[0];
  const title = select(body, TITLES[layout]);
  const holder = title?.parentElement;
  if (!title || !holder) return null;
  if (layout === 'listing') return { parent: body, before: body.firstChild, title };
  return { parent: holder, before: layout === 'results' ? title : title.nextSibling, title };
}

/** The list that an element of an entry stands in, whatever another script has put around the entry. */
export function listOf(part: Element): Element | null {
  const parent = part.parentElement;
  return parent && (Reflect.apply(inherited(parent, 'closest'), parent, ['dl,ol,ul']) ?? parent);
}

/** First elements of the entries on the page now, known or not. */
export function entryStarts(doc: Document, layout: Layout): HTMLElement[] {
  return layout === 'abstract'
    ? []
    : selectAll(doc, layout === 'listing' ? selectors.ENTRY : selectors.SEARCH.RESULT);
}

/** Whether an entry's first element is still the one of its paper: some scripts write another paper into it. */
export function isOf({ id, parts }: Pick<PlacedEntry, 'id' | 'parts'>): boolean {
  const found = parseArxivHref(entryLink({ parts })?.getAttribute('href') ?? '');
  return !found || found.id === id;
}

/** The entry's own link to its page, where it has one: by its id, others may stand in comments. */
export function entryLink({ parts }: Pick<PlacedEntry, 'parts'>): HTMLElement | null {
  return select(parts[0], selectors.ANY_PAPER);
}

const TITLES: Record<Layout, string> = {
  listing: selectors.TITLE,
  results: selectors.SEARCH.TITLE,
  abstract: selectors.ABS.TITLE,
};

/** Where a line about the whole page can stand; null on a page that is not arXiv's. */
export function pageTop(doc: Document): Element | null {
  const tops = [selectors.PAGE, selectors.SEARCH.PAGE, selectors.ABS.PAGE, 'main', 'body'];
  for (const selector of tops) {
    const top = select(doc, selector);
    if (top) return top;
  }
  return null;
}
