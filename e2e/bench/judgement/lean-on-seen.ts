import { allAtOnce } from '../../../lib/base/in-steps';
import { companyOf, joinedBy, leaningsIn, type Read } from '../../../lib/ranking/keyword/company';
import { leanings } from '../../../lib/ranking/keyword/page-leaning';

/** As a background leans a page on what was seen before it: by the company that it keeps ready, where that is large enough. */
export function leanOnSeen(page: readonly Read[], seen: readonly Read[]): number[] {
  if (seen.length < 2 * page.length) return leanings([...page, ...seen]).slice(0, page.length);
  return leaningsIn(joinedBy(allAtOnce(companyOf(seen)).company, page), page);
}
