import * as v from 'valibot';
import type { Day } from '../ledger/day';
import { type Limited, NO_SUMS, type Sums } from '../ledger/sums';
import type { Triage } from '../papers/triage';
import type { Lesson } from '../store/learned-rows';
import { Finite, sound } from '../store/sound';

/** What was foreseen is as good on either side; what came of it may be known on one. */
export const answeredWins = (here: Lesson, read: Lesson): Lesson => (here.relevance === null ? read : here);

const Amount = v.pipe(Finite, v.minValue(0));
const ToldSchema = v.looseObject({ reservedUsd: Amount, countedUsd: Amount });

/** What has no time of its own stays as it is here. */
export const hereWins = <T>(here: T): T => here;

export const newerWins = <T extends { at: number }>(here: T, read: T): T => (read.at > here.at ? read : here);

/**
 * A day or run as it may come in: what was set aside for requests that nobody here knows is booked, as it is for those of
 * a killed worker. Undefined where what was spent is not told.
 */
export function settled(json: unknown): object | undefined {
  const day = sound(ToldSchema, json);
  if (!day) return undefined;
  const { opinions: told, ...rest } = day;
  const opinions = sound(ToldSchema, told);
  return { ...rest, ...booked(day), ...(opinions && { opinions: booked(opinions) }) };
}

function booked({ reservedUsd, countedUsd }: Limited): Limited {
  return { countedUsd: reservedUsd + countedUsd, reservedUsd: 0 };
}

/** Of each sum the larger, so that a file can lower none, and none is added up twice. The rest is as it is here. */
export function largerSums<T extends Sums>(here: T, read: T): T {
  const larger = (name: keyof Sums) => Math.max(here[name], read[name]);
  return {
    ...here,
    ...largerLimited(here, read),
    ...{ usd: larger('usd'), unpriced: larger('unpriced') },
    ...{ promptTokens: larger('promptTokens'), completionTokens: larger('completionTokens') },
  };
}

/** The same of a day, and of its second opinions. */
export function largerDay(here: Day, read: Day): Day {
  const opinions = read.opinions && largerLimited(here.opinions ?? NO_SUMS, read.opinions);
  return { ...largerSums(here, read), ...(opinions && { opinions }) };
}

/** What is set aside here may be a part of what the file has booked. */
function largerLimited({ countedUsd, reservedUsd }: Limited, read: Limited): Limited {
  return { reservedUsd, countedUsd: Math.max(countedUsd, read.countedUsd - reservedUsd) };
}

/** What was done with a paper on either side was done; of two notes the one that is here stays. */
export function bothTriages(here: Triage, read: Triage): Triage {
  const met = [here.met, read.met].filter((moment) => moment !== null);
  return {
    ...here,
    ...{ seen: here.seen || read.seen, star: here.star || read.star },
    dismissed: here.dismissed || read.dismissed,
    note: here.note || read.note,
    met: met.length > 0 ? Math.min(...met) : null,
  };
}
