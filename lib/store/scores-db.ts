import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Score } from '../scoring/score';

/** A score as it is kept. */
export interface ScoreRecord extends Score {
  /** `<criteria hash> <scorer> <prompt version> <arXiv id>`, see `scoreKey`. */
  key: string;
  id: string;
  /** Which criteria, over all their edits. */
  criteriaId: string;
  /** Host, model and effort. */
  scorer: string;
  version: number | null;
  /** What was read, as hashes of its words: see `fingerprint`. */
  read: Uint16Array;
  /** The abstract speaks to the model: the reader is warned. */
  flagged: boolean;
  /** ms since the epoch */
  at: number;
}

/** A paper that was asked for and has no score yet, or a doubtful one; gone as soon as it has one. */
export interface Debt {
  /** Key of the score that is owed. */
  key: string;
  id: string;
  /** How often it was in a request whose reply left it out. */
  attempts: number;
  /** Set once we gave up on it: why, in words for the reader. */
  failed: string | null;
  /** Left out by its title: it is asked about only if the reader wants it. */
  aside?: boolean;
  /** There is a score, but its batch looked steered: it is asked about once more. */
  doubted?: boolean;
  at: number;
}

/** Large and disposable: what a model said. Losing it costs money, never the key or the settings. */
interface Scores extends DBSchema {
  scores: { key: string; value: ScoreRecord; indexes: { id: string; at: number } };
  debts: { key: string; value: Debt; indexes: { at: number } };
}

export type ScoresDb = IDBPDatabase<Scores>;

export function openScores(name = 'winnow-scores'): Promise<ScoresDb> {
  return openDB<Scores>(name, 1, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        const scores = db.createObjectStore('scores', { keyPath: 'key' });
        scores.createIndex('id', 'id');
        scores.createIndex('at', 'at');
        db.createObjectStore('debts', { keyPath: 'key' }).createIndex('at', 'at');
      }
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
