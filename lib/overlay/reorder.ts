import type { PlacedEntry } from '../arxiv/entry';

/**
 * Puts entries into an order, each within its own list: sections stay what they are.
 *
 * @param order ids; all entries of the page
 */
export function reorder(entries: readonly PlacedEntry[], order: readonly string[]): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lists = new Map<Element, PlacedEntry[]>();
  for (const id of order) {
    const entry = byId.get(id);
    const list = entry?.dt.parentElement;
    if (!entry || !list) continue;
    const sorted = lists.get(list);
    if (sorted) sorted.push(entry);
    else lists.set(list, [entry]);
  }
  for (const [list, sorted] of lists) {
    if (inOrder(sorted)) continue;
    // One insertion for each list: the page is laid out once.
    const moved = list.ownerDocument.createDocumentFragment();
    for (const { dt, dd } of sorted) moved.append(dt, dd);
    list.append(moved);
  }
}

function inOrder(sorted: readonly PlacedEntry[]): boolean {
  return sorted.every((entry, i) => {
    const next = sorted[i + 1];
    return !next || (entry.dt.compareDocumentPosition(next.dt) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
}
