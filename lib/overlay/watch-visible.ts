import type { PlacedEntry } from '../arxiv/entry';

/** Waits after the last scroll before telling, in ms. */
const SETTLE_MS = 150;

/** Tells which entries are on screen, top first, whenever that has changed and come to rest. */
export interface VisibleWatch {
  /** Also these, or those of them that have other elements now. */
  add(entries: readonly PlacedEntry[]): void;
  stop(): void;
}

export function watchVisible(tell: (ids: string[]) => void): VisibleWatch {
  const ids = new Map<Element, string>();
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
  return {
    add(entries) {
      for (const { parts, id } of entries) {
        ids.set(parts[0], id);
        observer.observe(parts[0]);
      }
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}

/** By the order of the document, which is that of the screen: to measure them could have a long page laid out anew. */
function inPage(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
