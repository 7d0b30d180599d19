import { spanMs } from './retry-after';

/** How many requests may run at once, and from when: grows on success, halves when told to slow down. */
export interface Pacer {
  /** Requests that may be under way at the same time now; 0 while waiting. */
  capacity(): number;
  /** Until when to send nothing, in ms since the epoch; 0 for no wait. */
  readonly until: number;
  succeeded(): void;
  /** @param waitMs what the provider asked for, or null to back off by itself. Returns the wait, in ms. */
  slowDown(waitMs: number | null): number;
  /** Reads the provider's rate headers; waits before it would have to refuse. */
  heard(headers: Headers, nextTokens: number): void;
  /** Forget the wait, because the reader asks to try again. */
  reset(): void;
}

const BACK_OFF_MS = 2000;
const LONGEST_BACK_OFF_MS = 16_000;

export function createPacer(
  limits: { start: number; max: number },
  now = Date.now,
  random = Math.random,
): Pacer {
  let width = limits.start;
  let successes = 0;
  let strikes = 0;
  let until = 0;
  const waitUntil = (moment: number) => {
    until = Math.max(until, moment);
  };
  return {
    capacity: () => (now() < until ? 0 : width),
    get until() {
      return now() < until ? until : 0;
    },
    succeeded() {
      strikes = 0;
      successes += 1;
      if (successes < width) return;
      successes = 0;
      width = Math.min(limits.max, width + 1);
    },
    slowDown(waitMs) {
      // A burst of refusals of requests sent together is one message, not many.
      if (now() >= until) {
        width = Math.max(1, Math.floor(width / 2));
        strikes += 1;
      }
      successes = 0;
      const backOff = Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** (strikes - 1)) * (0.75 + random() / 2);
      waitUntil(now() + (waitMs ?? backOff));
      return until - now();
    },
    heard(headers, nextTokens) {
      const left = (kind: string) => Number(headers.get(`x-ratelimit-remaining-${kind}`) ?? Number.NaN);
      const reset = (kind: string) => spanMs(headers.get(`x-ratelimit-reset-${kind}`) ?? '') ?? 0;
      if (left('requests') < 1) waitUntil(now() + reset('requests'));
      if (left('tokens') < nextTokens) waitUntil(now() + reset('tokens'));
    },
    reset() {
      until = 0;
      strikes = 0;
    },
  };
}
