import type { Calibration } from './calibration';
import type { Signs } from './mixed-order';

/** Nearer to the cut than this, in standard deviations, two models disagree on nearly every other paper. */
const CLOSE = 0.25;

/** Whether a paper is as likely relevant as not: a second opinion is worth its price there. */
export function isCloseCall([constant, ofMargin, ofLean]: Calibration, { margin, lean }: Signs): boolean {
  const odds = constant + ofMargin * margin + ofLean * lean;
  const oddsOfOne = Math.abs(ofMargin + ofLean);
  return Math.abs(odds) < CLOSE * oddsOfOne;
}
