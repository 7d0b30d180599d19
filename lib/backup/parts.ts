/** All that is kept, as a whole: one file with everything but the keys, written and put back; scores that are forgotten. */

import * as v from 'valibot';
import { MAX_CRITERIA_CHARS } from '../criteria/criteria';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { Stores } from '../store/any-store';
import { CriteriaSchema } from '../store/criteria-store';
import { ImportSchema } from '../store/imports';
import { DaySchema, RunSchema } from '../store/ledger-schema';
import { LessonSchema } from '../store/lessons';
import { ListingSchema } from '../store/listing-notes';
import { isKeptPaper, isScoreRecord } from '../store/score-schema';
import type { ScoreRecord } from '../store/scores-db';
import { sound } from '../store/sound';
import { TriageSchema } from '../store/triage';
import type { PartName } from './contract';
import { packWords, unpackWords } from './fingerprint-text';
import { answeredWins, bothTriages, hereWins, largerDay, largerSums, newerWins, settled } from './merge-rows';

// biome-ignore lint/suspicious/noExplicitAny: rows of all stores, each of which its own schema has looked at
export type Row = any;

/** A store that goes into the file row by row, under its own name. */
export interface Part {
  name: PartName;
  db: keyof Stores;
  /** What makes sense of a row, on the way out as on the way in; undefined where nothing does. */
  sound(row: unknown): Row | undefined;
  /** The row as JSON can hold it. */
  pack?(row: Row): unknown;
  /** And back, to be looked at by `sound` next. */
  unpack?(json: unknown): unknown;
  /** What is kept where the row is here and in the file. */
  merged(here: Row, read: Row): Row;
  /** What was spent stays spent: its rows are merged even where everything else is replaced. */
  onlyGrows?: true;
  /** Store of the same database whose rows end once there is one of the same key here. */
  settles?: 'debts';
  /** What counts as being here while the store is empty. */
  first?: Row;
  /** Rows that are read at once, where they may be large. */
  rows?: number;
}

const by =
  (schema: v.GenericSchema): Part['sound'] =>
  (row) =>
    sound(schema, row);
const guarded =
  (is: (row: unknown) => boolean): Part['sound'] =>
  (row) =>
    is(row) ? row : undefined;

const OfLength = v.looseObject({ text: v.pipe(v.string(), v.maxLength(MAX_CRITERIA_CHARS)) });

/** All of them, in the order of the file: a new store is a line here, and a name in the contract. */
export const PARTS: readonly Part[] = [
  {
    ...{ name: 'criteria', db: 'records', merged: hereWins, first: STARTER_CRITERIA },
    sound: by(v.intersect([CriteriaSchema, OfLength])),
  },
  {
    ...{ name: 'days', db: 'records', sound: by(DaySchema), unpack: settled },
    ...{ merged: largerDay, onlyGrows: true },
  },
  {
    ...{ name: 'runs', db: 'records', sound: by(RunSchema) },
    // A reader's yes to a price is given here or not at all.
    unpack: (json) => ({ ...settled(json), approved: null, wanted: null }),
    ...{ merged: largerSums, onlyGrows: true },
  },
  { name: 'triage', db: 'records', sound: by(TriageSchema), merged: bothTriages },
  { name: 'listings', db: 'digests', sound: by(ListingSchema), merged: newerWins, rows: 100 },
  { name: 'imports', db: 'digests', sound: by(ImportSchema), merged: newerWins, rows: 1 },
  {
    ...{ name: 'scores', db: 'scores', sound: guarded(isScoreRecord), merged: newerWins, settles: 'debts' },
    pack: (row: ScoreRecord) => ({ ...row, read: packWords(row.read) }),
    unpack: (json) => ({ ...(json as object), read: unpackWords((json as { read?: unknown } | null)?.read) }),
  },
  // Thrift is measured by them, also after a move.
  { name: 'lessons', db: 'scores', sound: by(LessonSchema), merged: answeredWins },
  { name: 'papers', db: 'scores', sound: guarded(isKeptPaper), merged: newerWins },
];
