import { expect, it } from 'vitest';
import { pageKind } from '../../arxiv/page-kind';
import { STARTER_CRITERIA } from '../starter';
import { listingOf, ownListing, pointOf } from './own-listing';
import { STARTING_POINTS } from './starting-points';

it.each(STARTING_POINTS)('$id has a listing of new papers', (point) => {
  expect(pageKind(new URL(listingOf(point)))).toBe('new');
  // Archives without an arXiv of their own, such as `nucl`, would be an error page there.
  expect(listingOf(point)).toMatch(
    /\/(?:[a-z]+\.[A-Za-z]{2,}|math|econ|q-bio|stat|[a-z]+-(?:ph|th|qc)|cond-mat)\/new$/,
  );
});

it('knows the field of criteria by their text, else by their name, else by the category they are for', () => {
  const own = { id: 'x', name: 'Mine', text: 'Wanted: knots' };
  expect(pointOf(STARTER_CRITERIA)?.id).toBe('cs.LG');
  expect(ownListing({ ...own, name: 'High-energy theory' })).toBe('https://arxiv.org/list/hep-th/new');
  expect(ownListing({ ...STARTER_CRITERIA, categories: ['math.*', 'math.GT'] })).toBe(
    'https://arxiv.org/list/math.GT/new',
  );
  expect(ownListing(own)).toBe('https://arxiv.org/');
});
