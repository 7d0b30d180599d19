import { gammaQuantile } from './gamma-quantile';
import { isAnswered, isRuledOut, type Past } from './past';
import { samplesOf } from './samples';

/** In less time too little happens. */
const LEAST_DAYS = 30;
/** Samples of what was ruled out, and relevant papers, below which nothing is said. */
const LEAST_SAMPLES = 50;
const LEAST_RELEVANT = 30;

/** What thrift has come to. */
export interface MeasuredRecall {
  days: number;
  /** At least this share of the relevant papers was bought; null: not known yet. */
  atLeast: number | null;
}

/**
 * A lower bound of the recall over some days. Each sample of what was ruled out that was relevant stands for some that were
 * missed; how many more there may be is the upper limit of a weighted sum of Poisson counts (Fay and Feuer 1997). What was
 * to be bought and was not counts as missed, too, as often as what was bought is relevant. No estimate of what was learned
 * has a part in it.
 * @param past of days that tell it, see `tellingDays`, under the same criteria and model
 */
export function measuredRecall(past: readonly Past[]): MeasuredRecall {
  const days = new Set(past.map(({ day }) => day)).size;
  const found = past.filter(({ relevant }) => relevant).length;
  const samples = samplesOf(past);
  if (days < LEAST_DAYS || samples.length < LEAST_SAMPLES || found < LEAST_RELEVANT)
    return { days, atLeast: null };
  const others = samples.map((each) => each.others).sort((a, b) => a - b);
  const another = others[Math.floor(others.length / 2)] ?? 0;
  const relevant = samples.filter((each) => each.relevant).map((each) => each.others);
  const missed = upperLimit(relevant, another) + unbought(past);
  return { days, atLeast: found / (found + missed) };
}

/** About how many relevant papers were to be bought, without being a sample, and were not. */
function unbought(past: readonly Past[]): number {
  const due = past.filter((each) => !isRuledOut(each));
  const bought = due.filter(isAnswered);
  const relevant = bought.filter((each) => each.relevant);
  return ((due.length - bought.length) * relevant.length) / (bought.length || 1);
}

/** @param another what one more sample might have stood for */
function upperLimit(weights: readonly number[], another: number): number {
  const sum = weights.reduce((total, weight) => total + weight, another);
  const squares = weights.reduce((total, weight) => total + weight * weight, another * another);
  if (sum === 0) return 0;
  // One-sided: the bound may lie above the true recall in one case of twenty.
  return (squares / sum) * gammaQuantile((sum * sum) / squares, 1);
}
