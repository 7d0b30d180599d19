import { setRootProperty } from '../root-property';

/** What the bar covers is followed by so much room, in px. */
const GAP = 4;

/** How much of the window's top the bar covers, in px. */
const insets = new WeakMap<Document, number>();

export function insetOf(doc: Document): number {
  return insets.get(doc) ?? 0;
}

/**
 * Has the page's own jumps, and the browser's, end below the bar. On the element itself: a custom property would be handed
 * down, and have everything on the page styled anew with each change.
 */
function setInset(doc: Document, inset: number | null): void {
  insets.set(doc, inset ?? 0);
  setRootProperty(doc, 'scroll-padding-top', inset === null ? null : `${inset + GAP}px`);
}

/**
 * Lets what the bar tells scroll away above the window's edge, however high it is, while its controls stay; and says to
 * the page how much of it these cover. Returns what stops it.
 *
 * @param told scrolls away
 * @param stays does not
 */
export function makeSticky(host: HTMLElement, told: HTMLElement, stays: HTMLElement): () => void {
  const doc = host.ownerDocument;
  const { ResizeObserver: Observer } = (doc.defaultView ?? {}) as { ResizeObserver?: typeof ResizeObserver };
  // Nothing is laid out where there is none.
  if (!Observer) return () => undefined;
  const observer = new Observer(() => {
    host.style.setProperty('top', `${-told.offsetHeight}px`);
    const isSticky = doc.defaultView?.getComputedStyle(host).position === 'sticky';
    setInset(doc, isSticky ? stays.offsetHeight : 0);
  });
  for (const each of [told, stays]) observer.observe(each);
  return () => {
    observer.disconnect();
    setInset(doc, null);
  };
}
