/** arXiv's addresses and markup; everything that breaks when arXiv changes. */

import { rest } from '../base/rest';
import type { PlacedEntry, Reading } from './entry';
import { LISTING_KINDS, pageKind } from './page-kind';
import { readAbstractPage } from './read-abstract-page';
import { readListing } from './read-listing';
import { readResults } from './read-results';

/**
 * Reads any page of arXiv's that shows papers, in a browser's document or a light one. Never throws, whatever
 * has been done to the page, and changes nothing on it.
 */
export function readPage(doc: Document, url: URL | string): Reading {
  return all(readSteps(doc, url));
}

function all<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * All papers that stand on a page now, each by itself, whatever the page says of their number: for one that added up before
 * another script put more on it, or built it anew. Never throws.
 */
export function readStanding(doc: Document, url: URL | string): PlacedEntry[] {
  const reading = all(readSteps(doc, url, false));
  return reading.state === 'read' ? reading.entries : [];
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

/** @param addsUp whether as many papers have to be there as the page says */
function* readSteps(doc: Document, url: URL | string, addsUp = true): Generator<void, Reading> {
  try {
    const kind = pageKind(url);
    if (!kind) return { state: 'none' };
    if (LISTING_KINDS.includes(kind)) return yield* readListing(doc, new URL(url), kind, addsUp);
    if (kind === 'search' || kind === 'advanced') return readResults(doc, addsUp);
    return kind === 'abs' ? readAbstractPage(doc, new URL(url)) : { state: 'none' };
  } catch {
    // Only a page that has been tampered with gets here; it is not ours to say what is on it.
    return { state: 'doubt', expected: 0, found: 0 };
  }
}
