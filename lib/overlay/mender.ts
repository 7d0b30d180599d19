import type { Layout, PlacedEntry } from '../arxiv/entry';
import { entryStarts, isOf, listOf } from '../arxiv/entry-places';
import { OWN_MARK } from '../arxiv/own-marks';
import type { Place } from './place';

/** Keeps Winnow's elements in their entries on a page that others change, too. */
export interface Mender {
  /** Looks after a place from now on. */
  watch(place: Place): void;
  /** Looks at once; false where no entry is on the page any more. */
  look(): boolean;
  stop(): void;
}

export interface MenderEvents {
  /** All entries that are known. */
  known(): readonly PlacedEntry[];
  /** The entries as they stand on the page now. */
  read(): readonly PlacedEntry[];
  /** Whether an element that carries our mark is one that we put there. */
  isOurs(element: HTMLElement): boolean;
  /** Another script has put entries on the page that were not there before: `watch` is to be called for each. */
  came(entries: readonly PlacedEntry[]): void;
  /** After each look, once copies of our elements are gone; with the places that had to be put in anew. */
  mended(again: readonly Place[]): void;
}

/** Waits after a change before looking, in ms: a script that rebuilds a page makes many. */
const SETTLE_MS = 100;

/** How often one entry is mended: a script that takes our elements away each time is to win in the end. */
const PATIENCE = 3;

/**
 * Only the elements that hold ours, and the lists they stand in, are watched, and of these only their children:
 * MathJax works deeper inside, for seconds on a long page. What happens above is for `follow-page.ts` to see.
 */
export function createMender(doc: Document, layout: Layout, on: MenderEvents): Mender {
  const mended = new Map<Place, number>();
  /** First elements of entries that were read, or could not be. */
  const seen = new WeakSet<Element>(on.known().map(({ parts }) => parts[0]));
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(mend, SETTLE_MS);
  });

  function observe(place: Place): void {
    const [part] = place.entry.parts;
    const list = listOf(part);
    seen.add(part);
    for (const node of new Set([...place.holders(), part.parentNode, list, list?.parentNode]))
      if (node) observer.observe(node, { childList: true });
  }

  const isThere = ({ entry }: Place) => entry.parts.every((part) => part.isConnected) && isOf(entry);

  function mend(): void {
    const fallen = [...mended].filter(([place, times]) => times < PATIENCE && !place.stands());
    takeIn(fallen.filter(([place]) => !isThere(place)).map(([place]) => place));
    const again: Place[] = [];
    for (const [place, times] of fallen) {
      // What is gone from the page stays gone.
      if (!isThere(place)) {
        // Where another paper stands in its place, it must not look like that one's.
        if (!isOf(place.entry)) place.remove();
        continue;
      }
      mended.set(place, times + 1);
      if (!place.put()) continue;
      observe(place);
      again.push(place);
    }
    // A copy of an entry has copies of our elements in it, and they are empty: a closed root is not copied.
    for (const copy of doc.querySelectorAll<HTMLElement>(`[${OWN_MARK}]`))
      if (!on.isOurs(copy)) copy.remove();
    on.mended(again);
    observer.takeRecords();
  }

  /** Finds entries that were built anew, by id and version, wherever they stand now; and those that are new. */
  function takeIn(lost: readonly Place[]): void {
    const unread = entryStarts(doc, layout).filter((start) => !seen.has(start));
    if (unread.length === 0 && (lost.length === 0 || readings >= PATIENCE)) return;
    if (lost.length > 0) readings += 1;
    for (const start of unread) seen.add(start);
    const now = new Map(on.read().map((entry) => [keyOf(entry), entry]));
    const known = new Set(on.known().map(keyOf));
    const added = [...now.values()].filter((entry) => !known.has(keyOf(entry)));
    // Where nothing is left of the list and others stand there, it is another list: not ours to mend.
    if (added.length > 0 && ![...mended.keys()].some(isThere)) return;
    for (const { entry } of lost) entry.parts = now.get(keyOf(entry))?.parts ?? entry.parts;
    if (added.length > 0) on.came(added);
  }

  return {
    watch(place) {
      mended.set(place, 0);
      observe(place);
      observer.takeRecords();
    },
    look() {
      mend();
      return [...mended.keys()].some(isThere);
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}

const keyOf = ({ id, version }: PlacedEntry) => `${id}v${version}`;
