import { axisOf } from '../settings/axis-sort';
import type { View } from '../settings/settings';
import type { Row } from './row';

/** A row in front of a smaller one comes first; papers without a score follow those with one. */
type Rank = readonly number[];

function rankOf(row: Pick<Row, 'mark' | 'triage'>, sort: View['sort']): Rank {
  const byScore = scoreRank(row, sort);
  if (sort !== 'own') return byScore;
  const { star, seen, dismissed } = row.triage;
  const group = star ? 3 : dismissed ? 0 : seen ? 1 : 2;
  if (row.mark.state !== 'scored') return [group, ...byScore];
  const { relevance, learned } = row.mark;
  return [group, 1, relevance, learned?.order ?? 0];
}

function scoreRank({ mark }: Pick<Row, 'mark'>, sort: View['sort']): Rank {
  if (mark.state === 'scored') {
    const { relevance, novelty, reading = relevance, axes = [] } = mark;
    const axis = axisOf(sort);
    // What was not told comes last; where none was, relevance decides.
    if (axis !== null) return [1, axes.find(({ name }) => name === axis)?.score ?? 0, relevance, novelty];
    if (sort === 'reading') return [1, reading, relevance, novelty];
    return sort === 'score' ? [1, relevance + novelty, relevance] : [1, relevance, novelty];
  }
  const rank = mark.learned?.order ?? (mark.state === 'keyword' ? mark.rank : Number.NEGATIVE_INFINITY);
  return [0, rank, 0];
}

/**
 * Ids in the order that the reader chose: arXiv's, relevance plus novelty (then relevance), relevance (then novelty), the
 * reading order of criteria that have axes (then relevance), one of these axes, the highest first (then relevance), or
 * the reader's own: starred ones, then what was not seen yet, then what was, then what is not for this reader, each by
 * relevance, then by what was learned. Papers without a score are in the order that was learned. Those that are level stay
 * in arXiv's order.
 *
 * @param rows in arXiv's order; of a paper with several, the first counts
 */
export function sortOrder(
  rows: readonly Pick<Row, 'id' | 'mark' | 'triage'>[],
  sort: View['sort'],
): string[] {
  const byId = new Map<string, Rank>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, rankOf(row, sort));
  const ids = [...byId.keys()];
  return sort === 'arxiv' ? ids : ids.sort((a, b) => compare(byId.get(b) ?? [], byId.get(a) ?? []));
}

function compare(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x = 0, y = 0] = [a[i], b[i]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
