import { calibrate, probabilityOf } from './calibration';
import { explorationChances, isDrawn } from './exploration';
import type { Signs } from './mixed-order';
import type { Past } from './past';
import { type Recall, recallCut } from './recall-cut';
import { warmUp } from './warm-up';

/** A paper of a page that has no score yet. */
export interface Candidate extends Signs {
  id: string;
}

/** What becomes of it, and what is to be remembered for later. */
export interface Choice extends Candidate {
  /** Estimated, 0 to 1. */
  probability: number;
  /** How likely it was to be bought. */
  chance: number;
  buy: boolean;
}

/**
 * What to buy of a page: all that cannot be ruled out, and a sample of the rest. All of it while nothing may be left out.
 * @param past of the present regime, from the oldest to the newest
 * @param recall what is aimed at; null: leave nothing out
 */
export function thriftyChoice(
  page: readonly Candidate[],
  past: readonly Past[],
  { recall, seed }: { recall: Recall | null; seed: number },
  calibration = calibrate(past),
): Choice[] {
  const cut = recall === null || warmUp(past) !== null ? 0 : recallCut(past, calibration, recall);
  const estimated = page.map((each) => ({ ...each, probability: probabilityOf(calibration, each) }));
  const ruledOut = estimated.filter(({ probability }) => probability < cut);
  const drawn = explorationChances(ruledOut.map(({ probability }) => probability));
  const chances = new Map(ruledOut.map((each, i) => [each, drawn[i] ?? 1]));
  return estimated.map((each) => {
    const chance = chances.get(each) ?? 1;
    return { ...each, chance, buy: chance === 1 || isDrawn(each.id, chance, seed) };
  });
}
