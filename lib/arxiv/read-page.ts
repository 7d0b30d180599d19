/** arXiv's addresses and markup; everything that breaks when arXiv changes. */

import { rest } from '../base/rest';
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
  const reading = readSteps(doc, url);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** How long is read in one go, in ms. */
const SLICE_MS = 12;

/** The same with rests in between, so that the page stays free to scroll. */
export async function readPageInSlices(doc: Document, url: URL | string): Promise<Reading> {
  const reading = readSteps(doc, url);
  for (;;) {
    for (const end = performance.now() + SLICE_MS; performance.now() < end; ) {
      const step = reading.next();
      if (step.done) return step.value;
    }
    await rest();
  }
}

function* readSteps(doc: Document, url: URL | string): Generator<void, Reading> {
  try {
    const kind = pageKind(url);
    if (!kind) return { state: 'none' };
    if (LISTING_KINDS.includes(kind)) return yield* readListing(doc, new URL(url), kind);
    if (kind === 'search' || kind === 'advanced') return readResults(doc);
    return kind === 'abs' ? readAbstractPage(doc, new URL(url)) : { state: 'none' };
  } catch {
    // Only a page that has been tampered with gets here; it is not ours to say what is on it.
    return { state: 'doubt', expected: 0, found: 0 };
  }
}
