import { localDate } from '../ledger/day';
import type { DigestsDb } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import type { ListingPage, ListingRequest } from './listing-protocol';
import type { Sessions } from './sessions';

/** Between the ids of the mailings that one page shows. */
export const SEVERAL = '|';

type Subscription = Extract<ListingRequest, { type: 'subscribe' }>;

export interface NotedDeskDeps {
  /** Null where it could not be opened: then listings are scored all the same, and no digest is made of them. */
  digests: DigestsDb | null;
  /** @param id of the listing, or of several mailings on one page: see `SEVERAL` */
  openDigest(id: string): Promise<void>;
  now?(): Date;
}

/** The desk, with a note made of every listing that comes to it, so that a digest can be made of it later. */
export function createNotedDesk(sessions: Sessions, { digests, openDigest, now }: NotedDeskDeps): Sessions {
  const clock = now ?? (() => new Date());

  async function note(page: ListingPage, { papers, run }: Subscription): Promise<string> {
    const at = clock();
    const read = at.getTime();
    if (!digests || papers.length === 0) return '';
    // Pages of several mailings (`/recent`) are as many listings.
    const days = Map.groupBy(papers, ({ mailing }) => mailing?.day ?? localDate(at));
    const ids: string[] = [];
    for (const [day, some] of days)
      ids.push(await noteListing(digests, { ...page, day, at: read, papers: some, run }));
    return ids.join(SEVERAL);
  }

  return {
    ...sessions,
    open(tabId, send) {
      const session = sessions.open(tabId, send);
      let noted: Promise<string> = Promise.resolve('');
      return {
        async receive(request) {
          if (request.type === 'digest') return openDigest(await noted);
          // Beside the scoring, which must not wait for it.
          if (request.type === 'subscribe' && request.page)
            noted = note(request.page, request).catch(() => '');
          return session.receive(request);
        },
        leave: () => session.leave(),
      };
    },
  };
}
