import { expect, it } from 'vitest';
import { AS_EXPECTED, corrected, learn } from './learned';
import type { Usage } from './usage';

const usage = (promptTokens: number, completionTokens: number): Usage => ({
  ...{ promptTokens, completionTokens, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null },
});
const expected = usage(1000, 1000);

it('comes near to the bill within a page, and stays there', () => {
  let known = AS_EXPECTED;
  for (let i = 0; i < 8; i += 1) known = learn(known, expected, usage(1100, 3000));
  const { promptTokens, completionTokens } = corrected(expected, known);
  expect(promptTokens).toBeGreaterThan(1080);
  expect(Math.abs(completionTokens / 3000 - 1)).toBeLessThan(0.12);
  for (let i = 0; i < 50; i += 1) known = learn(known, expected, usage(1100, 3000));
  expect(corrected(expected, known).completionTokens).toBeCloseTo(3000, -1);
});

it('leaves an estimate as it is where nothing was learned', () => {
  expect(corrected(expected, AS_EXPECTED)).toEqual(expected);
});

it('is not thrown off by one odd bill', () => {
  expect(learn(AS_EXPECTED, expected, usage(0, 1e9)).reply).toBeLessThan(5);
  expect(learn(AS_EXPECTED, expected, usage(0, 0)).prompt).toBeGreaterThan(0.8);
  expect(learn(AS_EXPECTED, usage(0, 0), usage(0, 0)).reply).toBeGreaterThan(0);
});
