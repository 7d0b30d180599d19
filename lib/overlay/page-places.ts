import type { Layout, PlacedEntry } from '../arxiv/entry';
import type { Mark } from '../messages/listing';
import { createPlace, entryElements, type Place } from './place';
import { createReasonLine } from './reason-line';
import { createSlices } from './slices';
import { createTile } from './tile';

/** Tiles and reason lines of a page, a slice at a time where there are many. */
export interface PagePlaces {
  /** Puts them in. */
  build(entries: readonly PlacedEntry[]): void;
  /** Shows what is known of these papers now. */
  paint(ids: readonly string[]): void;
  show(place: Place): void;
  all(): Place[];
  dark(isDark: boolean): void;
  remove(): void;
}

export interface PlacesEvents {
  markOf(id: string): Mark;
  press(place: Place): void;
  tryAgain(): void;
  /** A place stands where it should. */
  placed(place: Place): void;
}

export function createPagePlaces(doc: Document, layout: Layout, on: PlacesEvents): PagePlaces {
  const make = entryElements(doc, layout);
  /** Several to a paper where search results show several versions of it. */
  const places = new Map<string, Place[]>();
  const building = createSlices(build);
  const painting = createSlices((id: string) => places.get(id)?.forEach(show));
  let dark = false;

  function build(entry: PlacedEntry): void {
    const own = make();
    const tile = createTile(own.tile, () => on.press(place));
    const line = createReasonLine(own.line, on.tryAgain);
    const place: Place = createPlace(entry, { tile, line }, layout);
    for (const host of place.hosts) host.toggleAttribute('data-dark', dark);
    if (!place.put()) return;
    places.set(entry.id, [...(places.get(entry.id) ?? []), place]);
    on.placed(place);
    show(place);
  }

  function show(place: Place): void {
    place.show(on.markOf(place.entry.id));
  }

  const all = () => [...places.values()].flat();
  return {
    ...{ show, all },
    build: (entries) => building.add(entries),
    paint: (ids) => painting.add(ids),
    dark(isDark) {
      dark = isDark;
      for (const { hosts } of all()) for (const host of hosts) host.toggleAttribute('data-dark', isDark);
    },
    remove() {
      building.clear();
      painting.clear();
      for (const place of all()) place.remove();
    },
  };
}
