import { createRateLimiter } from '../../lib/queue/rate-limiter';

/**
 * When the last of these calls ends if nothing but the model takes time: list scheduling, in the order in
 * which they were sent, with the engine's own rate limiter saying how many may be under way.
 *
 * @param durations of the calls, in ms
 * @param limits what the engine's plan allows with this provider
 */
export function scheduleFloor(durations: readonly number[], limits: { start: number; max: number }): number {
  const limiter = createRateLimiter(limits);
  const ends: number[] = [];
  let now = 0;
  for (const duration of durations) {
    while (ends.length >= limiter.capacity()) {
      now = Math.min(...ends);
      ends.splice(ends.indexOf(now), 1);
      limiter.succeeded();
    }
    ends.push(now + duration);
  }
  return Math.max(now, ...ends);
}
