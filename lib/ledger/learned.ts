import { byTokens, LEAST_SHARE, type Price } from './price';
import type { Usage } from './usage';

/** By how much a model's bills have differed from what was expected: 1 is as expected, 2 is twice as much. */
export interface Learned {
  prompt: number;
  /** Above all hidden reasoning, of which nobody knows beforehand how much there will be. */
  reply: number;
  /** What it says itself that requests cost, against their price; absent where it has said nothing so far. */
  bill?: number;
}

export const AS_EXPECTED: Learned = Object.freeze({ prompt: 1, reply: 1 });

/** How much one request tells: a page of sixty papers, eight requests, moves the estimate most of the way. */
const WEIGHT = 0.2;
/** No single bill is believed beyond these. */
const LEAST = 0.2;
const MOST = 20;

/**
 * What is known after one more request whose use the provider reported.
 *
 * @param price what the request was priced at, null where nobody knew
 */
export function learn(before: Learned, expected: Usage, actual: Usage, price: Price | null): Learned {
  const next = (known: number, ratio: number) =>
    known + WEIGHT * (Math.min(MOST, Math.max(LEAST, ratio)) - known);
  const byPrice = price ? byTokens(price, actual) : 0;
  const share = byPrice > 0 ? (actual.reportedUsd ?? 0) / byPrice : 0;
  const billed = share >= LEAST_SHARE ? share : null;
  return {
    ...before,
    ...(billed === null ? {} : { bill: next(before.bill ?? billed, billed) }),
    prompt: next(before.prompt, actual.promptTokens / Math.max(1, expected.promptTokens)),
    reply: next(before.reply, actual.completionTokens / Math.max(1, expected.completionTokens)),
  };
}

/** An expected use, corrected by what was learned. */
export function corrected(usage: Usage, { prompt, reply }: Learned): Usage {
  return {
    ...usage,
    promptTokens: Math.ceil(usage.promptTokens * prompt),
    completionTokens: Math.ceil(usage.completionTokens * reply),
  };
}

/** Bills of the provider's own, as a share of its price: null where they fit, to a fifth, or where it has sent none. */
export function differingBill({ bill = 1 }: Learned): number | null {
  return bill > 1.2 || bill < 1 / 1.2 ? bill : null;
}
