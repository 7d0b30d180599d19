import type { Layout, PlacedEntry } from '../arxiv/entry';
import { isOf, placesOf } from '../arxiv/entry-places';
import type { Mark } from '../messages/listing';
import { type OwnElement, ownElements } from './own-element';
import type { ReasonLine } from './reason-line';
import { entrySheet } from './sheet';
import type { Tile } from './tile';

/** Tile and reason line of one entry, and where they stand. */
export interface Place {
  entry: PlacedEntry;
  tile: Tile;
  show(mark: Mark): void;
  /** Both are where they were put, in an entry that is on the page and still this paper's. */
  stands(): boolean;
  /** Puts both in; false where the entry has no place for them. */
  put(): boolean;
  /** The elements whose children they are. */
  holders(): Node[];
  hosts: readonly HTMLElement[];
  remove(): void;
}

/**
 * How elements of ours stand in an entry. The height of a line is there from the first paint, so nothing moves when its text
 * arrives. On the page of one paper it ends below the tile, so that the authors do not run round it; in search results it
 * begins where the title does, beside a tile that is an element by itself there: the title stands between them.
 */
const ROOMS: Record<Layout, string> = {
  listing: 'display:block;min-height:21px;',
  results: 'display:block;min-height:24px;margin-left:40px;',
  abstract: 'display:block;min-height:46px;',
};
const TILE_ALONE = 'float:left;display:block;width:32px;height:40px;margin:0 8px 0 0;user-select:none;';

/** Makes the elements for one entry: of the tile, and of the line. */
export function entryElements(doc: Document, layout: Layout): () => Record<'tile' | 'line', OwnElement> {
  const makeLine = ownElements(doc, entrySheet(layout), ROOMS[layout]);
  const makeTile = ownElements(doc, entrySheet(layout), TILE_ALONE);
  return () => {
    const line = makeLine('div');
    return { line, tile: layout === 'results' ? makeTile('div') : line };
  };
}

export function createPlace(
  entry: PlacedEntry,
  { tile, line }: { tile: Tile; line: ReasonLine },
  layout: Layout,
): Place {
  const hosts = [...new Set([tile.host, line.host])];
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
      isOf(entry) &&
      hosts.every((host, i) => host.isConnected && host.parentNode === holders[i]),
    put() {
      const at = placesOf(entry, layout);
      if (!at) return false;
      if (tile.host !== line.host) at.parent.insertBefore(tile.host, at.before);
      at.title.after(line.host);
      if (layout === 'abstract') alignWith(at.title, line.host);
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
