import { sigmoid } from './logistic';
import type { Signs } from './mixed-order';
import { type Answered, isAnswered, type Past, standsFor } from './past';
import { solve } from './solve';

/** Log odds of being relevant: a constant, and so much for each standard deviation of margin and leaning. */
export type Calibration = readonly [constant: number, margin: number, lean: number];

/** What is assumed before there is anything to compare with. */
const ASSUMED: Calibration = [-2, 1.6, 0.4];
/** How fast that is given up: as many papers, or so, say as much. */
const HELD: number = 2;
/** Predictions that are looked back on, the newest: older ones came of another taste. */
const NEWEST = 600;
const ROUNDS = 25;

/** Learned from predictions that were made before the answer was known (three-parameter logistic, by Newton's steps). */
export function calibrate(past: readonly Past[]): Calibration {
  const newest = past.filter(isAnswered).slice(-NEWEST);
  let found = ASSUMED;
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(found, newest);
    const longest = Math.max(...step.map(Math.abs));
    // Far from the place a whole step may lead astray.
    const part = Math.min(1, 2 / (longest || 1));
    const [constant = 0, margin = 0, lean = 0] = found.map((value, i) => value + part * (step[i] ?? 0));
    found = [constant, margin, lean];
    if (longest < 1e-6) break;
  }
  return found;
}

function newtonStep(found: Calibration, past: readonly Answered[]): number[] {
  const slope = ASSUMED.map((assumed, i) => HELD * (assumed - (found[i] ?? 0)));
  const bend = ASSUMED.map((_, i) => ASSUMED.map((_, j) => (i === j ? HELD : 0)));
  for (const each of past) {
    const expected = probabilityOf(found, each);
    const off = standsFor(each) * (Number(each.relevant) - expected);
    const curve = standsFor(each) * expected * (1 - expected);
    const signs = [1, each.margin, each.lean];
    for (const [i, row] of bend.entries()) {
      const one = signs[i] ?? 0;
      slope[i] = (slope[i] ?? 0) + off * one;
      for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) + curve * one * (signs[j] ?? 0);
    }
  }
  return solve(bend, slope);
}

/** The estimate that a paper is relevant, 0 to 1. */
export function probabilityOf([constant, ofMargin, ofLean]: Calibration, { margin, lean }: Signs): number {
  return sigmoid(constant + ofMargin * margin + ofLean * lean);
}
