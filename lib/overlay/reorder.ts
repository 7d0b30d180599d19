import type { PlacedEntry } from '../arxiv/entry';

/**
 * Puts entries into an order, each within its own list: sections stay what they are.
 *
 * @param entries in arXiv's order
 * @param order ids; null for arXiv's order
 */
export function reorder(entries: readonly PlacedEntry[], order: readonly string[] | null): void {
  const byId = Map.groupBy(entries, ({ id }) => id);
  const lists = new Map<Element, PlacedEntry[]>();
  for (const entry of order?.flatMap((id) => byId.get(id) ?? []) ?? entries) {
    const list = entry.parts[0].parentElement;
    if (!list) continue;
    const sorted = lists.get(list);
    if (sorted) sorted.push(entry);
    else lists.set(list, [entry]);
  }
  for (const [list, sorted] of lists) {
    if (inOrder(sorted)) continue;
    // Off the page meanwhile, so that it goes and comes back in one step.
    const { parentNode, nextSibling } = list;
    list.remove();
    for (const { parts } of sorted) list.append(...parts);
    parentNode?.insertBefore(list, nextSibling);
  }
}

function inOrder(sorted: readonly PlacedEntry[]): boolean {
  return sorted.every((entry, i) => {
    const next = sorted[i + 1];
    return !next || isBefore(entry, next);
  });
}

/** It stands before the other on the page. */
export function isBefore(entry: PlacedEntry, other: PlacedEntry): boolean {
  const position = entry.parts[0].compareDocumentPosition(other.parts[0]);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
