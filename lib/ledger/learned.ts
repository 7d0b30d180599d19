import type { Usage } from './usage';

/** By how much a model's bills have differed from what was expected: 1 is as expected, 2 is twice as much. */
export interface Learned {
  prompt: number;
  /** Above all hidden reasoning, of which nobody knows beforehand how much there will be. */
  reply: number;
}

export const AS_EXPECTED: Learned = Object.freeze({ prompt: 1, reply: 1 });

/** How much one request tells: a page of sixty papers, eight requests, moves the estimate most of the way. */
const WEIGHT = 0.2;
/** No single bill is believed beyond these. */
const LEAST = 0.2;
const MOST = 20;

/** What is known after one more request whose use the provider reported. */
export function learn(before: Learned, expected: Usage, actual: Usage): Learned {
  const next = (known: number, ratio: number) =>
    known + WEIGHT * (Math.min(MOST, Math.max(LEAST, ratio)) - known);
  return {
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
