import { type Calibration, probabilityOf } from './calibration';
import { isRuledOut, type Past } from './past';

/** Recalls that the reader may choose from. */
export const RECALLS = [0.9, 0.95, 0.97, 0.99] as const;
export type Recall = (typeof RECALLS)[number];

/** Papers that are looked back on, the newest. */
const NEWEST = 1500;
/** Estimates below this are corrected together: a logistic curve has too long a tail there, as a rule. */
const TAIL = 0.05;
/** As many papers, as good as expected, are added to those that the tail was compared with: a few of them are chance. */
const CAUTION = 2;
/** A paper that is as likely relevant as this part of an average one is never ruled out: of papers that are all alike none is. */
const ALIKE = 0.5;
/** So much more may be missed than is aimed at: the rest errs to the safe side. */
const SLACK = 1.5;

/**
 * The probability below which papers are ruled out, so that `recall` of the relevant ones are bought: what would have kept
 * that many of those that came by lately. What nobody knows of them counts by its estimate, corrected by what became of
 * unlikely papers that were bought, as a sample or to be sure. One relevant paper more is taken to be missed, so that
 * a few papers rule nothing out: then it is 0.
 */
export function recallCut(past: readonly Past[], calibration: Calibration, recall: Recall): number {
  const newest = past.slice(-NEWEST).map((each) => ({ each, probability: probabilityOf(calibration, each) }));
  const correction = correctionBy(newest);
  const expected = newest.map(({ each, probability }) => {
    const estimate = probability < TAIL ? correction * probability : probability;
    const known = isRuledOut(each) ? null : each.relevant;
    return {
      probability,
      relevant: known === null ? estimate : Number(known),
      // Another paper like it may be missed, even where this one turned out irrelevant.
      atStake: Math.max(estimate, Number(known)),
    };
  });
  const all = expected.reduce((sum, { relevant }) => sum + relevant, 0);
  let missed = 1;
  for (const { probability, atStake } of expected.sort((a, b) => a.probability - b.probability)) {
    missed += atStake;
    if (missed > (1 - recall) * SLACK * all) return Math.min(probability, (ALIKE * all) / expected.length);
  }
  return 0;
}

/** By how much unlikely papers that were bought were relevant more, or less, often than estimated. */
function correctionBy(past: readonly { each: Past; probability: number }[]): number {
  const unlikely = past.filter(({ each, probability }) => probability < TAIL && each.relevant !== null);
  const found = unlikely.filter(({ each }) => each.relevant).length;
  const expected = unlikely.reduce((sum, { probability }) => sum + probability, 0);
  return (found + CAUTION) / (expected + CAUTION);
}
