import { isArchive, isListable } from './archives';
import { isArxivId } from './arxiv-id';

// `/list/cs.LG/2602` was February 2026 until 2024; today it is the year 2602, which arXiv has not got.
export const YEAR = /^(?:199[1-9]|20\d\d)$/;
export const MONTH = /^(?:199[1-9]|20\d\d)-(?:0[1-9]|1[0-2])$/;

const AUTHOR = /^\/a\/(?:[\w'-]+_\d+|\d{4}-\d{4}-\d{4}-\d{3}[\dX])(?:\.html)?$/;

/** `/list/<archive or category>/<period>`. No trailing slash: arXiv answers 404 to it. */
export function isListing(url: URL, period: RegExp): boolean {
  const [, category = '', when = ''] = /^\/list\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  return isListable(category) && period.test(when);
}

/**
 * The address that the form on an archive's page leads to; arXiv shows the listing without redirect. The form
 * may be posted, too, and then the address says nothing more.
 */
export function isListForm({ pathname, searchParams, search }: URL): boolean {
  if (pathname === '/list' && search === '') return true;
  const month = searchParams.get('month') ?? 'all';
  return (
    pathname === '/list' &&
    isListable(searchParams.get('archive') ?? '') &&
    YEAR.test(searchParams.get('year') ?? '') &&
    /^(?:all|0?[1-9]|1[0-2])$/.test(month)
  );
}

/** All papers of one mailing, `/catchup/cs.LG/2026-02-06?abs=True`. */
export function isCatchup({ pathname, searchParams }: URL): boolean {
  const subject = /^\/catchup\/([^/]+)\/\d{4}-\d\d-\d\d$/.exec(pathname)?.[1] ?? '';
  if (!isListable(subject) && subject !== 'grp_physics') return false;
  // arXiv answers 400 to any other parameter, and to `abs=true`.
  const allowed: Record<string, RegExp> = { abs: /^(?:True|False)$/, page: /^\d+$/ };
  return [...searchParams].every(
    ([name, value]) => Object.hasOwn(allowed, name) && allowed[name]?.test(value),
  );
}

/** One paper, `/abs/hep-th/9901002v2`. */
export function isAbs({ pathname, searchParams }: URL): boolean {
  if (pathname === '/abs') return isArxivId(searchParams.get('id') ?? '');
  return pathname.startsWith('/abs/') && isArxivId(pathname.slice('/abs/'.length));
}

/** Author page by name or by ORCID; its feeds (`.atom`, `.json`) are no pages. */
export function isAuthor({ pathname }: URL): boolean {
  return AUTHOR.test(pathname);
}

/** Simple search, of everything, of one archive or of several (`cs,math`). */
export function isSearch({ pathname }: URL): boolean {
  const archives = /^\/search\/([^/]+)$/.exec(pathname)?.[1]?.split(',') ?? [];
  return pathname === '/search/' || (archives.length > 0 && archives.every(isArchive));
}

/** Advanced search, form or results. */
export function isAdvanced(url: URL): boolean {
  return /^\/search\/advanced(?:\/[a-z_,-]+)?$/.test(url.pathname);
}
