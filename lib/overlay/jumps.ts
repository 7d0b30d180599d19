import type { PlacedEntry } from '../arxiv/entry';
import { listOf } from '../arxiv/entry-places';

/**
 * arXiv's own jumps (`#item41`, "Cross-lists") lead to the first entry of a section. Once entries are sorted, that one may
 * stand anywhere in it: the jump then goes to the section's heading. Returns what stops it.
 *
 * @param isSorted whether entries stand in another order than arXiv's
 */
export function mendJumps(
  doc: Document,
  entries: () => readonly PlacedEntry[],
  isSorted: () => boolean,
): () => void {
  const heads = () => sectionHeads(doc, entries());
  const window = doc.defaultView;

  function jump(event?: Event): void {
    const head = isSorted() ? heads().get(doc.location.hash) : null;
    if (!head) return;
    event?.preventDefault();
    head.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  // A click on the same address again changes no hash, and jumps all the same.
  function clicked(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.('a[href*="#item"]');
    if (link && heads().has(new URL((link as HTMLAnchorElement).href).hash)) setTimeout(jump);
  }
  window?.addEventListener('hashchange', jump);
  doc.addEventListener('click', clicked);
  return () => {
    window?.removeEventListener('hashchange', jump);
    doc.removeEventListener('click', clicked);
  };
}

/** Headings of sections by the hash that leads to the first entry of each. */
function sectionHeads(doc: Document, entries: readonly PlacedEntry[]): Map<string, Element> {
  const heads = new Map<string, Element>();
  const lists = new Set<Element>();
  for (const { parts } of entries) {
    const [part] = parts;
    const list = listOf(part);
    if (!list?.isConnected || lists.has(list)) continue;
    lists.add(list);
    const anchor = part.querySelector('a[name^="item"]')?.getAttribute('name');
    const head = list.querySelector(':scope > h3') ?? list;
    if (anchor) heads.set(`#${anchor}`, head);
  }
  // arXiv's link to the first section has a number that no entry has.
  const first = heads.values().next().value;
  if (first && doc.querySelector('a[href$="#item0"]')) heads.set('#item0', first);
  return heads;
}
