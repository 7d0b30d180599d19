import { parseArxivHref } from './arxiv-id';
import { authorNames } from './author-names';
import type { PlacedEntry, Reading } from './entry';
import { select, selectAll } from './inherited';
import { SEARCH } from './selectors';
import { texText, textAt } from './tex-text';

// `Showing 1–50 of 1,018 results for all: …`; what the reader typed comes after it.
const SHOWING = /^Showing ([\d,]+)\s?[–-]\s?([\d,]+) of ([\d,]+) results?\b/;
const NOTHING = /^Sorry, your query\b.*\bproduced no results\b/;

/** Reads the results of a search, simple or advanced. `read` is said only where the heading's count agrees. */
export function readResults(doc: Document, addsUp = true): Reading {
  const page = select(doc, SEARCH.PAGE);
  if (!page) return { state: 'none' };
  const results = selectAll(page, SEARCH.RESULT);
  const expected = claimed(textAt(page, SEARCH.HEADING));
  const entries = readEach(results);
  if (expected === null && results.length === 0) {
    // A form that was not sent yet has nothing to say, either.
    return NOTHING.test(textAt(page, SEARCH.NOTHING)) ? { state: 'empty' } : { state: 'none' };
  }
  if (expected === 0 && results.length === 0) return { state: 'empty' };
  const found = isHollow(entries) ? 0 : entries.length;
  if (found > 0 && (found === expected || !addsUp))
    return { state: 'read', entries, category: '', layout: 'results' };
  return { state: 'doubt', expected: expected ?? 0, found };
}

/** How many results the heading says that the page shows; null where it says nothing of the kind. */
function claimed(heading: string): number | null {
  const [, first, last, all] = SHOWING.exec(heading) ?? [];
  if (!first || !last || !all) return null;
  const [from, to, total] = [first, last, all].map((digits) => Number(digits.replaceAll(',', '')));
  return Math.max(0, Math.min(to ?? 0, total ?? 0) - (from ?? 0) + 1);
}

function readEach(results: readonly HTMLElement[]): PlacedEntry[] {
  // By id and version: a search that includes older versions shows a paper several times.
  const entries = new Map<string, PlacedEntry>();
  for (const result of results) {
    const entry = readResult(result);
    if (entry) {
      const key = `${entry.id}v${entry.version}`;
      if (!entries.has(key)) entries.set(key, entry);
    }
  }
  return [...entries.values()];
}

function readResult(result: HTMLElement): PlacedEntry | null {
  const line = select(result, SEARCH.ID_LINE);
  const id = line && parseArxivHref(select(line, 'a')?.getAttribute('href') ?? '');
  const title = textAt(result, SEARCH.TITLE);
  if (!id || !title) return null;
  const categories = selectAll(result, SEARCH.CATEGORY).map((tag) => texText(tag));
  const primary = textAt(result, SEARCH.PRIMARY) || (categories[0] ?? '');
  const abstract = select(result, SEARCH.ABSTRACT);
  return {
    ...{ id: id.id, version: id.version, kind: 'new', crossFrom: null, section: '', title },
    authors: authorNames(select(result, SEARCH.AUTHORS)),
    comments: noteOf(result, 'Comments'),
    journalRef: noteOf(result, 'Journal ref'),
    primary,
    subjects: categories.join('; '),
    abstract: abstract ? texText(abstract, isToggle) : '',
    announced: null,
    parts: [result],
  };
}

/** "△ Less" at the end of the abstract. */
const isToggle = (name: string, element: Element) =>
  name === 'A' && /(?:^|\s)is-size-7(?:\s|$)/.test(element.getAttribute('class') ?? '');

function noteOf(result: Element, label: string): string {
  const texts = selectAll(result, SEARCH.NOTE).map((note) => texText(note));
  const found = texts.find((text) => text.startsWith(`${label}:`));
  return found?.slice(label.length + 1).trim() ?? '';
}

/** Whether a field that papers always have is missing from every one of them: its markup has changed. */
function isHollow(entries: readonly PlacedEntry[]): boolean {
  return entries.every(({ authors }) => authors.length === 0) || entries.every(({ primary }) => !primary);
}
