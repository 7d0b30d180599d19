import * as v from 'valibot';
import type { Attempt } from '../ledger/attempt';
import type { Day } from '../ledger/day';
import type { RunRecord } from '../ledger/run-record';
import { Finite, Words } from './sound';

const Id = v.pipe(v.string(), v.minLength(1));
/** A number that makes no sense counts for nothing, and takes none of the others along. */
const Sum = v.fallback(v.pipe(Finite, v.minValue(0)), 0);
/** But for those that hold the limits: where nobody knows what was spent, nothing more is, until the day or page is over. */
const Limiting = v.fallback(v.pipe(Finite, v.minValue(0)), Number.POSITIVE_INFINITY);
const Amount = v.pipe(Finite, v.minValue(0));

const limited = { reservedUsd: Limiting, countedUsd: Limiting };

const sums = {
  ...limited,
  ...{ usd: Sum, unpriced: Sum },
  ...{ promptTokens: Sum, completionTokens: Sum },
};

/** Where nobody knows what second opinions cost, there are none until the day is over. */
const NO_MORE = { reservedUsd: Number.POSITIVE_INFINITY, countedUsd: Number.POSITIVE_INFINITY };

export const DaySchema = v.looseObject({
  ...{ day: Id, ...sums },
  // Days of earlier versions tell of none.
  opinions: v.exactOptional(v.fallback(v.object(limited), NO_MORE)),
}) satisfies v.GenericSchema<unknown, Day>;

const ApprovalSchema = v.looseObject({ scope: v.string(), papers: v.nullable(v.array(v.string())) });

const Ids = v.array(v.string());
const WantedSchema = v.looseObject({ scope: v.string(), renewed: Ids, named: Ids });

export const RunSchema = v.looseObject({
  ...{ id: Id, day: Id, at: Sum, ...sums },
  ...{ listing: Words, criteria: Words, criteriaId: Words, hash: Words, scorer: Words },
  ...{ total: Sum, scored: Sum, remembered: Sum, stale: Sum, failed: Sum, owed: Sum, unasked: Sum },
  // A yes that cannot be read was not given: the reader is asked again.
  approved: v.fallback(v.nullable(ApprovalSchema), null),
  wanted: v.fallback(v.nullable(WantedSchema), null),
  hurried: v.exactOptional(v.fallback(v.boolean(), false)),
}) satisfies v.GenericSchema<unknown, RunRecord>;

const PriceSchema = v.looseObject({
  ...{ input: Amount, cachedInput: Amount, cacheWrite: Amount, output: Amount },
});

const UsageSchema = v.looseObject({
  ...{ promptTokens: Amount, cachedTokens: Amount, cacheWriteTokens: Amount, completionTokens: Amount },
  reportedUsd: v.nullable(Amount),
});

export const AttemptSchema = v.looseObject({
  ...{ id: Id, day: Id, at: Sum, scorer: Words, papers: Sum, reservedUsd: Amount },
  // Attempts of the first versions belonged to no run.
  run: v.fallback(v.nullable(v.string()), null),
  opinion: v.exactOptional(v.fallback(v.boolean(), false)),
  flex: v.exactOptional(v.fallback(v.boolean(), false)),
  state: v.picklist(['reserved', 'settled', 'lost']),
  price: v.nullable(PriceSchema),
  usage: UsageSchema,
}) satisfies v.GenericSchema<unknown, Attempt>;
