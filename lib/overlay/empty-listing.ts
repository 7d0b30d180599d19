import { connectListing } from '../platform/listing-connection';

/** Has the popup know that a page has no papers, on a day without a mailing. The page says so itself, and is left as it is. Returns what ends it. */
export function tellEmpty(listing: string, signal: AbortSignal): () => void {
  const run = crypto.randomUUID();
  const ignore = () => undefined;
  const connection = connectListing({
    open: async (send) => send({ type: 'subscribe', papers: [], paused: false, run, listing }),
    reply: ignore,
    rest: () => Number.POSITIVE_INFINITY,
    orphaned: ignore,
  });
  signal.addEventListener('abort', connection.close, { once: true });
  return connection.close;
}
