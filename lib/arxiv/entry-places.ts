import type { PlacedEntry } from './entry';
import { select } from './inherited';
import * as selectors from './selectors';

/** Where Winnow's own elements stand in an entry. */
export interface Places {
  /** The tile goes first in here: its left margin is empty. */
  margin: HTMLElement;
  /** The reason line follows this element. */
  title: Element;
}

/** Null where the entry has changed since it was read. */
export function placesOf(entry: PlacedEntry): Places | null {
  const title = select(entry.dd, selectors.TITLE);
  return title ? { margin: entry.dd, title } : null;
}

/** Where a line about the whole page can stand; null on a page that is not arXiv's. */
export function pageTop(doc: Document): Element | null {
  return select(doc, selectors.PAGE) ?? select(doc, 'main') ?? select(doc, 'body');
}
