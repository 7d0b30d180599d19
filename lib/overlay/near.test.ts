// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { createNear } from './near';

type Change = { target: Element; isIntersecting: boolean };
let see: (changes: Change[]) => void;
const observer = { observe: vi.fn(), disconnect: vi.fn() };

afterEach(() => vi.unstubAllGlobals());

it('marks the elements that are near the screen, for as long as they are', () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = observer.observe;
      disconnect = observer.disconnect;
      constructor(heard: typeof see) {
        see = heard;
      }
    },
  );
  const hosts = ['a', 'b'].map(() => document.createElement('div'));
  const near = createNear();
  near.watch(hosts);
  expect(observer.observe.mock.calls.flat()).toEqual(hosts);
  const isNear = () => hosts.map((host) => host.hasAttribute('data-near'));
  const told = (...isIntersecting: boolean[]) =>
    see(hosts.map((target, i) => ({ target, isIntersecting: isIntersecting[i] ?? false })));
  expect(isNear()).toEqual([false, false]);
  told(true, false);
  expect(isNear()).toEqual([true, false]);
  told(false, true);
  expect(isNear()).toEqual([false, true]);
  near.stop();
  expect(observer.disconnect).toHaveBeenCalledOnce();
});

it('does without, where nothing is laid out', () => {
  const near = createNear();
  const host = document.createElement('div');
  near.watch([host]);
  near.stop();
  expect(host.hasAttribute('data-near')).toBe(false);
});
