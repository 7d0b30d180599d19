import type { Signs } from '../../../lib/learned/mixed-order';
import type { Past } from '../../../lib/learned/past';
import type { Recall } from '../../../lib/learned/recall-cut';
import { thriftyChoice } from '../../../lib/learned/thrifty-choice';
import { warmUp } from '../../../lib/learned/warm-up';
import type { Labelled } from './labelled-papers';

/** Who says, before a page is judged, what may be expected of its papers, and hears what was bought. */
export interface Estimator {
  signs(page: readonly Labelled[]): Signs[];
  hears(page: readonly Labelled[], bought: readonly boolean[]): void;
}

/** What came of one day. */
export interface ThriftyDay {
  papers: number;
  relevant: number;
  bought: number;
  found: number;
  /** All of it was bought, since too little was known. */
  warm: boolean;
}

export interface ThriftyRun {
  days: ThriftyDay[];
  /** All papers since the warm-up, and whether they were relevant, bought or not. */
  past: (Past & { truth: boolean })[];
}

/** A reader's days one after another, thrifty from the first. */
export function thriftyDays(
  days: readonly (readonly Labelled[])[],
  estimator: Estimator,
  options: { recall: Recall | null; seed: number },
): ThriftyRun {
  const past: ThriftyRun['past'] = [];
  const told = days.map((page, day): ThriftyDay => {
    const signs = estimator.signs(page);
    const candidates = page.map(({ id }, i) => ({ id, ...(signs[i] ?? { margin: 0, lean: 0 }) }));
    const warm = warmUp(past) !== null;
    const choices = thriftyChoice(candidates, past, options);
    const bought = choices.map(({ buy }) => buy);
    estimator.hears(page, bought);
    const now = page.flatMap(({ relevant: truth }, i) => {
      const choice = choices[i];
      return choice ? [{ ...choice, relevant: choice.buy ? truth : null, truth, day }] : [];
    });
    past.push(...now);
    return {
      papers: page.length,
      relevant: now.filter(({ truth }) => truth).length,
      bought: now.filter(({ buy }) => buy).length,
      found: now.filter(({ relevant }) => relevant).length,
      warm,
    };
  });
  const firstDay = told.filter(({ warm }) => warm).length;
  return { days: told, past: past.filter(({ day }) => day >= firstDay) };
}

/** Recall, share of the irrelevant that were bought, and recall of the worst seven days, after the warm-up. */
export function figuresOf({ days }: Pick<ThriftyRun, 'days'>) {
  const thrifty = days.filter(({ warm }) => !warm);
  const weeks = thrifty.slice(6).map((_, i) => recallOf(thrifty.slice(i, i + 7)));
  return {
    days: thrifty.length,
    recall: recallOf(thrifty),
    irrelevantBought: irrelevantBought(thrifty),
    withWarmUp: irrelevantBought(days),
    worstWeek: Math.min(...weeks),
  };
}

function recallOf(days: readonly ThriftyDay[]): number {
  return sum(days, ({ found }) => found) / sum(days, ({ relevant }) => relevant);
}

function irrelevantBought(days: readonly ThriftyDay[]): number {
  const irrelevant = sum(days, ({ papers, relevant }) => papers - relevant);
  return sum(days, ({ bought, found }) => bought - found) / irrelevant;
}

function sum(days: readonly ThriftyDay[], of: (day: ThriftyDay) => number): number {
  return days.reduce((all, day) => all + of(day), 0);
}
