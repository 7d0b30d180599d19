import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { chance } from '../testing/random';
import { type Example, fitLogistic, type Linear } from './logistic';

const WIDTH = 8;
const COST = 10;

/** Examples of unit length over a few buckets, some of them without a word. */
function examples(count: number, seed: number): Example[] {
  const { below } = chance(seed);
  return Array.from({ length: count }, (_, i) => {
    const raw = Array.from({ length: WIDTH }, () => (below(3) === 0 ? 0 : below(1000) / 1000));
    const length = Math.hypot(...raw) || 1;
    const values = i % 9 === 8 ? [] : raw.map((value) => value / length);
    const buckets = Uint32Array.from(values, (_, bucket) => bucket * 1000);
    return {
      features: { buckets, values: Float32Array.from(values) },
      target: [0, 1, 0.3][below(3)] ?? 0,
      weight: [1, 0.1][below(2)] ?? 1,
    };
  });
}

/** As the objective is written: half the squared length, and each example's cross entropy. */
function loss(weights: readonly number[], bias: number, from: readonly Example[]): number {
  const data = from.map(({ features, target, weight }) => {
    const odds = bias + [...features.values].reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
    return COST * weight * (Math.log1p(Math.exp(odds)) - target * odds);
  });
  const length = weights.reduce((sum, weight) => sum + weight ** 2, bias ** 2);
  return length / 2 + data.reduce((sum, each) => sum + each, 0);
}

/** The plain way: down the slope in small steps, until it is level. */
function reference(from: readonly Example[]): number {
  let weights = new Array<number>(WIDTH).fill(0);
  let bias = 0;
  const pace = 1 / (1 + (COST * 2 * from.length) / 4);
  for (let round = 0; round < 20_000; round += 1) {
    const slope = [...weights];
    let slopeOfBias = bias;
    for (const { features, target, weight } of from) {
      const odds = bias + [...features.values].reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const off = COST * weight * (1 / (1 + Math.exp(-odds)) - target);
      slopeOfBias += off;
      features.values.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + off * value;
      });
    }
    weights = weights.map((weight, i) => weight - pace * (slope[i] ?? 0));
    bias -= pace * slopeOfBias;
  }
  return loss(weights, bias, from);
}

const reached = ({ weights, bias }: Linear, from: readonly Example[]) =>
  loss(
    Array.from({ length: WIDTH }, (_, i) => weights[i * 1000] ?? 0),
    bias,
    from,
  );

describe('fitLogistic', () => {
  it.each([1, 2, 3, 4, 5, 6])('reaches the same loss as a plain descent, seed %i', (seed) => {
    const from = examples(5 + 7 * seed, seed);
    const fitted = allAtOnce(fitLogistic(from, seed, 1e-7));
    expect(Math.abs(reached(fitted, from) / reference(from) - 1)).toBeLessThan(1e-4);
  });

  it('stops early within a thousandth of it', () => {
    const from = examples(60, 7);
    expect(reached(allAtOnce(fitLogistic(from, 1)), from) / reference(from) - 1).toBeLessThan(1e-3);
  });

  it('knows nothing of nothing, and of examples without weight', () => {
    const weightless = examples(4, 1).map((each) => ({ ...each, weight: 0 }));
    for (const from of [[], weightless]) {
      const { weights, bias } = allAtOnce(fitLogistic(from, 1));
      expect(bias).toBe(0);
      expect(weights.every((weight) => weight === 0)).toBe(true);
    }
  });

  it('hardly depends on the order', () => {
    const from = examples(40, 3);
    const [one, other] = [1, 2].map((seed) => allAtOnce(fitLogistic(from, seed, 1e-7)).bias);
    expect(one).toBeCloseTo(other ?? Number.NaN, 4);
  });

  it('can pause after every fifty examples', () => {
    const steps = fitLogistic(examples(500, 1), 1);
    for (let step = 0; step < 10; step += 1) expect(steps.next().done).toBe(false);
  });
});
