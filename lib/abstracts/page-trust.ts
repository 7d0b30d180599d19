import { parseArxivHref, parseArxivId } from '../arxiv/arxiv-id';
import { LISTING_KINDS, pageKind } from '../arxiv/page-kind';

/*
 * A page's script can make the content script say anything, so what a page may say goes by the address that the browser
 * names for it. Without one, it may say the least.
 */

/** Whether what a page tells of papers counts less than what a mailing or the API told: all but listings. */
export function isSecondHand(url: string): boolean {
  const kind = pageKind(url);
  return kind === null || !LISTING_KINDS.includes(kind);
}

/** Search results on a page, at most. */
const MAX_RESULTS = 200;

/** Of the papers that a page names, those that it can hold: a page of one paper holds that one. */
export function heldBy<P extends { id: string }>(url: string, papers: readonly P[]): P[] {
  const kind = pageKind(url);
  if (kind === null) return [];
  if (LISTING_KINDS.includes(kind)) return [...papers];
  if (kind !== 'abs') return papers.slice(0, MAX_RESULTS);
  const its = parseArxivHref(url) ?? parseArxivId(new URL(url).searchParams.get('id') ?? '');
  return papers.filter(({ id }) => id === its?.id);
}
