import type { PlacedEntry } from '../arxiv/entry';
import { placesOf } from '../arxiv/entry-places';
import type { Mark, RunStatus } from '../messages';
import type { View } from '../settings/settings';
import { type BarEvents, createBar } from './bar';
import { BAR_CSS } from './bar-sheet';
import { isBelow } from './cut-off';
import { isDarkPage } from './dark-page';
import { ownElements } from './own-element';
import { createReasonLine, type ReasonLine } from './reason-line';
import { reorder } from './reorder';
import { ENTRY_CSS } from './sheet';
import { createSlices } from './slices';
import { sortOrder } from './sort-order';
import { createStepBack } from './step-back';
import { createTile, type Tile } from './tile';

/** All that Winnow shows on one listing. */
export interface Overlay {
  marks(marks: readonly Mark[]): void;
  status(status: RunStatus): void;
  view(view: View): void;
  frozen(text: string): void;
  /** Takes everything away again and restores arXiv's order. */
  remove(): void;
}

export interface OverlayEvents extends BarEvents {
  tryAgain(): void;
}

export function createOverlay(doc: Document, entries: readonly PlacedEntry[], on: OverlayEvents): Overlay {
  const make = ownElements(doc, ENTRY_CSS);
  const dark = isDarkPage(doc);
  const ids = entries.map(({ id }) => id);
  const known = new Map<string, Mark>();
  const places = new Map<string, { entry: PlacedEntry; tile: Tile; line: ReasonLine }>();
  const stepBack = createStepBack(doc);
  let view: View | null = null;
  let running = false;
  let sorted: View['sort'] = 'arxiv';

  function build(entry: PlacedEntry): void {
    const place = placesOf(entry);
    if (!place) return;
    const tile = createTile(make('div'));
    const line = createReasonLine(make('div'), on.tryAgain);
    for (const { host } of [tile, line]) host.toggleAttribute('data-dark', dark);
    place.margin.prepend(tile.host);
    place.title.after(line.host);
    places.set(entry.id, { entry, tile, line });
    paint(entry.id);
  }

  function paint(id: string): void {
    const place = places.get(id);
    if (!place) return;
    const mark = known.get(id) ?? { id, state: 'waiting' };
    place.tile.show(mark);
    place.line.show(mark);
    if (view) stepBack.set(place.entry, isBelow(mark, view));
  }

  const building = createSlices(build, 100);
  const painting = createSlices(paint, 120);
  building.add(entries);

  const bar = createBar(ownElements(doc, BAR_CSS)('div'), on);
  bar.host.toggleAttribute('data-dark', dark);
  entries[0]?.dt.parentElement?.before(bar.host);

  function count(): void {
    if (!view) return;
    const now = view;
    bar.shown([...known.values()].filter((mark) => !isBelow(mark, now)).length, ids.length);
  }

  function sort(): void {
    if (!view || (view.sort === 'arxiv' && sorted === 'arxiv')) return;
    sorted = view.sort;
    reorder(entries, sortOrder(ids, known, sorted));
  }

  return {
    marks(marks) {
      for (const mark of marks) known.set(mark.id, mark);
      painting.add(marks.map(({ id }) => id));
      count();
      // Known scores come before the reader has begun to read; later ones must not move the page.
      if (!running) sort();
    },
    status(status) {
      const ended = running && status.phase === 'done';
      running = status.phase === 'running' || status.phase === 'waiting';
      bar.status(status);
      if (ended) keepingPlace(doc, sort);
    },
    view(next) {
      const resort = view?.sort !== next.sort;
      view = next;
      bar.view(next);
      stepBack.mode(next.below);
      for (const { entry } of places.values()) {
        const mark = known.get(entry.id);
        if (mark) stepBack.set(entry, isBelow(mark, next));
      }
      count();
      if (resort) sort();
    },
    frozen: (text) => bar.frozen(text),
    remove() {
      building.clear();
      painting.clear();
      reorder(entries, ids);
      stepBack.remove();
      bar.host.remove();
      for (const { tile, line } of places.values()) {
        tile.host.remove();
        line.host.remove();
      }
    },
  };
}

/** Does something that moves entries; a reader who has scrolled down keeps what was on top in sight. */
function keepingPlace(doc: Document, move: () => void): void {
  const window = doc.defaultView;
  const top = doc.elementFromPoint(200, 120)?.closest('dt, dd');
  const before = top?.getBoundingClientRect().top;
  move();
  if (!window || !top || before === undefined || window.scrollY < 400) return;
  window.scrollBy({ top: top.getBoundingClientRect().top - before, behavior: 'instant' });
}
