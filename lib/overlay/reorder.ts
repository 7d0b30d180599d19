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
  const starts = new Map<Element, Unit>();
  const within = Map.groupBy(entries, ({ parts }) => parts[0].parentElement);
  for (const entry of entries) {
    const around = entry.parts[0].parentElement;
    const nodes = unitOf(entry, within.get(around)?.length === 1 ? around : null);
    if (nodes) starts.set(nodes[0] as Element, { entry, nodes });
  }
  const sections: Unit[][] = [];
  for (const holder of new Set([...starts.keys()].map(({ parentElement }) => parentElement))) {
    let section: Unit[] = [];
    for (const child of holder?.children ?? []) {
      const unit = starts.get(child);
      if (unit && section.push(unit) === 1) sections.push(section);
      if (/^H[1-6]$/.test(child.tagName)) section = [];
    }
  }
  return sections;
}

/**
 * An entry with what stands between its parts, or what another script has put around that entry alone; null where it has
 * been torn apart.
 *
 * @param around what it stands in; null where it is not alone there
 */
function unitOf({ parts: [first, ...others] }: PlacedEntry, around: Element | null): ChildNode[] | null {
  if (around && around !== listOf(first))
    return others.every((part) => around.contains(part)) ? [around] : null;
  const nodes: ChildNode[] = [first];
  const last = others.at(-1) ?? first;
  for (let at: ChildNode | null = first; at !== last; nodes.push(at)) {
    at = at.nextSibling;
    // Another entry begins before this one has ended.
    if (!at || at.nodeName === first.nodeName) return null;
  }
  return nodes;
}

/** Lets units change places; whatever else stands there stays where it is. */
function arrange(section: readonly Unit[], wanted: readonly Unit[]): void {
  const moves = section.flatMap(({ nodes: [first] }, i) => {
    const unit = wanted[i];
    if (!first || !unit || unit === section[i]) return [];
    // Where one of them stood another will stand.
    const place = (first.ownerDocument as Document).createComment('');
    first.before(place);
    return { place, nodes: unit.nodes };
  });
  for (const { place, nodes } of moves) place.replaceWith(...nodes);
}
