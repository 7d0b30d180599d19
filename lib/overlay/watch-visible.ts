import type { PlacedEntry } from '../arxiv/entry';

/** Waits after the last scroll before telling, in ms. */
const SETTLE_MS = 150;

/**
 * Tells which entries are on screen, top first, whenever that has changed and come to rest.
 * Returns what stops it.
 */
export function watchVisible(entries: readonly PlacedEntry[], tell: (ids: string[]) => void): () => void {
  const ids = new Map<Element, string>(entries.map(({ parts, id }) => [parts[0], id]));
  const visible = new Map<Element, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const id = ids.get(target);
      if (id && isIntersecting) visible.set(target, id);
      else visible.delete(target);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell([...visible.keys()].sort(inPage).map((element) => ids.get(element) ?? ''));
    }, SETTLE_MS);
  });
  for (const { parts } of entries) observer.observe(parts[0]);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** By the order of the document, which is that of the screen: to measure them could have a long page laid out anew. */
function inPage(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
