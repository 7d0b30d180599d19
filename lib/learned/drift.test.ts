import { expect, it } from 'vitest';
import { driftOf } from './drift';
import { gammaQuantile } from './gamma-quantile';
import type { Past } from './past';
import { measuredRecall } from './recall-bound';

const one = (rest: Partial<Past>): Past => ({
  ...{ margin: 0, lean: 0, probability: 0.5, chance: 1, buy: rest.relevant !== null, relevant: true, day: 1 },
  ...rest,
});
const many = (count: number, rest: Partial<Past>) =>
  Array.from({ length: count }, (_, i) => one({ ...rest, day: i % 40 }));
/** Bought because they could not be ruled out, and samples of what was, one in twenty. */
const days = (found: number, missed: number, samples = 100) => [
  ...many(found, {}),
  ...many(missed, { chance: 0.05 }),
  ...many(samples - missed, { chance: 0.05, relevant: false }),
];

it('tells of drift where samples show far more missed than aimed at, and how much', () => {
  // Eight samples stand for 152 that were missed beside 408 that were bought.
  expect(driftOf(days(400, 8), 0.95)).toBeCloseTo(152 / 560);
  expect(driftOf(days(400, 8), 0.9)).toBeCloseTo(152 / 560);
});

it('tells of none where chance may have done it, or nothing was missed', () => {
  expect(driftOf(days(400, 1), 0.95)).toBeNull();
  expect(driftOf(days(2000, 4), 0.95)).toBeNull();
  expect(driftOf(days(400, 0), 0.95)).toBeNull();
  expect(driftOf([], 0.95)).toBeNull();
});

it('leaves what was left out and never judged to the samples', () => {
  const unknown = many(500, { chance: 0.05, relevant: null });
  expect(driftOf([...days(400, 8), ...unknown], 0.95)).toBe(driftOf(days(400, 8), 0.95));
});

it('counts what was drawn and never judged as what the judged samples are', () => {
  const unjudged = many(100, { chance: 0.05, relevant: null, buy: true });
  // Half of the samples: each of the eight stands for 39 others in place of 19.
  expect(driftOf([...days(400, 8), ...unjudged], 0.95)).toBeCloseTo(312 / 720);
});

it('agrees with the bound of the recall: the more is missed, the less is claimed', () => {
  const claims = [0, 2, 8].map((missed) => measuredRecall(days(400, missed)).atLeast ?? 0);
  expect(claims).toEqual([...claims].sort((a, b) => b - a));
  expect(claims[2]).toBeLessThan(1 - 152 / 560);
});

it.each([
  // Exact values of a gamma distribution.
  [1, 0.0513, 2.996],
  [3, 0.8177, 6.296],
  [10, 5.425, 15.71],
  [50, 38.965, 62.17],
])('knows the 5th and the 95th percentile at shape %i', (shape, low, high) => {
  expect(Math.abs(gammaQuantile(shape, -1) / low - 1)).toBeLessThan(shape < 2 ? 0.25 : 0.03);
  expect(Math.abs(gammaQuantile(shape, 1) / high - 1)).toBeLessThan(0.01);
});
