import type { Fault } from '../model/fault';
import { allowances } from '../model/rate-headers';

/** How many requests may run at once, and from when: grows on success, halves when told to slow down. */
export interface RateLimiter {
  /** Requests that may be under way at the same time now; 0 while waiting. */
  capacity(): number;
  /** Until when to send nothing, in ms since the epoch; 0 for no wait. */
  readonly until: number;
  succeeded(): void;
  /** Waits as long as the server asks, or backs off by itself. Returns the wait, in ms. */
  slowDown(fault: Pick<Fault, 'name' | 'waitMs' | 'backOffMs'>): number;
  /** The server said, perhaps to a worker that has died since, to be left alone until then. */
  hold(until: number): void;
  /** One request at a time, until one succeeds. */
  narrow(): void;
  /** Reads the provider's rate headers; waits before it would have to refuse. */
  observe(headers: Headers, nextTokens: number): void;
  /** The reader asks to try again: our own waits end, those that the server set stay. */
  reset(): void;
}

/** First wait of our own, where a fault names none; each is twice the one before. */
const BACK_OFF_MS = 2000;
const DOUBLINGS = 3;

export function createRateLimiter(
  limits: { start: number; max: number },
  now = Date.now,
  random = Math.random,
): RateLimiter {
  let width = limits.start;
  let successes = 0;
  let strikes = 0;
  /** After a wait of our own one request finds out whether it is over. */
  let probing = false;
  /** Set by the server, and by ourselves. */
  const until = { told: 0, own: 0 };
  const latest = () => Math.max(until.told, until.own);
  return {
    capacity: () => (now() < latest() ? 0 : probing ? 1 : width),
    get until() {
      return now() < latest() ? latest() : 0;
    },
    succeeded() {
      strikes = 0;
      probing = false;
      successes += 1;
      if (successes < width) return;
      successes = 0;
      width = Math.min(limits.max, width + 1);
    },
    slowDown({ name, waitMs, backOffMs = BACK_OFF_MS }) {
      // A burst of refusals of requests sent together is one message, not many.
      if (now() >= latest()) {
        // Too fast, and no word of how long to wait: a single request finds out.
        width = name === 'rate-limit' && waitMs === null ? 1 : Math.max(1, Math.floor(width / 2));
        strikes += 1;
        probing = waitMs === null;
      }
      successes = 0;
      const backOff = backOffMs * 2 ** Math.min(DOUBLINGS, strikes - 1) * (0.75 + random() / 2);
      if (waitMs === null) until.own = Math.max(until.own, now() + backOff);
      else until.told = Math.max(until.told, now() + waitMs);
      return latest() - now();
    },
    hold(moment) {
      until.told = Math.max(until.told, moment);
    },
    narrow() {
      width = 1;
      successes = 0;
    },
    observe(headers, nextTokens) {
      for (const { of, left, resetMs } of allowances(headers, now())) {
        if (left < (of === 'requests' ? 1 : nextTokens)) until.told = Math.max(until.told, now() + resetMs);
      }
    },
    reset() {
      until.own = 0;
      strikes = 0;
      probing = false;
    },
  };
}
