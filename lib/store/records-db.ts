/**
 * IndexedDB databases, four and in Firefox a fifth: scores and listings (disposable), records (precious), vault (secret),
 * the second copy; and the shapes of what is kept in them.
 */

import type { DBSchema } from 'idb';
import type { Criteria } from '../criteria/criteria';
import type { Attempt } from '../ledger/attempt';
import type { Day } from '../ledger/day';
import type { Learned } from '../ledger/learned';
import type { RunRecord } from '../ledger/run-record';
import type { Triage } from '../papers/triage';
import type { Settings } from '../settings/settings';
import type { Database } from './database';
import type { Layout } from './disk-engine';
import { type Hooks, reopening } from './reopening';

/** What a scorer's server has shown of itself. */
export interface ServerRecord {
  /** Host, model and effort. */
  scorer: string;
  /** Optional request fields that it refused, so that each is refused only once. */
  dropped: string[];
  /** By how much its bills differ from what was expected. */
  learned?: Learned;
}

/** Until when a server asked to be left alone: the worker may die and be born again meanwhile. */
export interface Hold {
  /** Whose limit it is: host, model and effort. */
  scorer: string;
  /** When it was set, and until when it holds, in ms since the epoch. The first versions kept the latter only. */
  at?: number;
  until: number;
  /** Name of the fault, and its words for the reader. */
  name: string;
  text: string;
}

/** Precious and small: what the reader set and what was spent. Never pruned, apart from single requests of long ago, whose sums stay. */
export interface Records extends DBSchema {
  /** Only what differs from the defaults, so that better defaults reach everybody. */
  settings: { key: 'settings'; value: Partial<Settings> };
  criteria: { key: string; value: Criteria };
  /** Single facts, such as which criteria are active. */
  facts: {
    key:
      | ('activeCriteria' | 'digestCut' | 'visit')
      | ('ledgerDay' | 'ledgerBehind' | 'ledgerTold')
      | ('daily' | 'dailyState')
      /** Digests that the reader follows. */
      | 'followed'
      /** What was updated to, and nobody has read of yet. */
      | 'unreadVersion'
      /** The mark that the second copy has, too; and that what is here came back from it. */
      | ('copied' | 'restored');
    value: string;
  };
  attempts: { key: string; value: Attempt; indexes: { state: string } };
  days: { key: string; value: Day };
  /** One for each page that was opened with a model to ask. */
  runs: { key: string; value: RunRecord; indexes: { day: string } };
  holds: { key: string; value: Hold };
  /** Of server records; the name is on readers' disks. */
  quirks: { key: string; value: ServerRecord };
  /** What the reader did with papers, by arXiv id. */
  triage: { key: string; value: Triage };
}

export type RecordsDb = Database<Records>;

export function openRecords(name = 'winnow-records', hooks: Hooks<Records> = {}): Promise<RecordsDb> {
  const layout: Layout<Records> = {
    ...{ name, version: 3 },
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('settings');
        db.createObjectStore('criteria', { keyPath: 'id' });
        db.createObjectStore('facts');
        db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('state', 'state');
        db.createObjectStore('days', { keyPath: 'day' });
        db.createObjectStore('quirks', { keyPath: 'scorer' });
      }
      if (oldVersion < 2) {
        db.createObjectStore('runs', { keyPath: 'id' }).createIndex('day', 'day');
        db.createObjectStore('holds', { keyPath: 'scorer' });
      }
      if (oldVersion < 3) db.createObjectStore('triage', { keyPath: 'id' });
    },
  };
  return reopening(layout, hooks);
}
