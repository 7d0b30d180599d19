import type { DBSchema } from 'idb';
import type { Digest } from '../papers/digest';
import type { ListedKind } from '../papers/paper';
import type { DailyState } from './daily-state';
import type { Database } from './database';
import type { Layout } from './disk-engine';
import type { FollowedScore, SourceState } from './followed-rows';
import { type Hooks, reopening } from './reopening';

/** A paper as a listing showed it; its abstract is kept elsewhere, by its id. */
export interface NotedPaper {
  id: string;
  version: number | null;
  title: string;
  authors: string[];
  /** What it was on the listing; absent where that is not known. */
  kind?: ListedKind | undefined;
}

/** A listing that was read, so that a digest of it can be made after its page was closed. */
export interface ListingNote {
  /** `<day> <path>`: the same list on the same day is one listing, however often it is opened. */
  id: string;
  /** Day of the mailing, or where the page does not tell it, the day it was read: `2026-02-06`. */
  day: string;
  /** `/list/cs.LG/new`, or the address of a feed. Never a search: that is the reader's own. */
  path: string;
  /** What to call it. */
  title: string;
  /** `cs.LG`; empty where it belongs to none. */
  category: string;
  /** Entries on it. */
  rows: number;
  papers: NotedPaper[];
  /** Ids of what its page showed when its digest was last asked for, where that was not all of it. */
  shown?: string[] | undefined;
  /** Ids of its papers as its page was sorted then, where that was not arXiv's order. */
  order?: string[] | undefined;
  /** Runs that scored it, by their ids in the ledger. */
  runs: string[];
  /** First read, in ms since the epoch: a score of an earlier time came from memory. */
  since: number;
  /** Last read, in ms since the epoch. */
  at: number;
}

/** A digest that was read in from a file. */
export interface DigestNote {
  id: string;
  /** Name of the file. */
  name: string;
  digest: Digest;
  /** Criteria that its scores were bound to. */
  criteriaId: string;
  at: number;
}

/** What digests are made of besides scores and papers. Losing it costs neither money nor settings. */
interface Digests extends DBSchema {
  listings: { key: string; value: ListingNote; indexes: { at: number; day: string } };
  imports: { key: string; value: DigestNote; indexes: { at: number } };
  /** How far the daily run is. */
  daily: { key: 'state'; value: DailyState };
  /** What followed digests say of papers, and how far each was read. */
  followed: { key: string; value: FollowedScore; indexes: { id: string; source: string; at: number } };
  sources: { key: string; value: SourceState };
}

export type DigestsDb = Database<Digests>;

export function openDigests(name = 'winnow-digests', hooks: Hooks<Digests> = {}): Promise<DigestsDb> {
  const layout: Layout<Digests> = {
    ...{ name, version: 2 },
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        const listings = db.createObjectStore('listings', { keyPath: 'id' });
        listings.createIndex('at', 'at');
        listings.createIndex('day', 'day');
        db.createObjectStore('imports', { keyPath: 'id' }).createIndex('at', 'at');
        db.createObjectStore('daily');
      }
      if (oldVersion < 2) {
        const followed = db.createObjectStore('followed', { keyPath: 'key' });
        followed.createIndex('id', 'id');
        followed.createIndex('source', 'source');
        followed.createIndex('at', 'at');
        db.createObjectStore('sources', { keyPath: 'id' });
      }
    },
  };
  return reopening(layout, hooks);
}
