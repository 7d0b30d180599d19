// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../../arxiv/read-page';
import { parse, testNewPage } from '../../testing/arxiv-page';
import type { Place } from '../place';
import { createWalk, type Walk } from './walk';

let places: Place[];
let walk: Walk;
/** Ids of entries that are not shown, and where entries stand in the window. */
let gone: string[];
let tops: number[];
const scrollBy = vi.fn();

beforeEach(() => {
  vi.restoreAllMocks();
  scrollBy.mockClear();
  [gone, tops] = [[], [0, 100, 200, 300]];
  document.body.replaceChildren(...parse(testNewPage()).body.childNodes);
  const reading = readPage(document, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  places = reading.entries.map((entry) => ({ entry, tile: { focus: vi.fn() } }) as unknown as Place);
  for (const [i, { entry }] of places.entries())
    for (const part of entry.parts) {
      part.getClientRects = () => (gone.includes(entry.id) ? [] : [{}]) as unknown as DOMRectList;
      part.getBoundingClientRect = () => ({ top: tops[i] ?? 0, bottom: (tops[i] ?? 0) + 90 }) as DOMRect;
    }
  window.scrollBy = scrollBy as unknown as typeof window.scrollBy;
  // In no order of its own: the page has it.
  walk = createWalk(
    document,
    () => [...places].reverse(),
    () => 50,
  );
});

const at = (i: number) => places[i] as Place;

it('begins with what stands below the bar, and goes on from there', () => {
  expect(walk.from(null, 1)).toBe(at(1));
  expect(walk.from(null, -1)).toBe(at(0));
  expect(walk.from(at(1), 1)).toBe(at(2));
  expect(walk.from(at(1), -1)).toBe(at(0));
  expect(walk.from(at(3), 1)).toBeNull();
  expect(walk.from(at(0), -1)).toBeNull();
});

it('finds what came into the place of a paper that is no longer shown', () => {
  expect(walk.nearest(at(1))).toBe(at(1));
  gone = [1, 2].map((i) => at(i).entry.id);
  expect(walk.nearest(at(1))).toBe(at(3));
  gone.push(at(3).entry.id);
  expect(walk.nearest(at(1))).toBe(at(0));
  gone.push(at(0).entry.id);
  expect(walk.nearest(at(1))).toBeNull();
});

it('passes over what is not shown, and what does not meet the test', () => {
  gone = [at(1).entry.id];
  expect(walk.from(at(0), 1)).toBe(at(2));
  expect(walk.from(at(0), 1, (place) => place === at(3))).toBe(at(3));
  expect(walk.upTo(at(2))).toEqual([at(0), at(2)]);
});

it('goes by the order that the page has now', () => {
  const [first, second] = [at(0).entry.parts, at(1).entry.parts];
  first[0].before(...second);
  expect(walk.from(at(1), 1)).toBe(at(0));
});

it('gives the link of an entry the focus, and scrolls it clear of the bar', () => {
  walk.go(at(1));
  expect(document.activeElement?.id).toBe(at(1).entry.id);
  expect(walk.here()).toBe(at(1));
  expect(scrollBy).not.toHaveBeenCalled();
  walk.go(at(0));
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: -60, behavior: 'instant' });
  tops[3] = 2000;
  walk.go(at(3));
  expect(scrollBy).toHaveBeenLastCalledWith({ top: 1940, behavior: 'instant' });
});

it('remembers where the reader was when the focus has left, unless that has gone from the page', () => {
  walk.go(at(2));
  (document.activeElement as HTMLElement).blur();
  expect(walk.here()).toBe(at(2));
  for (const part of at(2).entry.parts) part.remove();
  expect(walk.here()).toBeNull();
});
