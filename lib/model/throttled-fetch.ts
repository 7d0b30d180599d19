import { isLoopback } from '../settings/loopback';

/** How a server has refused at one address: how often in a row, how last, and when, in ms since the epoch. */
interface Refusals {
  inARow: number;
  status: number;
  at: number;
}

/** Longer than Chromium turns requests away after a dozen failures in a row, in ms. */
const THROTTLED_MS = 60_000;
/** It lets two pass before it begins. */
const LET_PASS = 2;
/** What it counts as a failure. */
const COUNTED = [500, 503, 509];

/** Chromium and its kin have this, Firefox does not, and does not throttle. */
const inChromium = () => 'userAgentData' in navigator;

/**
 * Chromium itself turns an extension's requests away for some seconds once an address on the net has answered that it
 * cannot a few times: `fetch` then rejects as if nobody were there (2026-11, Chromium 156:
 * https://www.chromium.org/throttling/). Such a rejection is told as what it follows from, the server's last refusal,
 * so that it is waited for and the reader is not sent looking for a fault of the line. For as long, a line that is
 * lost right after such refusals is told so, too.
 *
 * @param now the clock, in ms since the epoch
 */
export function throttledFetch(
  real: typeof fetch,
  now: () => number = Date.now,
  throttles: () => boolean = inChromium,
): typeof fetch {
  const refusals = new Map<string, Refusals>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const address = url.origin + url.pathname;
    const before = refusals.get(address);
    try {
      const response = await real(input, init);
      const { status } = response;
      if (COUNTED.includes(status))
        refusals.set(address, { inARow: (before?.inARow ?? 0) + 1, status, at: now() });
      else refusals.delete(address);
      return response;
    } catch (error) {
      // Being stopped, or running out of patience, is no TypeError.
      const isLost = error instanceof TypeError && navigator.onLine !== false;
      if (!isLost || !before || !throttles() || isLoopback(url)) throw error;
      if (before.inARow <= LET_PASS || now() - before.at >= THROTTLED_MS) throw error;
      return new Response(null, { status: before.status });
    }
  };
}
