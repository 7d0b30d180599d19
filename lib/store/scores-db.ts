import type { DBSchema } from 'idb';
import type { Score } from '../papers/score';
import type { Database } from './database';
import type { Layout } from './disk-engine';
import type { KeptForesight, KeptOutlook, KeptRead, KeptTaste, Lesson } from './learned-rows';
import { type Hooks, reopening } from './reopening';

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
  /** What was found in it, in a few words. */
  found?: string;
  /** Given to the title alone, since the abstract was not to be had. */
  titleOnly?: boolean;
  /** Of a text that a less trusted page told: see `Paper`. */
  secondHand?: true;
  /** The request whose reply it stood in, as the ledger knows it; scores of the first versions lack it. */
  request?: string;
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

/** A paper as it was last read somewhere on arXiv, abstract included. */
export interface KeptPaper {
  /** `<arXiv id>v<version>`, or the id alone where no version was told: see `paperKey`. */
  key: string;
  id: string;
  version: number | null;
  title: string;
  authors: string[];
  abstract: string;
  comments: string | null;
  /** `cs.LG`, the primary one first. May be empty: not every source tells. */
  categories: string[];
  /** Day of the mailing, `2026-02-06`, where the page told it. */
  announced: string | null;
  /** How it was announced there. */
  kind: 'new' | 'cross' | 'replace';
  /** Told by a page of one paper or of search results: it never replaces what a mailing or the API told. */
  secondHand?: boolean;
  /** When it was read, in ms since the epoch. */
  at: number;
}

/** When arXiv may be asked again, kept so that a background that was killed does not forget it. */
export interface Manners {
  /** There is one: all requests to arXiv stand in one line. */
  name: 'arxiv';
  /** Nothing is sent before this, in ms since the epoch. */
  notBefore: number;
  /** Refusals in a row. */
  strikes: number;
  /** When this was written, in ms since the epoch. */
  at: number;
}

/** A page that was fetched for its abstracts and needs no second look for a while. */
interface Visit {
  /** Its address. */
  url: string;
  /** When, in ms since the epoch. */
  at: number;
}

/** By time; by criteria and time; by what a paper is judged under, and time. */
interface LessonIndexes extends Record<string, IDBValidKey> {
  at: number;
  recent: [string, number];
  regime: [string, string, string, string, number];
}

const REGIME = ['criteriaId', 'criteria', 'scorer', 'category', 'at'];

/**
 * Large and disposable: what a model said, what was read of arXiv, and what was learned from both. Losing it costs money,
 * never the key or the settings.
 */
export interface Scores extends DBSchema {
  scores: { key: string; value: ScoreRecord; indexes: { id: string; at: number } };
  debts: { key: string; value: Debt; indexes: { at: number } };
  papers: { key: string; value: KeptPaper; indexes: { id: string; at: number } };
  manners: { key: string; value: Manners };
  visits: { key: string; value: Visit; indexes: { at: number } };
  lessons: { key: string; value: Lesson; indexes: LessonIndexes };
  reads: { key: string; value: KeptRead; indexes: { at: number } };
  tastes: { key: string; value: KeptTaste | KeptOutlook | KeptForesight };
}

export type ScoresDb = Database<Scores>;

export function openScores(name = 'winnow-scores', hooks: Hooks<Scores> = {}): Promise<ScoresDb> {
  const layout: Layout<Scores> = {
    ...{ name, version: 4 },
    upgrade(db, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) {
        const scores = db.createObjectStore('scores', { keyPath: 'key' });
        scores.createIndex('id', 'id');
        scores.createIndex('at', 'at');
        db.createObjectStore('debts', { keyPath: 'key' }).createIndex('at', 'at');
      }
      if (oldVersion < 2) {
        const papers = db.createObjectStore('papers', { keyPath: 'key' });
        papers.createIndex('id', 'id');
        papers.createIndex('at', 'at');
        db.createObjectStore('manners', { keyPath: 'name' });
        db.createObjectStore('visits', { keyPath: 'url' }).createIndex('at', 'at');
      }
      if (oldVersion < 3) {
        const lessons = db.createObjectStore('lessons', { keyPath: 'key' });
        lessons.createIndex('at', 'at');
        lessons.createIndex('recent', ['criteriaId', 'at']);
        lessons.createIndex('regime', REGIME);
        db.createObjectStore('reads', { keyPath: 'id' }).createIndex('at', 'at');
        db.createObjectStore('tastes', { keyPath: 'criteriaId' });
      } else if (oldVersion < 4) tx.objectStore('lessons').createIndex('regime', REGIME);
    },
  };
  return reopening(layout, hooks);
}
