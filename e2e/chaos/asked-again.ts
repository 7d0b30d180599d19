import { normaliseTitle } from '../servers/asked-papers.ts';
import type { ModelCall } from '../servers/call-log.ts';

/**
 * Titles that were asked about after their score was known to be on screen and kept, once for each time. Pure.
 *
 * @param shown since when, in ms since the epoch, by normalised title
 */
export function askedAgain(
  chats: readonly Pick<ModelCall, 'startedAt' | 'papers'>[],
  shown: ReadonlyMap<string, number>,
): string[] {
  const since = (title: string) => shown.get(normaliseTitle(title)) ?? Number.POSITIVE_INFINITY;
  return chats.flatMap(({ startedAt, papers }) =>
    papers.map(({ title }) => title).filter((title) => startedAt > since(title)),
  );
}
