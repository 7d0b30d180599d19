// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPage, readStanding } from '../arxiv/read-page';
import { parse, testEntry, testPage, testSection } from '../testing/arxiv-page';
import { scoredMark } from '../testing/marks';
import {
  copiesLists,
  groupsPairs,
  hidesLists,
  replacesPage,
  wrapsPairs,
  writesAnew,
} from '../testing/neighbours';
import { all, useRoots, view } from '../testing/overlay';
import { type Chance, chance } from '../testing/random';
import { createOverlay, type Overlay } from './overlay';

useRoots();

const URL = 'https://arxiv.org/list/cs.LG/new';
/** No more than are built in one go. */
const PAPERS = Array.from({ length: 8 }, (_, i) => `2602.0000${i + 1}`);
const more = Array.from({ length: 8 }, (_, i) => `2602.0001${i + 1}`);
const pageOf = (ids: readonly string[]) =>
  testPage(
    testSection(
      'New submissions (showing 5 of 5 entries)',
      ids.slice(0, 5).map((id) => ({ id })),
    ) +
      testSection(
        'Cross submissions (showing 3 of 3 entries)',
        ids.slice(5).map((id) => ({ id, mark: '(cross-list from stat.ML)' })),
        6,
      ),
  );
/** No two papers have the same. */
const scoreOf = (id: string) => ({
  relevance: 1 + ((Number(id) * 1e5) % 10),
  novelty: id < '2602.0001' ? 3 : 8,
});
const markOf = (id: string) => scoredMark(id, scoreOf(id));
const nameOf = (id: string) => {
  const { relevance, novelty } = scoreOf(id);
  return `Relevance ${relevance} of 10, novelty ${novelty} of 10`;
};

const terms = () => [...document.querySelectorAll('dl#articles dt')];
const idOf = (dt: Element) => dt.querySelector('a[title="Abstract"]')?.id ?? '';

/** What another script may do to the page at any moment. */
const SURGERY: Record<string, (by: Chance) => void> = {
  wraps: () => wrapsPairs(document),
  groups: () => document.querySelector('dl#articles > dt') && groupsPairs(document),
  hides: () => hidesLists(document),
  copies: () => copiesLists(document),
  writesAnew: () => writesAnew(document),
  replaces: () => replacesPage(document),
  adds: (by) => {
    const [id = ''] = more.splice(0, 1);
    const list = by.pick([...document.querySelectorAll('dl#articles')] as [Element, ...Element[]]);
    const mark = list.textContent?.includes('Cross') ? '(cross-list from stat.ML)' : '';
    if (id) list.insertAdjacentHTML('beforeend', testEntry({ id, mark }));
  },
  moves: (by) => {
    const dt = by.pick(terms() as [Element, ...Element[]]);
    const [dd, list] = [dt.nextElementSibling, dt.parentElement];
    if (dd) list?.append(dt, dd);
  },
  removes: (by) => {
    const dt = by.pick(terms() as [Element, ...Element[]]);
    dt.nextElementSibling?.remove();
    dt.remove();
  },
  clones: (by) => {
    const dt = by.pick(terms() as [Element, ...Element[]]);
    const dd = dt.nextElementSibling;
    if (dd) dt.parentElement?.append(dt.cloneNode(true), dd.cloneNode(true));
  },
  strips: (by) => {
    const hosts = [...document.querySelectorAll('[data-winnow]:not(style)')];
    if (hosts.length > 0) by.pick(hosts as [Element, ...Element[]]).remove();
  },
};

/** Papers that have these tiles, as lists of ids between the same headings. */
function runs(tiles: readonly Element[]): string[][] {
  const found: string[][] = [[]];
  const own = new Set(tiles.map((tile) => (tile.getRootNode() as ShadowRoot).host.closest('dd')));
  for (const element of document.querySelectorAll('dl#articles, dl#articles > :is(h3, h4), dl#articles dt')) {
    if (element.tagName !== 'DT') found.push([]);
    else if (own.has(element.nextElementSibling as HTMLElement)) found.at(-1)?.push(idOf(element));
  }
  return found;
}

