// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPage, type Shown, standsAsItIs } from './follow-page';

let end: AbortController;
/** What was made of the page, the newest last. */
let shown: Shown[];
const stops = vi.fn();
const mend = vi.fn<() => boolean>();

/** Stands as long as the list that was there when it was made. */
async function show(): Promise<Shown> {
  const list = document.querySelector('dl');
  const made: Shown = list
    ? { stands: () => list.isConnected, mend, stop: stops, beat: vi.fn() }
    : { ...standsAsItIs(document), stop: stops };
  shown.push(made);
  return made;
}
const page = (text: string) => `<main><div id="dlpage"><dl id="articles"><dt>${text}</dt></dl></div></main>`;
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  [end, shown] = [new AbortController(), []];
  mend.mockReset().mockReturnValue(false);
  stops.mockReset();
  history.replaceState(null, '', '/list/cs.LG/new');
  document.body.innerHTML = page('one');
  followPage(document, end.signal, show);
  await later(3500);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

it('begins anew where something above the list was replaced, once what was there is taken away', async () => {
  (document.querySelector('main') as Element).innerHTML = page('two');
  await later(200);
  expect([shown.length, stops.mock.calls.length]).toEqual([2, 1]);
  await later(3500);
  document.body.innerHTML = page('three');
  await later(200);
  expect([shown.length, stops.mock.calls.length]).toEqual([3, 2]);
});

it('leaves a list that was found again to whoever found it', async () => {
  mend.mockReturnValue(true);
  document.body.innerHTML = page('one');
  await later(200);
  expect(mend).toHaveBeenCalledOnce();
  await later(10_000);
  expect(shown).toHaveLength(1);
});

it('looks at nothing but what is above the list, and does nothing while it stands', async () => {
  document.querySelector('dl')?.append(document.createElement('dd'));
  document.body.append(document.createElement('aside'));
  await later(10_000);
  expect([shown.length, mend.mock.calls.length]).toEqual([1, 0]);
});

it('begins no more than once in a few seconds, however often the list is replaced', async () => {
  const times = 100;
  for (let i = 0; i < times; i += 1) {
    document.body.innerHTML = page(`${i}`);
    await later(150);
  }
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.length).toBeLessThanOrEqual(2 + (times * 150) / 3000);
});

it('takes a list that stays under another address for the one of that address, but not another part of the same', async () => {
  history.replaceState(null, '', '/list/cs.LG/new?skip=50');
  await later(10_000);
  expect(shown).toHaveLength(1);
  history.pushState(null, '', '/list/math.AG/new');
  await later(2900);
  expect(shown).toHaveLength(1);
  await later(3500);
  expect(shown).toHaveLength(2);
  await later(10_000);
  expect(shown).toHaveLength(2);
});

it('waits on a page without a list until there is one', async () => {
  document.body.innerHTML = '<main>Loading</main>';
  await later(3500);
  expect(shown).toHaveLength(2);
  await later(10_000);
  expect(shown).toHaveLength(2);
  document.body.innerHTML = page('two');
  await later(200);
  expect(shown).toHaveLength(3);
});

it('ends with the extension', async () => {
  end.abort();
  document.body.innerHTML = page('two');
  await later(10_000);
  expect([shown.length, stops.mock.calls.length]).toEqual([1, 0]);
});
