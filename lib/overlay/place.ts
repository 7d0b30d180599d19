import type { Layout, PlacedEntry } from '../arxiv/entry';
import { placesOf } from '../arxiv/entry-places';
import type { Mark } from '../messages/listing';
import type { ReasonLine } from './reason-line';
import type { Tile } from './tile';

/** Tile and reason line of one entry, and where they stand. */
export interface Place {
  entry: PlacedEntry;
  tile: Tile;
  show(mark: Mark): void;
  /** Both are where they were put, in an entry that is on the page. */
  stands(): boolean;
  /** Puts both in; false where the entry has no place for them. */
  put(): boolean;
  /** The elements whose children they are. */
  holders(): Node[];
  hosts: readonly HTMLElement[];
  remove(): void;
}

export function createPlace(
  entry: PlacedEntry,
  { tile, line }: { tile: Tile; line: ReasonLine },
  layout: Layout,
): Place {
  const hosts = [tile.host, line.host];
  let holders: Node[] = [];
  return {
    entry,
    tile,
    hosts,
    holders: () => holders,
    show(mark) {
      tile.show(mark);
      line.show(mark);
    },
    stands: () =>
      entry.parts.every((part) => part.isConnected) &&
      hosts.every((host, i) => host.isConnected && host.parentNode === holders[i]),
    put() {
      const at = placesOf(entry, layout);
      if (!at) return false;
      at.parent.insertBefore(tile.host, at.before);
      (layout === 'abstract' ? tile.host : at.title).after(line.host);
      if (layout === 'abstract') alignWith(at.title, tile.host);
      holders = hosts.flatMap((host) => host.parentNode ?? []);
      return true;
    },
    remove() {
      for (const host of hosts) host.remove();
    },
  };
}

/** Lets an element begin where the title begins, whatever margin the page gives titles. */
function alignWith(title: HTMLElement, host: HTMLElement): void {
  const margin = title.ownerDocument.defaultView?.getComputedStyle(title).marginLeft;
  if (margin) host.style.marginLeft = margin;
}
