import type { PlacedEntry } from '../arxiv/entry';
import { OWN_MARK } from '../arxiv/own-marks';
import type { Place } from './place';

/** Keeps Winnow's elements in their entries on a page that others change, too. */
export interface Mender {
  /** Looks after a place from now on. */
  watch(place: Place): void;
  stop(): void;
}

/** Waits after a change before looking, in ms: a script that rebuilds a page makes many. */
const SETTLE_MS = 100;

/** How often one entry is mended: a script that takes our elements away each time is to win in the end. */
const PATIENCE = 3;

/**
 * Only the elements that hold ours, and the lists they stand in, are watched, and of these only their children:
 * MathJax works deeper inside, for seconds on a long page.
 *
 * @param readAgain the entries as they stand on the page now; asked for where one has been built anew
 * @param isOurs whether an element that carries our mark is one that we put there
 * @param onMend told after each look, once copies of our elements are gone
 */
export function createMender(
  doc: Document,
  readAgain: () => readonly PlacedEntry[],
  isOurs: (element: HTMLElement) => boolean,
  onMend: (mended: readonly Place[]) => void = () => undefined,
): Mender {
  const mended = new Map<Place, number>();
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(mend, SETTLE_MS);
  });

  function observe(place: Place): void {
    const [part] = place.entry.parts;
    const nodes = [...place.holders(), part.parentNode, part.parentNode?.parentNode];
    for (const node of new Set(nodes)) if (node) observer.observe(node, { childList: true });
  }

  function mend(): void {
    const fallen = [...mended].filter(([place, times]) => times < PATIENCE && !place.stands());
    if (fallen.some(([{ entry }]) => entry.parts.some((part) => !part.isConnected))) takeNewParts(fallen);
    const again: Place[] = [];
    for (const [place, times] of fallen) {
      // What is gone from the page stays gone.
      if (place.entry.parts.some((part) => !part.isConnected)) continue;
      mended.set(place, times + 1);
      if (!place.put()) continue;
      observe(place);
      again.push(place);
    }
    // A copy of an entry has copies of our elements in it, and they are empty: a closed root is not copied.
    for (const copy of doc.querySelectorAll<HTMLElement>(`[${OWN_MARK}]`)) if (!isOurs(copy)) copy.remove();
    onMend(again);
    observer.takeRecords();
  }

  /** Entries are known by id and version, wherever they stand now. */
  function takeNewParts(fallen: readonly (readonly [Place, number])[]): void {
    if (readings >= PATIENCE) return;
    readings += 1;
    const now = new Map(readAgain().map((entry) => [keyOf(entry), entry]));
    for (const [{ entry }] of fallen) {
      const found = now.get(keyOf(entry));
      if (found) entry.parts = found.parts;
    }
  }

  return {
    watch(place) {
      mended.set(place, 0);
      observe(place);
      observer.takeRecords();
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}

const keyOf = ({ id, version }: PlacedEntry) => `${id}v${version}`;
