import * as v from 'valibot';
import { bytesOf } from './bytes-of';
import type { KeptForesight, KeptOutlook } from './learned-rows';
import { putAll } from './rows';
import type { ScoresDb } from './scores-db';
import { Finite, sound } from './sound';

/** What pages are ranked by as soon as a background wakes. All of it can be found anew from the other rows. */

/** Before the id of the criteria: both lie beside what was learned for them. */
export const OUTLOOK = 'outlook/';
export const FORESIGHT = 'foresight/';

/** Whether a row of that store is of these: they hold what models said, and go with it. */
export function isRanking({ criteriaId }: { criteriaId: string }): boolean {
  return criteriaId.startsWith(OUTLOOK) || criteriaId.startsWith(FORESIGHT);
}

const Pair = v.tuple([Finite, Finite]);
const OutlookSchema = v.pipe(
  v.looseObject({
    ...{
      criteriaId: v.string(),
      criteria: v.string(),
      members: v.array(v.string()),
      ranks: Pair,
      said: Pair,
    },
    ...{ buckets: bytesOf<Uint32Array>(4), holders: bytesOf<Uint16Array>(2), sums: bytesOf<Float32Array>(4) },
    pasts: v.array(v.object({ scorer: v.string(), category: v.string(), told: bytesOf<Float64Array>(8) })),
  }),
  v.check(
    ({ buckets, holders, sums }) => buckets.length === holders.length && sums.length === holders.length,
  ),
);

/** Null where there is none, or none that makes sense. */
export async function outlookOf(db: ScoresDb, criteriaId: string): Promise<KeptOutlook | null> {
  return sound(OutlookSchema, await db.get('tastes', OUTLOOK + criteriaId)) ?? null;
}

/** Of each paper: see `packForeseen` of `lib/tastes`. */
const NUMBERS = 7;
const ForesightSchema = v.pipe(
  v.looseObject({
    ...{
      criteriaId: v.string(),
      criteria: v.string(),
      of: v.string(),
      judged: Finite,
      seen: Finite,
      tested: v.boolean(),
    },
    warmUp: v.nullable(v.object({ scores: Finite, relevant: Finite })),
    ...{ ids: v.array(v.string()), told: bytesOf<Float64Array>(8) },
  }),
  v.check(({ ids, told }) => told.length === NUMBERS * ids.length),
);

/** Of the page ranked last; null where there is none, or none that makes sense. */
export async function foresightOf(db: ScoresDb, criteriaId: string): Promise<KeptForesight | null> {
  return sound(ForesightSchema, await db.get('tastes', FORESIGHT + criteriaId)) ?? null;
}

export function keepForesight(db: ScoresDb, foresight: KeptForesight): Promise<void> {
  return putAll(db, 'tastes', [foresight]);
}

export function keepOutlook(db: ScoresDb, outlook: KeptOutlook): Promise<void> {
  return putAll(db, 'tastes', [outlook]);
}
