// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { PlacedEntry } from '../arxiv/entry';
import { readPage } from '../arxiv/read-page';
import { parse, testNewPage } from '../testing/arxiv-page';
import { reorder } from './reorder';

function page() {
  const doc = parse(testNewPage());
  const reading = readPage(doc, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  return { doc, entries: reading.entries, ids: reading.entries.map(({ id }) => id) };
}

const now = (doc: Document, entries: readonly PlacedEntry[]) =>
  [...doc.querySelectorAll('dt')].map((dt) => entries.find((entry) => entry.parts[0] === dt)?.id);

it('orders each list by itself, heading first, and keeps what belongs together', () => {
  const { doc, entries, ids } = page();
  const [a, b, c, d] = ids;
  reorder(entries, [...ids].reverse());
  expect(now(doc, entries)).toEqual([b, a, c, d]);
  for (const { parts } of entries) expect(parts[0].nextElementSibling).toBe(parts[1]);
  for (const list of doc.querySelectorAll('dl')) expect(list.firstElementChild?.tagName).toBe('H3');
});

it('restores arXiv’s order to the letter', () => {
  const { doc, entries, ids } = page();
  reorder(entries, [...ids].reverse());
  reorder(entries, null);
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
  for (const part of entries[0]?.parts ?? []) part.remove();
  reorder(entries, ['none', ...[...ids].reverse()]);
  expect(now(doc, entries)).toEqual([b, c, d]);
  expect(a).toBeDefined();
});
