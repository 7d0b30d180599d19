import type { Signs } from './mixed-order';

/** A paper of a page that came by, and what had been said of it before anybody judged it. */
export interface Past extends Signs {
  /** The estimate of that moment that it is relevant, 0 to 1. */
  probability: number;
  /** How likely it was to be bought: 1, or less where it was ruled out and might be drawn as a sample. */
  chance: number;
  /** It was to be bought: it was not ruled out, or drawn as a sample. */
  buy: boolean;
  /** What it turned out to be; null where it was left out, and where nobody judged it after all. */
  relevant: boolean | null;
  /** Day on which it came by: any count of days. */
  day: number;
}

/** One that was judged. */
export interface Answered extends Past {
  relevant: boolean;
}

export function isAnswered(past: Past): past is Answered {
  return past.relevant !== null;
}

/** Ruled out, whether or not it was drawn as a sample. */
export function isRuledOut({ chance }: Past): boolean {
  return chance < 1;
}

/** How many papers of its kind one that was bought stands for. */
export function standsFor({ chance }: Past): number {
  return 1 / chance;
}
