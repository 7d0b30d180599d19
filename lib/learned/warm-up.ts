import { isAnswered, type Past } from './past';

/** Before so many papers are judged, and so many of them relevant, everything is bought. */
const SCORES = 100;
const RELEVANT = 15;

/** How much is still to be bought before anything may be left out. */
export interface WarmUp {
  scores: number;
  relevant: number;
}

/** @param past of the present regime only; null where it is over */
export function warmUp(past: readonly Past[]): WarmUp | null {
  const judged = past.filter(isAnswered);
  const scores = Math.max(0, SCORES - judged.length);
  const relevant = Math.max(0, RELEVANT - judged.filter((each) => each.relevant).length);
  return scores + relevant > 0 ? { scores, relevant } : null;
}
