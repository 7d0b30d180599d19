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
      const top = (element: Element) => element.getBoundingClientRect().top;
      tell([...visible.keys()].sort((a, b) => top(a) - top(b)).map((element) => ids.get(element) ?? ''));
    }, SETTLE_MS);
  });
  for (const { parts } of entries) observer.observe(parts[0]);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
