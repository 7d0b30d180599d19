/** What stands on arXiv's page: tiles, reason lines, bar; filter and sort as pure functions of marks. */

import type { PlacedEntry, Reading } from '../arxiv/entry';
import type { Mark, RunStatus } from '../messages/listing';
import type { Keymap } from '../settings/keymap';
import type { View } from '../settings/settings';
import { type BarEvents, createBar } from './bar';
import { BAR_CSS } from './bar-sheet';
import { isBelow } from './cut-off';
import { isDarkPage } from './dark-page';
import { createMender } from './mender';
import { ownElements } from './own-element';
import { createPaperActions, type PaperActions, type PaperEvents } from './paper-actions';
import { createPlace, type Place } from './place';
import { createReasonLine } from './reason-line';
import { reorder } from './reorder';
import { ENTRY_CSS } from './sheet';
import { createSlices } from './slices';
import { sortOrder } from './sort-order';
import { createStepBack } from './step-back';
import { createTile } from './tile';

/** All that Winnow shows on one listing. */
export interface Overlay extends Pick<PaperActions, 'triage' | 'details'> {
  marks(marks: readonly Mark[]): void;
  status(status: RunStatus): void;
  /** @param keymap keys that the reader has changed */
  view(view: View, keymap?: Keymap): void;
  frozen(text: string): void;
  /** Takes everything away again and restores arXiv's order. */
  remove(): void;
}

export interface OverlayEvents extends BarEvents, Omit<PaperEvents, 'addKey' | 'view'> {
  tryAgain(): void;
}

/** How often the bar is put back: a script that takes it away each time is to win in the end. */
const BAR_PATIENCE = 3;

/** @param readAgain the entries as they stand on the page at that moment */
export function createOverlay(
  doc: Document,
  { entries, layout }: Pick<Extract<Reading, { state: 'read' }>, 'entries' | 'layout'>,
  on: OverlayEvents,
  readAgain: () => readonly PlacedEntry[] = () => [],
): Overlay {
  const make = ownElements(doc, ENTRY_CSS);
  const dark = isDarkPage(doc);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const known = new Map<string, Mark>();
  /** Several to a paper where search results show several versions of it. */
  const places = new Map<string, Place[]>();
  const stepBack = createStepBack(doc);
  let view: View | null = null;
  let running = false;
  let sorted: View['sort'] = 'arxiv';

  const actions = createPaperActions(
    doc,
    {
      places: () => [...places.values()].flat(),
      markOf,
      meets: (id) => view !== null && known.has(id) && !isBelow(markOf(id), view),
      topInset: () => coveredTop(bar.host),
      focusFilter: () => false,
      triaged: () => undefined,
    },
    { ...on, addKey: () => on.act({ does: 'options' }) },
    dark,
  );
  const ours = new Set<Element>([stepBack.style, ...actions.elements]);
  const mender = createMender(doc, readAgain, (element) => ours.has(element), mended);

  function build(entry: PlacedEntry): void {
    const tile = createTile(make('div'), layout, () => actions.press(place));
    const line = createReasonLine(make('div'), on.tryAgain, layout);
    const place: Place = createPlace(entry, { tile, line }, layout);
    for (const host of place.hosts) host.toggleAttribute('data-dark', dark);
    if (!place.put()) return;
    places.set(entry.id, [...(places.get(entry.id) ?? []), place]);
    for (const host of place.hosts) ours.add(host);
    mender.watch(place);
    actions.placed(place);
    show(place);
  }

  function show(place: Place): void {
    const { entry } = place;
    const mark = markOf(entry.id);
    place.show(mark);
    if (view) setBack(entry, mark, view);
  }

  function markOf(id: string): Mark {
    return known.get(id) ?? { id, state: 'waiting' };
  }

  function paint(id: string): void {
    places.get(id)?.forEach(show);
  }

  /** The one paper of its page has nothing to step back behind. */
  function setBack(entry: PlacedEntry, mark: Mark, now: View): void {
    if (layout !== 'abstract') stepBack.set(entry, isBelow(mark, now));
  }

  const building = createSlices(build, 100);
  const painting = createSlices(paint, 120);
  building.add(entries);

  const bar = createBar(ownElements(doc, BAR_CSS)('div'), on);
  bar.host.toggleAttribute('data-dark', dark);
  ours.add(bar.host);
  // One paper by itself has a tile and a line, and nothing to filter.
  const putBar = () =>
    entries.find(({ parts }) => parts[0].isConnected)?.parts[0].parentElement?.before(bar.host);
  let barMended = 0;
  if (layout !== 'abstract') putBar();

  /** A list that was built anew has entries that know nothing of the cut-offs, and may have lost the bar. */
  function mended(again: readonly Place[]): void {
    for (const place of again) show(place);
    if (layout === 'abstract' || bar.host.isConnected || barMended >= BAR_PATIENCE) return;
    barMended += 1;
    putBar();
  }

  function count(): void {
    if (!view) return;
    const now = view;
    bar.shown([...known.values()].filter((mark) => !isBelow(mark, now)).length, ids.length);
  }

  function sort(): void {
    if (!view || (view.sort === 'arxiv' && sorted === 'arxiv')) return;
    sorted = view.sort;
    reorder(entries, sorted === 'arxiv' ? null : sortOrder(ids, known, sorted));
    actions.moved();
  }

  return {
    marks(marks) {
      for (const mark of marks) known.set(mark.id, mark);
      painting.add(marks.map(({ id }) => id));
      actions.marks(marks);
      count();
      // Known scores come before the reader has begun to read; later ones must not move the page.
      if (!running) sort();
    },
    status(status) {
      const busy =
        status.phase === 'running' || status.phase === 'waiting' || Boolean(status.abstracts?.left);
      const ended = running && !busy && (status.phase === 'done' || status.phase === 'keyword');
      running = busy;
      bar.status(status);
      if (ended) keepingPlace(doc, sort);
    },
    view(next, keymap = {}) {
      const resort = view?.sort !== next.sort;
      view = next;
      bar.view(next);
      actions.view(next, keymap);
      stepBack.mode(next.below);
      for (const { entry } of [...places.values()].flat()) {
        const mark = known.get(entry.id);
        if (mark) setBack(entry, mark, next);
      }
      count();
      if (resort) sort();
    },
    triage: actions.triage,
    details: actions.details,
    frozen: (text) => bar.frozen(text),
    remove() {
      building.clear();
      painting.clear();
      reorder(entries, null);
      stepBack.remove();
      bar.host.remove();
      mender.stop();
      actions.remove();
      for (const place of [...places.values()].flat()) place.remove();
    },
  };
}

/** How much of the window's top an element covers that sticks there, in px. */
function coveredTop(host: HTMLElement): number {
  const isSticky = host.ownerDocument.defaultView?.getComputedStyle(host).position === 'sticky';
  return isSticky && host.isConnected ? host.getBoundingClientRect().height : 0;
}

/** Does something that moves entries; a reader who has scrolled down keeps what was on top in sight. */
function keepingPlace(doc: Document, move: () => void): void {
  const window = doc.defaultView;
  const top = doc.elementFromPoint(200, 120)?.closest('dt, dd, li');
  const before = top?.getBoundingClientRect().top;
  move();
  if (!window || !top || before === undefined || window.scrollY < 400) return;
  window.scrollBy({ top: top.getBoundingClientRect().top - before, behavior: 'instant' });
}
