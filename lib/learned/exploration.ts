import { chanceOf } from '../base/chance';

/** The share of what was ruled out that is bought all the same, so that what is missed can be estimated. */
const SHARE = 0.05;
/** No paper is drawn with less than this part of it: none that is drawn then stands for too many others. */
const LEAST = 0.3;

/**
 * How likely each paper that was ruled out is to be drawn: in proportion to the root of its probability, which makes the
 * error of the estimate smallest (Neyman's allocation).
 */
export function explorationChances(probabilities: readonly number[]): number[] {
  const roots = probabilities.map(Math.sqrt);
  const mean = roots.reduce((sum, root) => sum + root, 0) / roots.length || 1;
  return roots.map((root) => Math.min(1, SHARE * Math.max(LEAST, root / mean)));
}

/** Whether a paper is drawn: the same whenever it is asked, by a seed that the reader's own copy keeps. */
export function isDrawn(id: string, chance: number, seed: number): boolean {
  return chanceOf(`${seed} ${id}`) < chance;
}
