import type { Criteria } from '../criteria';
import type { StartingPoint } from './starting-point';
import { STARTING_POINTS } from './starting-points';

/** Address of today's new papers of a starting point's field. */
export function listingOf({ id, listing = id }: StartingPoint): string {
  return newPapers(listing);
}

/** The starting point that criteria are, or were made of as far as can be told; undefined where there is none. */
export function pointOf({ text, name }: Criteria): StartingPoint | undefined {
  return (
    STARTING_POINTS.find((point) => point.text === text) ??
    STARTING_POINTS.find((point) => point.name === name)
  );
}

/** Where the papers are that criteria are about: today's of their first category or field, else arXiv's front page. */
export function ownListing(criteria: Criteria): string {
  const category = criteria.categories?.find((name) => !name.includes('*'));
  if (category) return newPapers(category);
  const point = pointOf(criteria);
  return point ? listingOf(point) : 'https://arxiv.org/';
}

function newPapers(category: string): string {
  return `https://arxiv.org/list/${category}/new`;
}
