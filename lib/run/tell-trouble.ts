import type { Settings } from '../settings/settings';
import type { ListingReply, ListingRequest } from './listing-protocol';
import type { OpenSession } from './session-parts';
import type { PaperTriage } from './triage';

export interface TroubleDeps {
  send(reply: ListingReply): void;
  settings(): Promise<Settings>;
  triage?: PaperTriage | undefined;
}

/** What a page asked for could not be done, or not be kept: it is told how things stand, and what stands in the way. */
export async function tellTrouble(
  session: OpenSession,
  request: ListingRequest,
  { send, settings, triage }: TroubleDeps,
): Promise<void> {
  const status = await session.status(await settings());
  if (status) send({ type: 'status', status });
  // A star that is not kept is not shown as if it were.
  if (request.type === 'triage' && triage)
    session.showTriage(await triage.of(request.changes.map(({ id }) => id)));
}
