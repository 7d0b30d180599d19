import { rest } from '../base/rest';
import type { ListingRequest } from '../messages/listing';

type Subscription = Extract<ListingRequest, { type: 'subscribe' }>;

/** Papers in one message: to write two thousand down in one go keeps the page from scrolling. */
const PIECE = 200;

/** Subscribes with all papers of a page, in pieces where there are many, the first at once; resolves once all of them are sent. */
export async function subscribe(
  send: (request: ListingRequest) => void,
  { papers, ...about }: Subscription,
): Promise<void> {
  let sent = 0;
  for (; papers.length - sent > PIECE; sent += PIECE) {
    send({ type: 'papers', papers: papers.slice(sent, sent + PIECE) });
    await rest();
  }
  send({ ...about, papers: papers.slice(sent) });
}
