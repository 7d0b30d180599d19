import { beforeEach, expect, it } from 'vitest';
import { createRateLimiter, type RateLimiter } from './rate-limiter';

const BUSY = { name: 'busy' };
const told = (waitMs: number) => ({ ...BUSY, waitMs });

let clock: number;
let limiter: RateLimiter;
beforeEach(() => {
  clock = 1_000_000;
  limiter = createRateLimiter(
    { start: 4, max: 8 },
    () => clock,
    () => 0.5,
  );
});

it('grows by one for each full round of successes, up to its most', () => {
  for (let i = 0; i < 4; i += 1) limiter.succeeded();
  expect(limiter.capacity()).toBe(5);
  for (let i = 0; i < 100; i += 1) limiter.succeeded();
  expect(limiter.capacity()).toBe(8);
});

it('halves and waits as long as it is told', () => {
  limiter.slowDown(told(90_000));
  expect(limiter.capacity()).toBe(0);
  clock += 89_999;
  expect(limiter.capacity()).toBe(0);
  clock += 1;
  expect(limiter.capacity()).toBe(2);
});

it('takes a burst of refusals as one', () => {
  for (let i = 0; i < 4; i += 1) limiter.slowDown(told(1000));
  clock += 1000;
  expect(limiter.capacity()).toBe(2);
});

it('doubles its own wait with each strike, to a bound', () => {
  const waits = Array.from({ length: 6 }, () => {
    const wait = limiter.slowDown({ ...BUSY, waitMs: null });
    clock += wait;
    return wait;
  });
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 16_000, 16_000]);
  expect(limiter.capacity()).toBe(1);
});

it('waits before it would have to refuse', () => {
  const left = (tokens: string) =>
    new Headers({ 'x-ratelimit-remaining-tokens': tokens, 'x-ratelimit-reset-tokens': '3s' });
  limiter.observe(left('9000'), 5000);
  expect(limiter.capacity()).toBe(4);
  limiter.observe(left('4000'), 5000);
  expect(limiter.capacity()).toBe(0);
  expect(limiter.until).toBe(clock + 3000);
});

it('goes on at once when the reader asks, unless the server said when', () => {
  limiter.slowDown({ ...BUSY, waitMs: null });
  limiter.reset();
  expect(limiter.capacity()).toBe(2);
  limiter.slowDown(told(90_000));
  limiter.reset();
  expect(limiter.until).toBe(clock + 90_000);
});

it('backs off from what its fault names, and asks one at a time where nobody says how long', () => {
  expect(limiter.slowDown({ name: 'busy', waitMs: null, backOffMs: 1000 })).toBe(1000);
  clock += 1000;
  limiter.slowDown({ name: 'rate-limit', waitMs: null });
  clock += 60_000;
  expect(limiter.capacity()).toBe(1);
});

it('keeps to what a server said to a worker before it', () => {
  limiter.hold(clock + 600_000);
  expect([limiter.capacity(), limiter.until]).toEqual([0, clock + 600_000]);
  clock += 600_000;
  expect(limiter.capacity()).toBe(4);
});
