import type { RunStatus } from '../messages/listing';

/**
 * How long the background may rest as far as this page goes, in ms: 0 where something is under way for it, or it was not
 * heard of yet. It comes back by itself for what it waits for; the page does, too, should that be soon.
 *
 * @param status the last that it told; null before one
 */
export function restMs(status: RunStatus | null, isOn: boolean, now: number): number {
  if (!isOn) return Number.POSITIVE_INFINITY;
  if (!status) return 0;
  const { phase, notice, abstracts, owed, doubted, second } = status;
  const until = (moment: number | null | undefined) => (moment ? Math.max(0, moment - now) : 0);
  const isFetching = (abstracts?.left ?? 0) > 0;
  if (phase === 'waiting') return until(notice?.until);
  if (phase === 'running' && owed + doubted + second.owed > 0) return 0;
  return isFetching ? until(abstracts?.until) : Number.POSITIVE_INFINITY;
}
