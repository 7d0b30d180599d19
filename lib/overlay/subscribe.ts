import { rest } from '../base/rest';
import type { ListingRequest } from '../messages/listing';
import { type ListedPaper, MOST } from '../papers/paper';

type Subscription = Extract<ListingRequest, { type: 'subscribe' }>;

/** Papers in one message: to write two thousand down in one go keeps the page from scrolling. */
const PIECE = 200;

/**
 * Subscribes with all papers of a page, in pieces where there are many, the first at once; resolves once all of them are
 * sent. No piece is too long for a message, whatever the page holds.
 */
export async function subscribe(
  send: (request: ListingRequest) => void,
  { papers, ...about }: Subscription,
): Promise<void> {
  let sent = 0;
  for (; papers.length - sent > PIECE; sent += PIECE) {
    send({ type: 'papers', papers: papers.slice(sent, sent + PIECE).map(cut) });
    await rest();
  }
  send({ ...about, papers: papers.slice(sent).map(cut) });
}

/** The background reads no more of it. */
function cut(paper: ListedPaper): ListedPaper {
  return {
    ...paper,
    title: paper.title.slice(0, MOST.title),
    abstract: paper.abstract.slice(0, MOST.abstract),
    authors: paper.authors.slice(0, MOST.authors).map((name) => name.slice(0, MOST.name)),
    ...(paper.comments !== undefined && { comments: paper.comments.slice(0, MOST.comments) }),
  };
}
