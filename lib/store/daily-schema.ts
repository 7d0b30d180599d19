import * as v from 'valibot';
import { type DailyState, NO_STATE } from './daily-state';
import { Count, Finite, listOf, sound, Texts, Words } from './sound';

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const Id = v.pipe(v.string(), v.minLength(1));

const MailedPaperSchema = v.looseObject({
  ...{ id: Id, version: v.nullable(Finite), title: v.string(), abstract: v.string() },
  ...{ authors: Texts, categories: Texts, kind: v.picklist(['new', 'cross', 'replace']) },
});

const CountsSchema = v.looseObject({
  ...{ papers: Count, scored: Count, failed: Count, stale: Count, byTitle: Count, relevant: Count },
  note: Words,
});

/** Tries, their times and what was lacking came later than the rest, and what the feed had later still. */
const JobSchema = v.looseObject({
  ...{ day: Day, categories: Texts, left: Texts, rows: Count, papers: listOf(MailedPaperSchema), run: Id },
  ...{ tries: Count, notBefore: Count, lacking: Words, early: Texts, fed: Texts },
  before: v.fallback(v.nullable(CountsSchema), null),
});

/** So did stale papers, those left out by title, what was found, its run and what it cost before. */
const OutcomeSchema = v.looseObject({
  ...CountsSchema.entries,
  ...{ day: Day, categories: Texts, found: Texts },
  unseen: listOf(v.looseObject({ id: Id, lists: Texts })),
  ...{ run: Words, usd: v.fallback(v.nullable(Finite), null), earlierUsd: Count, at: Count },
});

const SeenSchema = v.looseObject({ day: Day, papers: Texts, whole: Texts });

const CheckedSchema = v.looseObject({ at: Finite, day: v.string(), found: v.boolean() });
const TroubleSchema = v.looseObject({
  ...{ text: v.string(), until: Finite, mendable: v.exactOptional(v.boolean()) },
});

const StateSchema = v.looseObject({
  last: v.fallback(v.nullable(Day), null),
  checked: v.fallback(v.nullable(CheckedSchema), null),
  jobs: listOf(JobSchema),
  outcomes: listOf(OutcomeSchema),
  seen: listOf(SeenSchema),
  trouble: v.fallback(v.nullable(TroubleSchema), null),
});

/** How far the daily run is, as far as what was kept makes sense: a damaged day takes none of the others along. */
export function soundState(kept: unknown): DailyState {
  return sound(StateSchema, kept) ?? NO_STATE;
}
