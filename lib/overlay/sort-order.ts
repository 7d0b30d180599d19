import type { Mark } from '../messages/listing';
import type { View } from '../settings/settings';

/** A mark in front of a smaller one comes first; papers without a score follow those with one. */
type Rank = readonly number[];

function rankOf(mark: Mark | undefined, sort: View['sort']): Rank {
  if (mark?.state === 'scored') {
    const { relevance, novelty } = mark;
    return sort === 'relevance' ? [1, relevance, novelty] : [1, relevance + novelty, relevance];
  }
  return mark?.state === 'keyword' ? [0, mark.rank, 0] : [0, Number.NEGATIVE_INFINITY, 0];
}

/**
 * Ids in the order that the reader chose: arXiv's, relevance plus novelty (then relevance), or relevance
 * (then novelty). Papers that are level stay in arXiv's order.
 *
 * @param ids in arXiv's order
 */
export function sortOrder(
  ids: readonly string[],
  marks: ReadonlyMap<string, Mark>,
  sort: View['sort'],
): string[] {
  if (sort === 'arxiv') return [...ids];
  const ranks = new Map(ids.map((id) => [id, rankOf(marks.get(id), sort)]));
  return [...ids].sort((a, b) => compare(ranks.get(b) ?? [], ranks.get(a) ?? []));
}

function compare(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x = 0, y = 0] = [a[i], b[i]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
