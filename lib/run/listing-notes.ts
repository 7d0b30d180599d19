import { localDate } from '../ledger/day';
import type { DigestsDb } from '../store/digests-db';
import { keepPage, keepRun, noteListing, type PageNow } from '../store/listing-notes';
import type { ListingPage, ListingRequest } from './listing-protocol';

/** Between the ids of the mailings that one page shows. */
export const SEVERAL = '|';

/** Between two digests that pages open, each in a tab of its own, in ms: a page is not to open as many as it likes. */
const BETWEEN_MS = 3000;

/** Hears of every listing that says which page it is, so that a digest can be made of it later. */
export interface ListingSubscriber {
  /** Resolves to what to open for its digest; the scoring does not wait for it. */
  subscribed(
    page: ListingPage,
    subscription: Extract<ListingRequest, { type: 'subscribe' }>,
  ): Promise<string>;
  /** A run of this listing, or of several, is about to ask for scores. */
  asks(id: string, run: string): Promise<void>;
  openDigest(id: string, page: PageNow): Promise<void>;
}

export interface ListingNotesDeps {
  digests: DigestsDb;
  /**
   * @param id of the listing, or of several mailings on one page: see `SEVERAL`
   * @param narrowed it is of what its page showed alone
   * @param sorted its papers stand as on its page
   */
  openDigest(id: string, narrowed: boolean, sorted: boolean): Promise<void>;
  /** A listing was read. */
  noted?(): void;
  now?(): Date;
}

/** Notes every listing that is opened, so that a digest can be made of it after its page was closed. */
export function createListingNotes({ digests, openDigest, noted, now }: ListingNotesDeps): ListingSubscriber {
  const clock = now ?? (() => new Date());
  let opened = Number.NEGATIVE_INFINITY;
  return {
    async openDigest(id, page) {
      const at = clock().getTime();
      // Either way: a clock may have gone back.
      if (Math.abs(at - opened) < BETWEEN_MS) return;
      opened = at;
      // A disk that is full costs the choice of papers and their order, not the digest.
      const kept = await keepPage(digests, id.split(SEVERAL), page).catch(() => false);
      await openDigest(id, Boolean(kept && page.shown), Boolean(kept && page.order));
    },
    async subscribed(page, { papers }) {
      const at = clock();
      const read = at.getTime();
      if (papers.length === 0) return '';
      // Pages of several mailings (`/recent`) are as many listings.
      const days = Map.groupBy(papers, ({ mailing }) => mailing?.day ?? localDate(at));
      const ids: string[] = [];
      for (const [day, some] of days)
        ids.push(await noteListing(digests, { ...page, day, at: read, papers: some }));
      noted?.();
      return ids.join(SEVERAL);
    },
    asks: (id, run) => keepRun(digests, id.split(SEVERAL), run),
  };
}
