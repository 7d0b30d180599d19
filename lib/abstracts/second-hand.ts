import { LISTING_KINDS, pageKind } from '../arxiv/page-kind';

/**
 * Whether what a page tells of papers counts less than what a mailing or the API told: all but listings. Nothing can be
 * asked of a page's script about itself, so this goes by the address that the browser names; without one, it counts less.
 */
export function isSecondHand(url: string): boolean {
  const kind = pageKind(url);
  return kind === null || !LISTING_KINDS.includes(kind);
}