it.each(Array.from({ length: 24 }, (_, seed) => seed))('random surgery by others, seed %i', (seed) => {
  const by = chance(seed);
  more.splice(0, more.length, ...Array.from({ length: 8 }, (_, i) => `2602.0001${i + 1}`));
  document.body.replaceChildren(...parse(pageOf(PAPERS)).body.childNodes);
  const reading = readPage(document, URL);
  if (reading.state !== 'read') throw new Error(reading.state);
  let records = 0;
  const counting = new MutationObserver(() => undefined);
  const nothing = () => undefined;
  const on = { view: nothing, act: nothing, tryAgain: nothing, triage: nothing, details: nothing };
  const found = (entries: readonly { id: string }[]) => overlay.marks(entries.map(({ id }) => markOf(id)));
  const overlay: Overlay = createOverlay(document, reading, { ...on, scoreAgain: nothing, found }, () =>
    readStanding(document, URL),
  );
  /** How papers stood before they were sorted; null while they are not. */
  let home: string[] | null = null;
  const sort = (to: 'score' | 'arxiv') => {
    home = to === 'arxiv' ? null : (home ?? terms().map(idOf));
    overlay.view(view({ sort: to }));
  };
  overlay.marks(PAPERS.map(markOf));
  const done: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    if (by.once(2)) sort('score');
    const [name, operate] = by.pick(Object.entries(SURGERY) as [[string, (by: Chance) => void]]);
    operate(by);
    done.push(name);
    const standing = terms();
    counting.observe(document, { childList: true, subtree: true });
    if (by.once(3)) sort(by.pick(['score', 'arxiv']));
    overlay.look();
    records += counting.takeRecords().length;
    counting.disconnect();
    // Whatever was on the page is there, each element once: nothing is lost, nothing made.
    expect(new Set(terms()), `${done}`).toEqual(new Set(standing));
  }
  const before: string[] = home ?? [];
  sort('arxiv');
  overlay.look();
  const tiles = all('.tile').filter((tile) => tile.isConnected);
  const hosts = tiles.map((tile) => (tile.getRootNode() as ShadowRoot).host);
  expect(hosts.length, `${done}`).toBeGreaterThan(0);
  // Each tile beside its own paper, no two in one entry, none in a copy that is nobody's.
  for (const [i, host] of hosts.entries()) {
    const dt = host.closest('dd')?.previousElementSibling as Element;
    expect([idOf(dt), tiles[i]?.getAttribute('aria-label')], `${done}`).toEqual([idOf(dt), nameOf(idOf(dt))]);
  }
  expect(new Set(hosts.map((host) => host.closest('dd'))).size).toBe(hosts.length);
  expect(new Set(tiles.map((tile) => tile.getAttribute('aria-label'))).size).toBe(tiles.length);
  // Every paper that stands on the page has one.
  expect(new Set(hosts.map((host) => idOf(host.closest('dd')?.previousElementSibling as Element)))).toEqual(
    new Set(terms().map(idOf)),
  );
  // As they stood before, under each heading that they stand under now; what came later behind them.
  const placeOf = (id: string) => (before.indexOf(id) + before.length + 1) % (before.length + 1);
  for (const run of before.length > 0 ? runs(tiles) : [])
    expect(run, `${done}`).toEqual([...run].sort((a, b) => placeOf(a) - placeOf(b)));
  // Neither of the two keeps the other busy.
  counting.observe(document, { childList: true, subtree: true, attributes: true });
  overlay.look();
  expect(counting.takeRecords()).toEqual([]);
  expect(records, `${done}`).toBeLessThan(400);
  counting.disconnect();
  overlay.remove();
  expect(document.querySelectorAll('[data-winnow]')).toHaveLength(0);
});
