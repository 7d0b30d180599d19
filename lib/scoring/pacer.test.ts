import { beforeEach, expect, it } from 'vitest';
import { createPacer, type Pacer } from './pacer';

let clock: number;
let pacer: Pacer;
beforeEach(() => {
  clock = 1_000_000;
  pacer = createPacer(
    { start: 4, max: 8 },
    () => clock,
    () => 0.5,
  );
});

it('grows by one for each full round of successes, up to its most', () => {
  for (let i = 0; i < 4; i += 1) pacer.succeeded();
  expect(pacer.capacity()).toBe(5);
  for (let i = 0; i < 100; i += 1) pacer.succeeded();
  expect(pacer.capacity()).toBe(8);
});

it('halves and waits as long as it is told', () => {
  pacer.slowDown(90_000);
  expect(pacer.capacity()).toBe(0);
  clock += 89_999;
  expect(pacer.capacity()).toBe(0);
  clock += 1;
  expect(pacer.capacity()).toBe(2);
});

it('takes a burst of refusals as one', () => {
  for (let i = 0; i < 4; i += 1) pacer.slowDown(1000);
  clock += 1000;
  expect(pacer.capacity()).toBe(2);
});

it('doubles its own wait with each strike, to a bound', () => {
  const waits = Array.from({ length: 6 }, () => {
    const wait = pacer.slowDown(null);
    clock += wait;
    return wait;
  });
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 16_000, 16_000]);
  expect(pacer.capacity()).toBe(1);
});

it('waits before it would have to refuse', () => {
  const left = (tokens: string) =>
    new Headers({ 'x-ratelimit-remaining-tokens': tokens, 'x-ratelimit-reset-tokens': '3s' });
  pacer.heard(left('9000'), 5000);
  expect(pacer.capacity()).toBe(4);
  pacer.heard(left('4000'), 5000);
  expect(pacer.capacity()).toBe(0);
  expect(pacer.until).toBe(clock + 3000);
});

it('goes on at once when the reader asks', () => {
  pacer.slowDown(90_000);
  pacer.reset();
  expect(pacer.capacity()).toBe(2);
});
