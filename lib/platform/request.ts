import type { RequestName, Requests } from '../messages/requests';
import { browser } from './browser';
import { RefusedError } from './refused-error';

/** What travels: the name of the request and what it asks. */
export interface Envelope<N extends RequestName = RequestName> {
  name: N;
  ask: Requests[N]['ask'];
}

/** What travels back where the background could not do it and knows why, in words for the reader. */
export interface Refused {
  refused: string;
}

/**
 * Asks the background, from one of the extension's own pages.
 * Rejects where the background refuses the sender or has no such request, and with a `RefusedError` where it says why not.
 */
export async function request<N extends RequestName>(
  name: N,
  ask: Requests[N]['ask'],
): Promise<Requests[N]['reply']> {
  const envelope: Envelope<N> = { name, ask };
  const reply = (await browser.runtime.sendMessage(envelope)) as Requests[N]['reply'] | Refused;
  if (isRefused(reply)) throw new RefusedError(reply.refused);
  return reply;
}

function isRefused(reply: unknown): reply is Refused {
  return typeof reply === 'object' && reply !== null && 'refused' in reply;
}
