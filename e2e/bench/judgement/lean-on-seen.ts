import { allAtOnce } from '../../../lib/base/in-steps';
import { companyOf, holds, joinedBy, leaningsIn, type Read } from '../../../lib/ranking/keyword/company';
import { leanings } from '../../../lib/ranking/keyword/page-leaning';

/** As a background leans a page on what was seen before it: by the company that it keeps ready, where that is large enough. */
export function leanOnSeen(page: readonly Read[], seen: readonly Read[]): number[] {
  const { company } = allAtOnce(companyOf(seen));
  if (!holds(company, page.length)) return leanings([...page, ...seen]).slice(0, page.length);
  return leaningsIn(joinedBy(company, page), page);
}
