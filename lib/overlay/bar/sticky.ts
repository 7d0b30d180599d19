import { setRootProperty } from '../root-property';

/** On the root element: how much of the window's top the bar covers. */
const INSET = '--winnow-inset';

/** The rule by which the page's own jumps, and the browser's, end below the bar. */
export const INSET_CSS = `html { scroll-padding-top: calc(var(${INSET}, 0px) + 4px); }`;

/** How much of the window's top the bar covers, in px. */
export function insetOf(doc: Document): number {
  return Number.parseFloat(doc.documentElement.style.getPropertyValue(INSET)) || 0;
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
    setRootProperty(doc, INSET, `${isSticky ? stays.offsetHeight : 0}px`);
  });
  for (const each of [told, stays]) observer.observe(each);
  return () => {
    observer.disconnect();
    setRootProperty(doc, INSET, null);
  };
}
