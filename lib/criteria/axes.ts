import { READING } from '../papers/digest';
import { cleanText } from './clean-text';

/** Something that the reader wants papers judged by beside relevance and novelty, on the same scale. */
export interface Axis {
  /** Letters, digits, blanks and hyphens, so that it can stand in any reply and in any export. */
  name: string;
  /** What the model is told of it, in one line; may be empty. */
  rubric: string;
  /** What a point of it counts in the reading order, where one of relevance counts 1: from −2 to 2, in halves. */
  weight: number;
}

/** Most axes of one set of criteria: each costs a token or two a paper. */
export const MAX_AXES = 3;
const MAX_NAME_CHARS = 30;
const MAX_RUBRIC_CHARS = 300;
const MAX_WEIGHT = 2;

/** Every weight that an axis can have, the highest first. */
export const AXIS_WEIGHTS: readonly number[] = Array.from({ length: 9 }, (_, i) => MAX_WEIGHT - i / 2);

/** What everybody has already, and what exports call the order that axes make. */
const TAKEN = ['relevance', 'novelty', 'comment', 'number', READING.toLowerCase()];

/** Axes as they are kept, whatever was typed or read in: those that have a name of their own, within their limits. */
export function keptAxes(axes: readonly Axis[]): Axis[] {
  const kept = new Map<string, Axis>();
  for (const { name, rubric, weight } of axes) {
    const own = axisName(name);
    const key = own.toLowerCase();
    if (own === '' || TAKEN.includes(key) || kept.has(key)) continue;
    kept.set(key, { name: own, rubric: cleanText(rubric, MAX_RUBRIC_CHARS), weight: inHalves(weight) });
  }
  return [...kept.values()].slice(0, MAX_AXES);
}

/** A name without what could not stand in a row of a reply; empty where it does not begin with a letter then. */
export function axisName(typed: string): string {
  const plain = cleanText(typed.replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' '), Number.POSITIVE_INFINITY);
  return plain
    .replace(/^\P{L}+/u, '')
    .slice(0, MAX_NAME_CHARS)
    .replace(/\p{Cs}$/u, '')
    .trim();
}

function inHalves(weight: number): number {
  if (!Number.isFinite(weight)) return 1;
  // Nought is never below nought.
  return Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight * 2) / 2)) || 0;
}
