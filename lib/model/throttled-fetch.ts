/** How a server last refused at one address, and when, in ms since the epoch. */
interface Refusal {
  status: number;
  at: number;
}

/** Longer than Chromium turns requests away after as many failures in a row as are let happen, in ms. */
const THROTTLED_MS = 60_000;

/**
 * Chromium itself turns an extension's requests away for some seconds once an address has answered 500 or more a few
 * times: `fetch` then rejects as if nobody were there (2026-11, Chromium 156: https://www.chromium.org/throttling/).
 * Such a rejection is told as what it follows from, the server's last refusal, so that it is waited for and the reader
 * is not sent looking for a fault of the line.
 *
 * @param now the clock, in ms since the epoch
 */
export function throttledFetch(real: typeof fetch, now: () => number = Date.now): typeof fetch {
  const refusals = new Map<string, Refusal>();
  return async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    const address = origin + pathname;
    try {
      const response = await real(input, init);
      if (response.status >= 500) refusals.set(address, { status: response.status, at: now() });
      else refusals.delete(address);
      return response;
    } catch (error) {
      const last = refusals.get(address);
      const isThrottled = last !== undefined && now() - last.at < THROTTLED_MS && navigator.onLine !== false;
      // Being stopped, or running out of patience, is no TypeError.
      if (!isThrottled || !(error instanceof TypeError)) throw error;
      return new Response(null, { status: last.status });
    }
  };
}
