import type { Criteria } from '../criteria';
import type { StartingPoint } from './starting-point';
import { STARTING_POINTS } from './starting-points';

/** Today's papers, or those of the last days. */
export type ListedDays = 'new' | 'pastweek';

/** Address of a starting point's field's papers. */
export function listingOf({ id, listing = id }: StartingPoint, of: ListedDays = 'new'): string {
  return papersOf(listing, of);
}

/** The starting point that criteria are, or were made of as far as can be told; undefined where there is none. */
export function pointOf({ text, name }: Criteria): StartingPoint | undefined {
  return (
    STARTING_POINTS.find((point) => point.text === text) ??
    STARTING_POINTS.find((point) => point.name === name)
  );
}

/** Where the papers are that criteria are about: those of their first category or field, else arXiv's front page. */
export function ownListing(criteria: Criteria, of: ListedDays = 'new'): string {
  const category = criteria.categories?.find((name) => !name.includes('*'));
  if (category) return papersOf(category, of);
  const point = pointOf(criteria);
  return point ? listingOf(point, of) : 'https://arxiv.org/';
}

function papersOf(category: string, of: ListedDays): string {
  return `https://arxiv.org/list/${category}/${of}`;
}
