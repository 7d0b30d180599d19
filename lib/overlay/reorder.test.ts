// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { PlacedEntry } from '../arxiv/entry';
import { readListing } from '../arxiv/read-listing';
import { parse, testNewPage } from '../arxiv/test-page';
import { reorder } from './reorder';

function page() {
  const doc = parse(testNewPage());
  const reading = readListing(doc, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  return { doc, entries: reading.entries, ids: reading.entries.map(({ id }) => id) };
}

const now = (doc: Document, entries: readonly PlacedEntry[]) =>
  [...doc.querySelectorAll('dt')].map((dt) => entries.find((entry) => entry.dt === dt)?.id);

it('orders each list by itself, heading first, and keeps what belongs together', () => {
  const { doc, entries, ids } = page();
  const [a, b, c, d] = ids;
  reorder(entries, [...ids].reverse());
  expect(now(doc, entries)).toEqual([b, a, c, d]);
  for (const { dt, dd } of entries) expect(dt.nextElementSibling).toBe(dd);
  for (const list of doc.querySelectorAll('dl')) expect(list.firstElementChild?.tagName).toBe('H3');
});

it('restores arXiv’s order to the letter', () => {
  const { doc, entries, ids } = page();
  reorder(entries, [...ids].reverse());
  reorder(entries, ids);
  expect(now(doc, entries)).toEqual(ids);
});

it('moves nothing that is in its place', () => {
  const { doc, entries, ids } = page();
  const append = vi.spyOn(Element.prototype, 'append');
  reorder(entries, ids);
  expect(append).not.toHaveBeenCalled();
  append.mockRestore();
  expect(now(doc, entries)).toEqual(ids);
});

it('does not mind ids that it does not know, or entries that are gone', () => {
  const { doc, entries, ids } = page();
  const [a, b, c, d] = ids;
  entries[0]?.dt.remove();
  entries[0]?.dd.remove();
  reorder(entries, ['none', ...[...ids].reverse()]);
  expect(now(doc, entries)).toEqual([b, c, d]);
  expect(a).toBeDefined();
});
