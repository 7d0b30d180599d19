import type { Entry, Reading } from '../arxiv/entry';
import { readPage } from '../arxiv/read-page';
import { parse, testNewPage } from './arxiv-page';

/** Listings that are made and read in one go. */

export const NEW = 'https://arxiv.org/list/cs.LG/new';
export const RECENT = 'https://arxiv.org/list/cs.LG/recent';

/** What is read from a listing of this HTML. */
export function read(html: string, url = NEW): Reading {
  return readPage(parse(html), url);
}

/** The entries of a reading, without the elements of the page. */
export function entriesOf(reading: Reading): Entry[] {
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries.map(({ parts: _parts, announced: _day, ...entry }) => entry);
}

/** Reads the page of four papers after `change` was made to it. */
export function changed(change: (doc: Document) => void): Reading {
  const doc = parse(testNewPage());
  change(doc);
  return readPage(doc, NEW);
}

/** The first such element, which has to be there. */
export function first(doc: Document, selector: string): Element {
  const found = doc.querySelector(selector);
  if (!found) throw new Error(`${selector} is not on the page`);
  return found;
}

/** The entries of that page as it is. */
export const untouched = entriesOf(read(testNewPage()));
