import { shuffled } from '../base/chance';
import type { Steps } from '../base/in-steps';
import { BUCKETS } from '../ranking/term-counts';
import { dot, type Features } from './features';

/** One paper to learn from: what it is taken for, 0 irrelevant to 1 relevant, and how much that counts. */
export interface Example {
  features: Features;
  target: number;
  weight: number;
}

/** `bias + weights · features` are the log odds that a paper is relevant. */
export interface Linear {
  weights: Float32Array;
  bias: number;
}

/** What an example's logistic loss costs, against half the squared length of weights and bias. */
const COST = 10;
const EPOCHS = 50;
/** Once no example's share in the weights moves by more in an epoch, further epochs would change nothing. */
const STILL = 0.1;
/** Squared lengths of features and of the one that is always 1, whose weight is the bias; a paper may have no other. */
const KNOWN = 2;
const UNKNOWN = 1;
/** Examples between two steps: a fraction of a millisecond. */
const AT_A_TIME = 50;

/**
 * Logistic regression with L2 regularisation by dual coordinate descent (Yu, Huang and Lin 2011), for targets between 0
 * and 1: weights are a sum of the examples' features, each times `cost * (target - prediction)`, and one example after
 * another is set to what fits all others.
 * @param still lower for a result nearer to the best one
 */
export function* fitLogistic(examples: readonly Example[], seed: number, still = STILL): Steps<Linear> {
  const weights = new Float32Array(BUCKETS);
  const shares = new Float64Array(examples.length);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    let most = 0;
    for (const [visited, at] of shuffled(examples.length, seed + epoch).entries()) {
      if (visited % AT_A_TIME === 0) yield;
      const example = examples[at];
      if (!example) continue;
      const { features, target, weight } = example;
      const cost = COST * weight;
      const share = shares[at] ?? 0;
      const squares = features.values.length > 0 ? KNOWN : UNKNOWN;
      const others = bias + dot(weights, features) - share * squares;
      const odds = balance(others + cost * target * squares, cost * squares);
      const step = cost * (target - sigmoid(odds)) - share;
      shares[at] = share + step;
      bias += step;
      addTo(weights, features, step);
      most = Math.max(most, Math.abs(step));
    }
    if (most < still) break;
  }
  return { weights, bias };
}

function addTo(weights: Float32Array, { buckets, values }: Features, times: number): void {
  for (let i = 0; i < buckets.length; i += 1) {
    const bucket = buckets[i] ?? 0;
    weights[bucket] = (weights[bucket] ?? 0) + times * (values[i] ?? 0);
  }
}

/** Where `z + cost * sigmoid(z)` is `sum`: it rises with z everywhere, so the place is one, between the two bounds. */
function balance(sum: number, cost: number): number {
  let low = sum - cost;
  let high = sum;
  let z = (low + high) / 2;
  for (let i = 0; i < 60; i += 1) {
    const share = sigmoid(z);
    const off = z + cost * share - sum;
    if (Math.abs(off) < 1e-9) break;
    if (off > 0) high = z;
    else low = z;
    z -= off / (1 + cost * share * (1 - share));
    if (z <= low || z >= high) z = (low + high) / 2;
  }
  return z;
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
