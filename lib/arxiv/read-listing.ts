import type { PlacedEntry, Reading } from './entry';
import { listOf } from './entry-places';
import { select, selectAll } from './inherited';
import { listingCategory } from './listing-category';
import { dayIn, pageDay } from './mailing';
import { pageClaims } from './page-claims';
import type { PageKind } from './page-kind';
import { readEntry } from './read-entry';
import { ANY_PAPER, PAGE, SECTIONS_AND_ENTRIES } from './selectors';
import { texText } from './tex-text';

/**
 * Reads a page whose papers stand in `dt` and `dd`. `read` is said only where the number of papers read is
 * the number that the page says it shows; where the page says nothing of the kind although it should, that is
 * doubt as well, with `expected` 0. Pauses between papers, so that two thousand need not be read in one go.
 *
 * @param addsUp false where it is read nevertheless
 */
export function* readListing(
  doc: Document,
  url: URL,
  kind: PageKind,
  addsUp = true,
): Generator<void, Reading> {
  const page = select(doc, PAGE);
  if (!page) return withoutPage(doc, url);
  const claims = pageClaims(page, url);
  const terms = selectAll(page, 'dt');
  const entries = yield* readEntries(page, pageDay(page, kind, url), kind);
  // An author's page does not count its papers.
  const expected = claims.entries ?? (kind === 'author' ? terms.length : 0);
  const found = isHollow(entries, kind, url) ? 0 : entries.length;
  if (found > 0 && (found === expected || !addsUp)) {
    return { state: 'read', entries, category: listingCategory(page, url), layout: 'listing' };
  }
  const saysEmpty =
    claims.nothing || claims.entries === 0 || (kind === 'author' && select(page, ANY_PAPER) === null);
  return saysEmpty && expected === 0 && terms.length === 0
    ? { state: 'empty' }
    : { state: 'doubt', expected, found };
}

/** An error page has no `#dlpage`; nor has a listing whose markup was changed, but that still counts. */
function withoutPage(doc: Document, url: URL): Reading {
  const body = select(doc, 'body');
  const expected = body ? (pageClaims(body, url).entries ?? 0) : 0;
  return expected > 0 ? { state: 'doubt', expected, found: 0 } : { state: 'none' };
}

function* readEntries(page: Element, day: string | null, kind: PageKind): Generator<void, PlacedEntry[]> {
  // By id: arXiv lists a paper once to a page, so a second one is a userscript's copy.
  const entries = new Map<string, PlacedEntry>();
  let section = '';
  let announced = day;
  let list: Element | null = null;
  for (const element of selectAll(page, SECTIONS_AND_ENTRIES)) {
    const stands = listOf(element);
    if (stands !== list) section = '';
    list = stands;
    if (/^H3$/i.test(element.tagName)) {
      section = texText(element);
      if (kind === 'recent') announced = dayIn(section);
      continue;
    }
    const entry = readEntry(element, section, announced);
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
    yield;
  }
  return [...entries.values()];
}

/**
 * Whether a field that papers always have is missing from every one of them: its markup has changed.
 * One paper without it is no reason to give up a page (arXiv has "author list is unavailable").
 */
function isHollow(entries: PlacedEntry[], kind: PageKind, url: URL): boolean {
  return (
    entries.every((entry) => entry.authors.length === 0) ||
    entries.every((entry) => !entry.primary) ||
    (showsAbstracts(kind, url) && entries.every((entry) => !entry.abstract))
  );
}

function showsAbstracts(kind: PageKind, { searchParams }: URL): boolean {
  return kind === 'new' || (kind === 'catchup' && searchParams.get('abs') === 'True');
}
