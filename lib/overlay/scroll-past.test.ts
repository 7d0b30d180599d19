// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Place } from './place';
import { createScrollPast } from './scroll-past';

type Change = {
  target: Element;
  isIntersecting: boolean;
  boundingClientRect: { bottom: number; height: number };
};
let see: (changes: Change[]) => void;
const disconnect = vi.fn();
const tell = vi.fn();
const places = ['a', 'b', 'c'].map((id) => {
  const part = document.createElement('dd');
  return { entry: { id, parts: [part] } } as unknown as Place;
});
const change = (at: number, isIntersecting: boolean, bottom: number, height = 90): Change => ({
  target: places[at]?.entry.parts[0] as Element,
  isIntersecting,
  boundingClientRect: { bottom, height },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(heard: typeof see) {
        see = heard;
      }
      observe = vi.fn();
      disconnect = disconnect;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells of what was on screen and has left it at its top, once scrolling has come to rest', () => {
  const past = createScrollPast(() => places, tell);
  past.set(true);
  see([change(0, true, 90), change(1, true, 180), change(2, false, 900)]);
  see([change(0, false, -5)]);
  expect(tell).not.toHaveBeenCalled();
  see([change(1, false, -2)]);
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
});

it('tells nothing of what a jump passed over, what left at the bottom, or what was hidden', () => {
  const past = createScrollPast(() => places, tell);
  past.set(true);
  see([change(0, false, -900), change(1, true, 90), change(2, true, 180)]);
  see([change(1, false, 900), change(2, false, 0, 0)]);
  vi.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
  past.set(false);
  expect(disconnect).toHaveBeenCalledOnce();
});
