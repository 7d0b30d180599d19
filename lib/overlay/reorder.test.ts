// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { PlacedEntry } from '../arxiv/entry';
import { readPage } from '../arxiv/read-page';
import { parse, testNewPage, testPage, testSection } from '../testing/arxiv-page';
import { createOrder } from './reorder';

function page(html = testNewPage()) {
  const doc = parse(html);
  const reading = readPage(doc, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  const { entries } = reading;
  return { doc, entries, ids: entries.map(({ id }) => id), order: createOrder(() => entries) };
}
const five = ['1', '2', '3', '4', '5'].map((n) => ({ id: `2602.0000${n}` }));
const onePage = () => page(testPage(testSection('New submissions (showing 5 of 5 entries)', five)));

const now = (doc: Document, entries: readonly PlacedEntry[]) =>
  [...doc.querySelectorAll('dt')].map((dt) => entries.find((entry) => entry.parts[0] === dt)?.id);
/** All nodes of a page's lists as they stand. */
const nodes = (doc: Document) => [...doc.querySelectorAll('dl')].map((list) => [...list.childNodes]);

it('orders each list by itself, heading first, and keeps what belongs together', () => {
  const { doc, entries, ids, order } = page();
  const [a, b, c, d] = ids;
  order.put([...ids].reverse());
  expect(now(doc, entries)).toEqual([b, a, c, d]);
  for (const { parts } of entries) expect(parts[0].nextElementSibling).toBe(parts[1]);
  for (const list of doc.querySelectorAll('dl')) expect(list.firstElementChild?.tagName).toBe('H3');
});

it('puts every node back where it stood, spaces included', () => {
  const { doc, ids, order } = onePage();
  const before = nodes(doc);
  for (const put of [[...ids].reverse(), [ids[2] ?? ''], [...ids].sort().reverse()]) order.put(put);
  expect(nodes(doc)).not.toEqual(before);
  order.put(null);
  expect(nodes(doc)).toEqual(before);
});

it('moves nothing that is in its place', () => {
  const { doc, entries, ids, order } = page();
  const moved = vi.spyOn(Comment.prototype, 'replaceWith');
  order.put(ids);
  order.put(null);
  expect(moved).not.toHaveBeenCalled();
  moved.mockRestore();
  expect(now(doc, entries)).toEqual(ids);
});

it('does not mind ids that it does not know, or entries that are gone', () => {
  const { doc, entries, ids, order } = page();
  const [a, b, c, d] = ids;
  for (const part of entries[0]?.parts ?? []) part.remove();
  order.put(['none', ...[...ids].reverse()]);
  expect(now(doc, entries)).toEqual([b, c, d]);
  expect(a).toBeDefined();
});

it('orders entries that another script has wrapped, each in an element of its own', () => {
  const { doc, entries, ids, order } = onePage();
  for (const { parts } of entries) {
    const around = doc.createElement('div');
    parts[0].before(around);
    around.append(...parts);
  }
  const before = nodes(doc);
  order.put([...ids].reverse());
  expect(now(doc, entries)).toEqual([...ids].reverse());
  for (const { parts } of entries) expect(parts[0].parentElement).toBe(parts[1]?.parentElement);
  order.put(null);
  expect(nodes(doc)).toEqual(before);
});

it('leaves headings and rules of others where they are, and papers between the same headings', () => {
  const { doc, entries, ids, order } = onePage();
  const [a, b, c, d, e] = ids;
  const heading = doc.createElement('h4');
  const rule = doc.createElement('hr');
  entries[2]?.parts[0].before(heading);
  entries[3]?.parts[0].after(rule);
  entries[4]?.parts[0].before(doc.createElement('hr'));
  const before = nodes(doc);
  order.put([...ids].reverse());
  expect(now(doc, entries)).toEqual([b, a, e, d, c]);
  const list = [...(doc.querySelector('dl')?.children ?? [])];
  expect(list.indexOf(heading)).toBe(5);
  // What stands between the two halves of an entry goes with it.
  expect(rule.previousElementSibling).toBe(entries[3]?.parts[0]);
  order.put(null);
  expect(nodes(doc)).toEqual(before);
});

it('restores the order in which the page stood, be it another script’s, and what came meanwhile behind it', () => {
  const { doc, entries, ids, order } = onePage();
  const [a, b, c, d, e] = ids;
  const list = doc.querySelector('dl') as Element;
  const late = entries.pop() as PlacedEntry;
  for (const part of late.parts) part.remove();
  list.append(...(entries[0]?.parts ?? []));
  order.put([...ids].reverse());
  expect(now(doc, entries)).toEqual([d, c, b, a]);
  list.append(...late.parts);
  entries.push(late);
  order.put([...ids].reverse());
  expect(now(doc, entries)).toEqual([e, d, c, b, a]);
  order.put(null);
  expect(now(doc, entries)).toEqual([b, c, d, a, e]);
});

it('knows whether others have moved entries since, and leaves alone what was torn apart', () => {
  const { doc, entries, ids, order } = onePage();
  const list = doc.querySelector('dl') as Element;
  expect(order.stands()).toBe(true);
  order.put([...ids].reverse());
  expect(order.stands()).toBe(true);
  list.append(...(entries[4]?.parts ?? []));
  expect(order.stands()).toBe(false);
  const [dt, dd] = entries[2]?.parts ?? [];
  dd?.before(entries[0]?.parts[0] as Element);
  order.put(ids);
  expect(now(doc, entries)).toHaveLength(5);
  expect(dt?.isConnected).toBe(true);
});
