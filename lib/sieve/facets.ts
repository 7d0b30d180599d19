import { isNewToMe } from '../papers/triage';
import type { Row } from './row';

/** How many papers of the page each switch of the bar is about. */
export type Facets = Record<'new' | 'cross' | 'replace' | 'seen' | 'starred' | 'newToMe', number>;

/** @param since when this visit began, in ms since the epoch */
export function facetsOf(rows: readonly Row[], since: number): Facets {
  const facets: Facets = { new: 0, cross: 0, replace: 0, seen: 0, starred: 0, newToMe: 0 };
  for (const { first, kind, triage } of rows) {
    if (!first) continue;
    facets[kind] += 1;
    if (triage.seen) facets.seen += 1;
    if (triage.star) facets.starred += 1;
    if (isNewToMe(triage, since)) facets.newToMe += 1;
  }
  return facets;
}

/** How many papers have each relevance, 1 to 10; the first stands for 1. */
export function histogramOf(rows: readonly Row[]): number[] {
  const counts: number[] = Array(10).fill(0);
  for (const { first, mark } of rows)
    if (first && mark.state === 'scored') counts[mark.relevance - 1] = (counts[mark.relevance - 1] ?? 0) + 1;
  return counts;
}
