import { entryLink } from '../../arxiv/entry-places';
import type { Place } from '../place';

/** The entries of a page as keys walk through them. */
export interface Walk {
  /** Where the reader is: the entry that has the focus, or had it last; null where there was none. */
  here(): Place | null;
  /** The nearest shown entry before or behind a place that meets a test; from the top of the window where there is none. */
  from(place: Place | null, step: 1 | -1, test?: (place: Place) => boolean): Place | null;
  /** The place where it is shown, else the nearest shown one behind it, else before it; null where none is shown. */
  nearest(place: Place): Place | null;
  /** Shown entries up to a place, this included. */
  upTo(place: Place): Place[];
  /** Gives an entry's own link the focus, clear of what covers the top of the window. */
  go(place: Place): void;
}

/** So much of an entry is to be on screen, in px. */
const ENOUGH = 160;
const GAP = 10;

/** @param places of the page, in any order */
export function createWalk(doc: Document, places: () => readonly Place[], topInset: () => number): Walk {
  let last: Place | null = null;

  const isShown = ({ entry }: Place) => entry.parts[0].getClientRects().length > 0;

  /** In the order of the page, which the reader may have changed. */
  function inOrder(): Place[] {
    const all = places();
    const byPart = new Map<Element, Place>(all.map((place) => [place.entry.parts[0], place]));
    const tag = all[0]?.entry.parts[0].tagName;
    return tag ? [...doc.querySelectorAll(tag)].flatMap((part) => byPart.get(part) ?? []) : [];
  }

  /** Where the title stands in two lines over the number, not the first of an entry's elements is its topmost. */
  const topOf = ({ entry }: Place) =>
    Math.min(...entry.parts.map((part) => part.getBoundingClientRect().top));
  const isOnScreen = (place: Place) => topOf(place) >= topInset();

  function from(
    place: Place | null,
    step: 1 | -1,
    test: (place: Place) => boolean = () => true,
  ): Place | null {
    const all = inOrder();
    const first = all.findIndex((each) => isShown(each) && isOnScreen(each));
    const outside = step === 1 ? (first < 0 ? all.length : first) - 1 : first < 0 ? all.length : first;
    const start = place ? all.indexOf(place) : outside;
    for (let at = start + step; at >= 0 && at < all.length; at += step) {
      const each = all[at];
      if (each && isShown(each) && test(each)) return each;
    }
    return null;
  }

  return {
    from,
    nearest: (place) => (isShown(place) ? place : (from(place, 1) ?? from(place, -1))),
    here() {
      const { activeElement } = doc;
      const focused = places().find(({ entry }) => entry.parts.some((part) => part.contains(activeElement)));
      last = focused ?? (last?.entry.parts[0].isConnected ? last : null);
      return last;
    },
    upTo(place) {
      const all = inOrder();
      return all.slice(0, all.indexOf(place) + 1).filter(isShown);
    },
    go(place) {
      last = place;
      const { parts } = place.entry;
      const link = entryLink(place.entry);
      if (link) link.focus({ preventScroll: true });
      else place.tile.focus();
      const window = doc.defaultView;
      if (!window) return;
      const top = topOf(place);
      const { bottom } = (parts.at(-1) ?? parts[0]).getBoundingClientRect();
      const inset = topInset() + GAP;
      if (top < inset || Math.min(bottom, top + ENOUGH) > window.innerHeight)
        window.scrollBy({ top: top - inset, behavior: 'instant' });
    },
  };
}
