/** What stands on arXiv's page: tiles, reason lines, bar; filter and sort as pure functions of marks. */

import type { PlacedEntry, Reading } from '../arxiv/entry';
import { listOf } from '../arxiv/entry-places';
import type { Mark, RunStatus } from '../messages/listing';
import type { Triage } from '../papers/triage';
import type { Keymap } from '../settings/keymap';
import type { View } from '../settings/settings';
import { type Bar, createBar } from './bar/bar';
import type { BarAction } from './bar/bar-buttons';
import { BAR_CSS } from './bar/bar-sheet';
import { FAREWELL_CSS, SILENT } from './bar/farewell';
import { insetOf } from './bar/sticky';
import { watchDarkness } from './dark-page';
import { mendJumps } from './jumps';
import { leftAlone } from './left-alone';
import { createMender } from './mender';
import { createNear } from './near';
import { ownElements } from './own-element';
import { createPagePlaces } from './page-places';
import { createPageRows } from './page-rows';
import { createPaperActions, type PaperActions, type PaperEvents } from './paper-actions';
import type { Place } from './place';
import { createResort } from './resort';
import { ENTRY_CSS } from './sheet';
import { createSifter } from './sifter';

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
  /** Looks at once whether all of it is still there; false where no entry is on the page any more. */
  look(): boolean;
  frozen(text: string): void;
  /** Takes everything away again and restores arXiv's order. */
  remove(): void;
}

export interface OverlayEvents extends Omit<PaperEvents, 'addKey'> {
  act(action: BarAction): void;
  tryAgain(): void;
  /** Entries have come, or have other elements now. */
  found(entries: readonly PlacedEntry[]): void;
}

/** How often bar and details are put back: a script that takes them away each time is to win in the end. */
const PATIENCE = 3;

/** @param readAgain the entries as they stand on the page at that moment */
export function createOverlay(
  doc: Document,
  { entries, layout }: Pick<Extract<Reading, { state: 'read' }>, 'entries' | 'layout'>,
  on: OverlayEvents,
  readAgain: () => readonly PlacedEntry[] = () => [],
): Overlay {
  /** One paper by itself has a tile and a line, and nothing to filter: its bar speaks once Winnow has ended. */
  const isAlone = layout === 'abstract';
  const rows = createPageRows(entries);
  const known = () => rows.all.map(({ entry }) => entry);
  const markOf = (id: string): Mark => rows.of(id)[0]?.mark ?? { id, state: 'waiting' };

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
  const resort = createResort(doc, sifter.sort, sifter.keepOrder);
  const places = createPagePlaces(doc, layout, {
    ...{ markOf, tryAgain: on.tryAgain, press: (place) => actions.press(place) },
    placed(place) {
      for (const host of place.hosts) ours.add(host);
      mender.watch(place);
      near.watch(place.hosts);
      actions.placed(place);
    },
  });
  const actions = createPaperActions(
    doc,
    {
      places: places.all,
      markOf,
      meets: ({ entry }) => sifter.verdictOf(entry) === 'shown',
      isConcealed: ({ entry }) => sifter.isConcealed(entry),
      topInset: () => insetOf(doc),
      barBottom: () => (isAlone ? 0 : bar.host.getBoundingClientRect().bottom),
      focusFilter,
      focusShowAll: () => bar.focusShowAll(),
      triaged(ids) {
        rows.triage(ids.map(actions.triageOf));
        sifter.sift();
      },
    },
    { ...on, addKey: () => on.act({ does: 'options' }) },
  );
  const ours = new Set<Element>([bar.host, ...actions.elements]);
  const mender = createMender(doc, layout, {
    ...{ known, read: readAgain, mended },
    isOurs: (element) => ours.has(element) || sifter.isOurs(element),
    came(added) {
      rows.add(added);
      places.build(added);
      sifter.sift();
      found(added);
    },
  });
  const near = createNear();

  places.build(entries);

  const around = [actions.elements[0], bar.host];
  bar.host.toggleAttribute(SILENT, isAlone);
  let aroundMended = 0;
  putAround();

  /** Puts what belongs to no entry where it belongs. */
  function putAround(): void {
    actions.put();
    const standing = known().find(({ parts }) => parts[0].isConnected)?.parts[0];
    if (standing) (isAlone ? standing : listOf(standing))?.before(bar.host);
  }

  const stopWatching = watchDarkness(doc, (isDark) => {
    bar.host.toggleAttribute('data-dark', isDark);
    places.dark(isDark);
    sifter.dark(isDark);
    actions.dark(isDark);
  });
  const stopJumps = mendJumps(doc, known, () => sifter.isSorted);

  /** A list that was built anew has entries that know nothing of the cut-offs, and may have lost the bar. */
  function mended(again: readonly Place[]): void {
    for (const place of again) places.show(place);
    if (again.length > 0) {
      sifter.sift();
      found(again.map(({ entry }) => entry));
    }
    resort.disturbed();
    bar.other(sifter.otherScript());
    if (aroundMended >= PATIENCE || around.every((element) => element?.isConnected)) return;
    aroundMended += 1;
    putAround();
  }

  function found(entries: readonly PlacedEntry[]): void {
    on.found(entries);
    actions.found();
  }

  function focusFilter(): boolean {
    if (!isAlone && bar.host.isConnected) bar.focusFilter();
    return !isAlone && bar.host.isConnected;
  }

  const overlay: Overlay = {
    marks(marks) {
      rows.marks(marks);
      places.paint(marks.map(({ id }) => id));
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
      overlay.marks(known().flatMap(({ id }) => leftAlone(markOf(id), text)));
      bar.host.removeAttribute(SILENT);
      bar.frozen(text);
    },
    alive() {
      bar.alive();
      bar.other(sifter.otherScript());
    },
    look: mender.look,
    remove() {
      stopWatching();
      stopJumps();
      sifter.remove();
      bar.remove();
      mender.stop();
      near.stop();
      actions.remove();
      places.remove();
    },
  };
  return overlay;
}
