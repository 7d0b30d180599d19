import { isNewToMe } from '../papers/triage';
import { type CutOffs, isRankedOnly } from '../run/cut-offs';
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

/** Where a cut-off would have to be for the nearest papers to reach it: the best of that score, and how many have it. */
export interface Nearest {
  by: 'relevance' | 'novelty' | 'strength';
  best: number;
  count: number;
}

/** Null where a score reaches the cut-offs, or without scores a keyword match, and where there is neither. */
export function nearestOf(rows: readonly Row[], cut: CutOffs): Nearest | null {
  const first = rows.filter((row) => row.first).map(({ mark }) => mark);
  const scored = first.flatMap((mark) => (mark.state === 'scored' ? [mark] : []));
  if (scored.length === 0) {
    const matched = first.flatMap((mark) =>
      mark.state === 'keyword' && isRankedOnly(mark) ? [mark.strength] : [],
    );
    return bestBelow('strength', matched, cut.minStrength);
  }
  const relevant = scored.filter(({ relevance }) => relevance >= cut.minRelevance);
  return relevant.length === 0
    ? bestBelow(
        'relevance',
        scored.map(({ relevance }) => relevance),
        cut.minRelevance,
      )
    : bestBelow(
        'novelty',
        relevant.map(({ novelty }) => novelty),
        cut.minNovelty,
      );
}

function bestBelow(by: Nearest['by'], values: readonly number[], cutOff: number): Nearest | null {
  const best = Math.max(...values);
  if (values.length === 0 || best >= cutOff) return null;
  return { by, best, count: values.filter((value) => value === best).length };
}
