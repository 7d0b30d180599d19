import { type Calibration, probabilityOf } from './calibration';
import { isRuledOut, type Past } from './past';

/** Recalls that the reader may choose from. */
export const RECALLS = [0.9, 0.95, 0.97, 0.99] as const;
export type Recall = (typeof RECALLS)[number];

/** Papers that are looked back on, the newest. */
const NEWEST = 1500;
/** As many samples, as good as expected, are added to those drawn: a few of them are chance. */
const CAUTION = 2;
/** So much more may be missed than is aimed at, since estimates of the unlikely papers are too high rather than too low. */
const SLACK = 1.2;

/**
 * The probability below which papers are ruled out, so that `recall` of the relevant ones are bought: what would have kept
 * that many of those that came by lately. Of papers that were ruled out only some are known; the others count by their
 * estimates, corrected by what samples of them turned out to be. One relevant paper more is taken to be missed, so that
 * a few papers rule nothing out: then it is 0.
 */
export function recallCut(past: readonly Past[], calibration: Calibration, recall: Recall): number {
  const newest = past.slice(-NEWEST).map((each) => ({ each, probability: probabilityOf(calibration, each) }));
  const correction = correctionBy(newest.filter(({ each }) => isRuledOut(each) && each.relevant !== null));
  const expected = newest.map(({ each, probability }) => {
    const known = isRuledOut(each) || each.relevant === null ? null : Number(each.relevant);
    const estimate = known === null ? correction * probability : Math.max(probability, known);
    return { probability, relevant: known ?? estimate, estimate };
  });
  const all = expected.reduce((sum, { relevant }) => sum + relevant, 0);
  let missed = 1;
  for (const { probability, estimate } of expected.sort((a, b) => a.probability - b.probability)) {
    missed += estimate;
    if (missed > (1 - recall) * SLACK * all) return probability;
  }
  return 0;
}

/** By how much samples of what was ruled out were relevant more often than estimated. */
function correctionBy(samples: readonly { each: Past; probability: number }[]): number {
  const found = samples.filter(({ each }) => each.relevant).length;
  const expected = samples.reduce((sum, { probability }) => sum + probability, 0);
  return (found + CAUTION) / (expected + CAUTION);
}
