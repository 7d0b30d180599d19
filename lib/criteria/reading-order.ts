import type { Score } from '../papers/score';
import type { Axis } from './axes';

/** An axis as it is shown beside a score; null where no reply told it. */
export interface ToldAxis {
  name: string;
  score: number | null;
}

/** The middle of the scale: what was not told puts a paper neither before others nor behind them. */
const UNTOLD = 5.5;

/**
 * Where a paper stands in the reading order, the higher the sooner: its relevance and what its axes weigh. Null where no axes
 * are asked for.
 */
export function readingOf(
  { relevance, axes = {} }: Pick<Score, 'relevance' | 'axes'>,
  asked: readonly Axis[],
): number | null {
  if (asked.length === 0) return null;
  const told = new Map(Object.entries(axes));
  return asked.reduce((sum, { name, weight }) => sum + weight * (told.get(name) ?? UNTOLD), relevance);
}

/** The axes that are asked for, told or not, then those that an earlier wording asked for. */
export function toldAxes({ axes = {} }: Pick<Score, 'axes'>, asked: readonly Axis[]): ToldAxis[] {
  const told = new Map(Object.entries(axes));
  const names = new Set([...asked.map(({ name }) => name), ...told.keys()]);
  return [...names].map((name) => ({ name, score: told.get(name) ?? null }));
}
