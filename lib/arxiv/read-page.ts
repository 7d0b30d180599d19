/** arXiv's addresses and markup; everything that breaks when arXiv changes. */

import type { Reading } from './entry';
import { LISTING_KINDS, pageKind } from './page-kind';
import { readAbstractPage } from './read-abstract-page';
import { readListing } from './read-listing';
import { readResults } from './read-results';

/**
 * Reads any page of arXiv's that shows papers, in a browser's document or a light one. Never throws, whatever
 * has been done to the page, and changes nothing on it.
 */
export function readPage(doc: Document, url: URL | string): Reading {
  try {
    const kind = pageKind(url);
    if (!kind) return { state: 'none' };
    if (LISTING_KINDS.includes(kind)) return readListing(doc, new URL(url), kind);
    if (kind === 'search' || kind === 'advanced') return readResults(doc);
    return kind === 'abs' ? readAbstractPage(doc, new URL(url)) : { state: 'none' };
  } catch {
    // Only a page that has been tampered with gets here; it is not ours to say what is on it.
    return { state: 'doubt', expected: 0, found: 0 };
  }
}
