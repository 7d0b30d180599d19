import type { Spend } from '../ledger/spend';
import { isSetAside, spendOfSums } from '../ledger/sums';
import type { Notice } from '../model/notice';
import type { Plan } from '../queue/plan';
import { createRun } from './run';
import type { RunDeps } from './run-parts';
import type { Listing } from './run-state';
import type { RunStatus } from './status';

/** How a run ended that no page shows. */
export interface RunEnd {
  spend: Spend;
  /** What stood in the way of the rest; null where nothing did. */
  notice: Notice | null;
}

/** A wait longer than this, in ms, is not sat through. */
const PATIENCE_MS = 20_000;

/**
 * Has papers scored in a run of their own that no page shows, whatever earlier criteria said of them or failed at. The reader
 * has seen the price and said yes; all limits hold. Ends once all is paid for, or nothing comes soon.
 *
 * @param signal stops it: requests under way are cut off
 */
export async function runUnwatched(
  deps: Omit<RunDeps, 'send'>,
  plan: Plan,
  listing: Listing,
  signal: AbortSignal,
): Promise<RunEnd> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isAsking = false;
  const run = createRun({
    ...deps,
    send: (reply) => {
      if (isAsking && reply.type === 'status') void look();
    },
  });
  const record = () => deps.ledger.run(listing.run);

  async function look(): Promise<void> {
    const [status, sums] = await Promise.all([run.status(), record()]);
    // The last score is read before its request has ended and is booked.
    if (!status || (isOver(status) && !isSetAside(sums))) resolve();
  }

  signal.addEventListener('abort', () => resolve(), { once: true });
  await run.begin(plan, listing, true);
  if (!signal.aborted) {
    await run.approve('owed');
    await run.rescore();
    await run.resume();
    isAsking = true;
    await look();
    await promise;
  }
  if (signal.aborted) run.stop();
  const [status, sums] = await Promise.all([run.status(), record()]);
  run.end();
  return { spend: spendOfSums(sums), notice: status?.notice ?? null };
}

function isOver({ phase, notice }: RunStatus): boolean {
  return phase === 'done' || phase === 'keyword' || (notice?.until ?? 0) > Date.now() + PATIENCE_MS;
}
