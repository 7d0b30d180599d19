import type { RequestName, Requests } from '../messages/requests';
import { browser } from './browser';

/** What travels: the name of the request and what it asks. */
export interface Envelope<N extends RequestName = RequestName> {
  name: N;
  ask: Requests[N]['ask'];
}

/**
 * Asks the background, from one of the extension's own pages.
 * Rejects where the background refuses the sender or has no such request.
 */
export async function request<N extends RequestName>(
  name: N,
  ask: Requests[N]['ask'],
): Promise<Requests[N]['reply']> {
  const envelope: Envelope<N> = { name, ask };
  return (await browser.runtime.sendMessage(envelope)) as Requests[N]['reply'];
}
