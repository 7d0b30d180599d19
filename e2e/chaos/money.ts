import { costUsd, type Price } from '../../lib/ledger/price';
import type { ModelCall } from '../servers/call-log.ts';

type Request = Pick<ModelCall, 'startedAt' | 'usage'>;

/** From when on the extension's clock was so many hours ahead; `since` in ms since the epoch. */
export interface ClockSet {
  since: number;
  hours: number;
}

/**
 * How far the bills were ever above the limits of the days that had been seen by then, in US dollars: a later day is no
 * excuse. Pure.
 *
 * @param clock how it was set, in order
 */
export function pastLimit(
  requests: readonly Request[],
  price: Price,
  limitUsd: number,
  clock: readonly ClockSet[],
): number {
  let billedUsd = 0;
  let past = 0;
  for (const request of requests.toSorted((a, b) => a.startedAt - b.startedAt)) {
    billedUsd += billOf(request, price);
    past = Math.max(past, billedUsd - limitUsd * daysUntil(clock, request.startedAt));
  }
  return past;
}

/** What the service would bill: all that it was about to say, also where nobody listened to the end. */
function billOf({ usage }: Request, price: Price): number {
  if (!usage) return 0;
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
  return costUsd(price, {
    promptTokens,
    completionTokens,
    cachedTokens: 0,
    cacheWriteTokens: 0,
    reportedUsd: null,
  });
}

/** How many local dates the extension has lived in. */
function daysUntil(clock: readonly ClockSet[], moment: number): number {
  const moments = clock
    .filter(({ since }) => since <= moment)
    .flatMap(({ since, hours }, i) => {
      const end = Math.min(clock[i + 1]?.since ?? moment, moment);
      return [since, end].map((each) => each + hours * 3_600_000);
    });
  return new Set(moments.map((each) => new Date(each).toDateString())).size;
}
