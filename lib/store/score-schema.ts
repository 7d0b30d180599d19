import * as v from 'valibot';
import type { Debt, KeptPaper, ScoreRecord } from './scores-db';
import { Finite, OfTen } from './sound';

/*
 * Thousands of these are read at once, so they are looked at and not copied: under 3 ms for the 2,000 scores of a long
 * page, in which a hand-written guard would save 2.
 */

const Texts = v.array(v.string());

const ScoreSchema = v.looseObject({
  ...{ key: v.string(), id: v.string(), criteriaId: v.string(), scorer: v.string(), comment: v.string() },
  ...{ relevance: OfTen, novelty: OfTen, at: Finite },
  axes: v.exactOptional(v.record(v.string(), OfTen)),
  // Not `instance`: what comes out of a database may be of another realm.
  read: v.custom<Uint16Array>(ArrayBuffer.isView),
});

const DebtSchema = v.looseObject({
  ...{ key: v.string(), id: v.string(), attempts: Finite, failed: v.nullable(v.string()) },
});

const PaperSchema = v.looseObject({
  ...{
    key: v.string(),
    id: v.string(),
    version: v.nullable(Finite),
    title: v.string(),
    abstract: v.string(),
  },
  ...{ authors: Texts, categories: Texts, at: Finite },
});

export const isScoreRecord = (kept: unknown): kept is ScoreRecord => v.is(ScoreSchema, kept);
export const isDebt = (kept: unknown): kept is Debt => v.is(DebtSchema, kept);
export const isKeptPaper = (kept: unknown): kept is KeptPaper => v.is(PaperSchema, kept);
