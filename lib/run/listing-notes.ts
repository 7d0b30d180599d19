import { localDate } from '../ledger/day';
import type { DigestsDb } from '../store/digests-db';
import { keepShown, noteListing } from '../store/listing-notes';
import type { ListingSubscriber } from './session-parts';

/** Between the ids of the mailings that one page shows. */
export const SEVERAL = '|';

/** Between two digests that pages open, each in a tab of its own, in ms: a page is not to open as many as it likes. */
const BETWEEN_MS = 3000;

export interface ListingNotesDeps {
  /** Null where it could not be opened: then listings are scored all the same, and no digest is made of them. */
  digests: DigestsDb | null;
  /**
   * @param id of the listing, or of several mailings on one page: see `SEVERAL`
   * @param narrowed it is of what its page showed alone
   */
  openDigest(id: string, narrowed: boolean): Promise<void>;
  now?(): Date;
}

/** Notes every listing that is opened, so that a digest can be made of it after its page was closed. */
export function createListingNotes({ digests, openDigest, now }: ListingNotesDeps): ListingSubscriber {
  const clock = now ?? (() => new Date());
  let opened = Number.NEGATIVE_INFINITY;
  return {
    async openDigest(id, shown) {
      const at = clock().getTime();
      // Either way: a clock may have gone back.
      if (Math.abs(at - opened) < BETWEEN_MS) return;
      opened = at;
      // A disk that is full costs the choice of papers, not the digest.
      const kept = digests && shown && keepShown(digests, id.split(SEVERAL), shown).catch(() => false);
      await openDigest(id, (await kept) ?? false);
    },
    async subscribed(page, { papers, run }) {
      const at = clock();
      const read = at.getTime();
      if (!digests || papers.length === 0) return '';
      // Pages of several mailings (`/recent`) are as many listings.
      const days = Map.groupBy(papers, ({ mailing }) => mailing?.day ?? localDate(at));
      const ids: string[] = [];
      for (const [day, some] of days)
        ids.push(await noteListing(digests, { ...page, day, at: read, papers: some, run }));
      return ids.join(SEVERAL);
    },
  };
}
