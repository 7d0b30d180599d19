/** What stands on arXiv's page: tiles, reason lines, bar; filter and sort as pure functions of marks. */

import type { PlacedEntry, Reading } from '../arxiv/entry';
import type { Mark, RunStatus } from '../messages/listing';
import type { Triage } from '../papers/triage';
import type { Keymap } from '../settings/keymap';
import type { View } from '../settings/settings';
import { type Bar, createBar } from './bar/bar';
import type { BarAction } from './bar/bar-buttons';
import { BAR_CSS } from './bar/bar-sheet';
import { FAREWELL_CSS } from './bar/farewell';
import { insetOf } from './bar/sticky';
import { watchDarkness } from './dark-page';
import { mendJumps } from './jumps';
import { createMender } from './mender';
import { createNear } from './near';
import { ownElements } from './own-element';
import { createPageRows } from './page-rows';
import { createPaperActions, type PaperActions, type PaperEvents } from './paper-actions';
import { createPlace, entryElements, type Place } from './place';
import { createReasonLine } from './reason-line';
import { reorder } from './reorder';
import { createResort } from './resort';
import { ENTRY_CSS } from './sheet';
import { createSifter } from './sifter';
import { createSlices } from './slices';
import { createTile } from './tile';

/** All that Winnow shows on one listing. */
export interface Overlay extends Pick<PaperActions, 'details'> {
  marks(marks: readonly Mark[]): void;
  /** @param since when this visit began, in ms since the epoch */
  triage(papers: readonly Triage[], since: number): void;
  status(status: RunStatus): void;
  /** @param keymap keys that the reader has changed */
  view(view: View, keymap?: Keymap): void;
  /** Ids of the papers in sight, where the reader looks at some of the page only; else null. */
  narrowedTo(): string[] | null;
  /** Ids of all papers as they stand on the page, where the reader sorted it; else null. */
  sortedTo(): string[] | null;
  /** To be called every few seconds: see `createFarewell`. */
  alive(): void;
  frozen(text: string): void;
  /** Takes everything away again and restores arXiv's order. */
  remove(): void;
}

export interface OverlayEvents extends Omit<PaperEvents, 'addKey'> {
  act(action: BarAction): void;
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
  const make = entryElements(doc, layout);
  const rows = createPageRows(entries);
  /** Several to a paper where search results show several versions of it. */
  const places = new Map<string, Place[]>();

  const bar: Bar = createBar(ownElements(doc, BAR_CSS + FAREWELL_CSS)('div'), {
    view: on.view,
    act: on.act,
    look: (change) => sifter.look(change),
    filtering: () => sifter.warm(),
    filtered: () => actions.resume(),
  });
  const sifter = createSifter(doc, {
    ...{ rows, bar, layout, make: () => ownElements(doc, ENTRY_CSS)('div') },
    sifted: () => actions.sifted(),
  });
  const resort = createResort(doc, () => sifter.sort());
  const actions = createPaperActions(
    doc,
    {
      places: () => [...places.values()].flat(),
      markOf,
      meets: ({ entry }) => sifter.verdictOf(entry) === 'shown',
      isConcealed: ({ entry }) => sifter.isConcealed(entry),
      topInset: () => insetOf(doc),
      barBottom: () => bar.host.getBoundingClientRect().bottom,
      focusFilter,
      focusShowAll: () => bar.focusShowAll(),
      triaged(ids) {
        rows.triage(ids.map(actions.triageOf));
        sifter.sift();
      },
    },
    { ...on, addKey: () => on.act({ does: 'options' }) },
  );
  const isOurs = (element: HTMLElement) => ours.has(element) || sifter.isOurs(element);
  const ours = new Set<Element>([bar.host, ...actions.elements]);
  const mender = createMender(doc, readAgain, isOurs, mended);
  const near = createNear();
  let dark = false;

  function build(entry: PlacedEntry): void {
    const own = make();
    const tile = createTile(own.tile, () => actions.press(place));
    const line = createReasonLine(own.line, on.tryAgain);
    const place: Place = createPlace(entry, { tile, line }, layout);
    for (const host of place.hosts) host.toggleAttribute('data-dark', dark);
    if (!place.put()) return;
    places.set(entry.id, [...(places.get(entry.id) ?? []), place]);
    for (const host of place.hosts) ours.add(host);
    mender.watch(place);
    near.watch(place.hosts);
    actions.placed(place);
    show(place);
  }

  function show(place: Place): void {
    place.show(markOf(place.entry.id));
  }

  function markOf(id: string): Mark {
    return rows.of(id)[0]?.mark ?? { id, state: 'waiting' };
  }

  function paint(id: string): void {
    places.get(id)?.forEach(show);
  }

  const building = createSlices(build);
  const painting = createSlices(paint);
  building.add(entries);

  // One paper by itself has a tile and a line, and nothing to filter.
  const putBar = () =>
    entries.find(({ parts }) => parts[0].isConnected)?.parts[0].parentElement?.before(bar.host);
  let barMended = 0;
  if (layout !== 'abstract') putBar();

  const stopWatching = watchDarkness(doc, (isDark) => {
    dark = isDark;
    const hosts = [...places.values()].flatMap((all) => all.flatMap((place) => [...place.hosts]));
    for (const host of [bar.host, ...hosts]) host.toggleAttribute('data-dark', isDark);
    sifter.dark(isDark);
    actions.dark(isDark);
  });
  const stopJumps = mendJumps(doc, entries, () => sifter.isSorted);

  /** A list that was built anew has entries that know nothing of the cut-offs, and may have lost the bar. */
  function mended(again: readonly Place[]): void {
    for (const place of again) show(place);
    if (again.length > 0) sifter.sift();
    if (layout === 'abstract' || bar.host.isConnected || barMended >= BAR_PATIENCE) return;
    barMended += 1;
    putBar();
  }

  function focusFilter(): boolean {
    if (bar.host.isConnected) bar.focusFilter();
    return bar.host.isConnected;
  }

  const overlay: Overlay = {
    marks(marks) {
      rows.marks(marks);
      painting.add(marks.map(({ id }) => id));
      actions.marks(marks);
      sifter.sift();
      resort.marks(marks);
      actions.moved();
    },
    triage(papers, since) {
      sifter.since(since);
      if (papers.length > 0) actions.triage(papers);
      else sifter.sift();
    },
    status(status) {
      bar.status(status);
      resort.status(status);
      actions.moved();
    },
    view(view, keymap = {}) {
      bar.view(view);
      actions.view(view, keymap);
      sifter.view(view);
    },
    details: actions.details,
    narrowedTo: () => sifter.narrowedTo(),
    sortedTo: () => sifter.sortedTo(),
    frozen(text) {
      // Nobody is there any more from whom they could come.
      const waiting = entries.map(({ id }) => markOf(id)).filter(({ state }) => state === 'waiting');
      overlay.marks(waiting.map(({ id }) => ({ id, state: 'failed', why: text })));
      bar.frozen(text);
    },
    alive: () => bar.alive(),
    remove() {
      building.clear();
      painting.clear();
      stopWatching();
      stopJumps();
      reorder(entries, null);
      sifter.remove();
      bar.remove();
      mender.stop();
      near.stop();
      actions.remove();
      for (const place of [...places.values()].flat()) place.remove();
    },
  };
  return overlay;
}
