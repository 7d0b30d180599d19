import type { ListingNote } from '../store/digests-db';

type Listing = Pick<ListingNote, 'day' | 'path' | 'category' | 'rows' | 'papers'>;

/** Where arXiv shows what it announced on a day: its feed, and pages of new, recent and earlier mailings. */
const MAILING = /^\/(?:rss|catchup)\/|\/(?:new|recent|pastweek)$/;

/**
 * Entries on arXiv's lists. What it announced on a day for a category is one list, whichever way it was read: by
 * the daily run, on the page of new papers and on that of recent ones, of which one may have shown more than another.
 */
export function listedRows(listings: readonly Listing[]): number {
  let sum = 0;
  for (const same of Map.groupBy(listings, listOf).values()) {
    const papers = new Set(same.flatMap((listing) => listing.papers.map(({ id }) => id)));
    sum += Math.max(papers.size, ...same.map(({ rows }) => rows));
  }
  return sum;
}

function listOf({ day, path, category }: Listing): string {
  return `${day} ${category !== '' && MAILING.test(path) ? category : path}`;
}
