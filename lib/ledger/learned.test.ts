import { describe, expect, it } from 'vitest';
import { AS_EXPECTED, corrected, differingBill, learn } from './learned';
import type { Price } from './price';
import type { Usage } from './usage';

const usage = (promptTokens: number, completionTokens: number): Usage => ({
  ...{ promptTokens, completionTokens, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null },
});
const expected = usage(1000, 1000);

it('comes near to the bill within a page, and stays there', () => {
  let known = AS_EXPECTED;
  for (let i = 0; i < 8; i += 1) known = learn(known, expected, usage(1100, 3000), null);
  const { promptTokens, completionTokens } = corrected(expected, known);
  expect(promptTokens).toBeGreaterThan(1080);
  expect(Math.abs(completionTokens / 3000 - 1)).toBeLessThan(0.12);
  for (let i = 0; i < 50; i += 1) known = learn(known, expected, usage(1100, 3000), null);
  expect(corrected(expected, known).completionTokens).toBeCloseTo(3000, -1);
});

it('leaves an estimate as it is where nothing was learned', () => {
  expect(corrected(expected, AS_EXPECTED)).toEqual(expected);
});

it('is not thrown off by one odd bill', () => {
  expect(learn(AS_EXPECTED, expected, usage(0, 1e9), null).reply).toBeLessThan(5);
  expect(learn(AS_EXPECTED, expected, usage(0, 0), null).prompt).toBeGreaterThan(0.8);
  expect(learn(AS_EXPECTED, usage(0, 0), usage(0, 0), null).reply).toBeGreaterThan(0);
});

describe('a bill of the provider’s own', () => {
  const price = { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 };
  const learned = (reportedUsd: number | null, known: Price | null = price) =>
    learn(AS_EXPECTED, expected, { ...usage(1000, 1000), reportedUsd }, known);

  it.each([
    [0.002, null],
    [0.0023, null],
    [0.003, 1.5],
    [0.0017, null],
    [0.001, 0.5],
    // Next to nothing is no bill.
    [0.000_01, null],
    [0, null],
    [null, null],
  ])('of %d where the price says 0.002 differs as %d', (reported, share) => {
    const differs = differingBill(learned(reported));
    if (share === null) expect(differs).toBeNull();
    else expect(differs).toBeCloseTo(share, 10);
  });

  it('is not compared with a price that nobody knows', () => {
    expect(learned(0.003, null).bill).toBeUndefined();
  });

  it('is kept where a later reply has none', () => {
    const bill = learned(0.003).bill;
    expect(learn(learned(0.003), expected, usage(1000, 1000), price).bill).toBe(bill);
  });
});
