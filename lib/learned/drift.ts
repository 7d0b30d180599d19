import { gammaQuantile } from './gamma-quantile';
import type { Past } from './past';
import { samplesOf } from './samples';

/** So many times what is aimed at is more than a miss. */
const FAR = 1.5;

/**
 * The share of the relevant papers that was missed of late, by the samples, where it is far more than is aimed at, beyond
 * what chance would do in one case of twenty; else null. The other side of `measuredRecall`.
 * @param past of some days that tell it, see `tellingDays`, under the same criteria and model
 * @param recall what is aimed at
 */
export function driftOf(past: readonly Past[], recall: number): number | null {
  const found = past.filter(({ relevant }) => relevant).length;
  const others = samplesOf(past).flatMap((each) => (each.relevant ? [each.others] : []));
  const missed = others.reduce((sum, each) => sum + each, 0);
  if (missed === 0) return null;
  const squares = others.reduce((sum, each) => sum + each * each, 0);
  const least = (squares / missed) * gammaQuantile((missed * missed) / squares, -1);
  const isFar = least / (found + least) > FAR * (1 - recall);
  return isFar ? missed / (found + missed) : null;
}
