import type { ListingPage } from '../messages/listing';

/**
 * What a digest will call a page. Pages of one list are one listing, however they are divided; a search is
 * told from other searches by a number, since what was searched for is nobody's business.
 *
 * @param category of the listing; empty where it has none
 */
export function listingPage(
  title: string,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  category: string,
): ListingPage {
  const path = pathname.startsWith('/search') ? `${pathname}+${numberOf(search)}` : pathname;
  return { path, category, title: category || title.replace(/\s+/g, ' ').trim() };
}

/** FNV-1a in 32 bits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
