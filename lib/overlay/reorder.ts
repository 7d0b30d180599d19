import type { PlacedEntry } from '../arxiv/entry';
import { listOf } from '../arxiv/entry-places';

/** The order of a page's entries, as far as it is ours: what we moved is known, and put back exactly. */
export interface Order {
  /**
   * Puts entries into an order, each among those that stand with it: in one element, with no heading in between. Nothing
   * but entries is moved.
   *
   * @param ids null for the order in which the page stood before
   */
  put(ids: readonly string[] | null): void;
  /** Entries stand as they were last put, whatever others did since. */
  stands(): boolean;
}

/** What moves when an entry does: neighbouring nodes, from the first to the last. */
interface Unit {
  entry: PlacedEntry;
  nodes: readonly ChildNode[];
}

/** @param entries of the page, in arXiv's order; more may come */
export function createOrder(entries: () => readonly PlacedEntry[]): Order {
  /** Where each entry stood when nothing of ours had moved it; null while nothing has. */
  let home: Map<PlacedEntry, number> | null = null;
  let ranks = new Map<string, number>();

  function wanted(section: readonly Unit[]): Unit[] {
    const rankOf = ({ entry }: Unit) => ranks.get(entry.id) ?? ranks.size;
    const homeOf = ({ entry }: Unit) => home?.get(entry) ?? 0;
    return [...section].sort((a, b) => rankOf(a) - rankOf(b) || homeOf(a) - homeOf(b));
  }

  return {
    put(ids) {
      if (!ids && !home) return;
      const sections = sectionsOf(entries());
      home ??= new Map();
      // What came after it was noted how the page stood came behind all that was there.
      for (const { entry } of sections.flat()) if (!home.has(entry)) home.set(entry, home.size);
      ranks = new Map(ids?.map((id, i) => [id, i]));
      for (const section of sections) arrange(section, wanted(section));
      if (!ids) home = null;
    },
    stands: () =>
      !home ||
      sectionsOf(entries()).every((section) => wanted(section).every((unit, i) => unit === section[i])),
  };
}

/** It stands before the other on the page. */
export function isBefore(entry: PlacedEntry, other: PlacedEntry): boolean {
  const position = entry.parts[0].compareDocumentPosition(other.parts[0]);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Entries that may change places with each other, as they stand on the page now. */
function sectionsOf(entries: readonly PlacedEntry[]): Unit[][] {
  const alone = countsOf(entries);
  const starts = new Map<Node, Unit>();
  const holders = new Set<Element>();
  for (const entry of entries) {
    const nodes = unitOf(entry, alone);
    const holder = nodes?.[0]?.parentElement;
    if (!nodes?.[0] || !holder) continue;
    starts.set(nodes[0], { entry, nodes });
    holders.add(holder);
  }
  const sections: Unit[][] = [];
  for (const holder of holders) {
    let section: Unit[] = [];
    for (const child of holder.children) {
      const unit = starts.get(child);
      if (unit && section.push(unit) === 1) sections.push(section);
      if (/^H[1-6]$/.test(child.tagName)) section = [];
    }
  }
  return sections;
}

/** How many entries stand in each element, up to their list. */
function countsOf(entries: readonly PlacedEntry[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { parts } of entries) {
    const list = listOf(parts[0]);
    for (let at = parts[0].parentElement; at && at !== list; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/**
 * An entry with what stands between its parts, or what another script has put around that entry alone; null where it has
 * been torn apart.
 */
function unitOf({ parts }: PlacedEntry, counts: ReadonlyMap<Element, number>): ChildNode[] | null {
  let around: Element = parts[0];
  while (around.parentElement && counts.get(around.parentElement) === 1) around = around.parentElement;
  if (around !== parts[0]) return parts.every((part) => around.contains(part)) ? [around] : null;
  const nodes: ChildNode[] = [];
  const last = parts.at(-1);
  for (let at: ChildNode | null = parts[0]; at; at = at.nextSibling) {
    // Another entry begins before this one has ended.
    if (nodes.length > 0 && at.nodeName === parts[0].nodeName) break;
    nodes.push(at);
    if (at === last) return nodes;
  }
  return null;
}

/** Lets units change places; whatever else stands there stays where it is. */
function arrange(section: readonly Unit[], wanted: readonly Unit[]): void {
  const [first, last] = [section[0]?.nodes[0], section.at(-1)?.nodes.at(-1)];
  const slots = new Map(section.map(({ nodes }, i) => [nodes[0], i]));
  const all: { node: ChildNode; moves: boolean }[] = [];
  for (let at = first; at; ) {
    const slot = slots.get(at);
    const unit = slot === undefined ? undefined : wanted[slot];
    for (const node of unit?.nodes ?? [at]) all.push({ node, moves: unit !== undefined });
    const end = section[slot ?? -1]?.nodes.at(-1) ?? at;
    at = end === last ? undefined : (end.nextSibling ?? undefined);
  }
  // From the end, so that what stands right is not touched.
  let next = last?.nextSibling ?? null;
  for (const { node, moves } of all.reverse()) {
    if (moves && node.nextSibling !== next) first?.parentNode?.insertBefore(node, next);
    next = node;
  }
}
