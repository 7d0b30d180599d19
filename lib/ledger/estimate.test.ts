import { expect, it } from 'vitest';
import { EffortSchema } from '../settings/settings';
import { characters, completionLimit, expectedUsage, promptTokens, worstUsage } from './estimate';

const EFFORTS = EffortSchema.options;

it('counts a token for each five characters begun', () => {
  expect([0, 1, 5, 6].map(promptTokens)).toEqual([0, 1, 1, 2]);
});

it.each(EFFORTS)('sets more aside than it expects, at effort %s', (effort) => {
  for (const papers of [1, 2, 16]) {
    const [expected, worst] = [expectedUsage(9000, papers, effort), worstUsage(9000, papers, effort)];
    expect(worst.promptTokens).toBeGreaterThan(expected.promptTokens);
    expect(worst.completionTokens).toBeGreaterThan(expected.completionTokens);
    expect(worst.completionTokens).toBe(completionLimit(papers, effort));
  }
});

it('expects a token or two more a paper for each axis that is asked for, and allows more', () => {
  const [none, three] = [0, 3].map((axes) => expectedUsage(9000, 16, 'none', axes).completionTokens);
  expect(((three ?? 0) - (none ?? 0)) / 16 / 3).toBe(2);
  expect(expectedUsage(9000, 16, 'low')).toEqual(expectedUsage(9000, 16, 'low', 0));
  for (const effort of EFFORTS)
    expect(completionLimit(16, effort, 3)).toBeGreaterThan(completionLimit(16, effort) + 16 * 6);
});

it('expects more thinking of a higher effort', () => {
  const tokens = EFFORTS.map((effort) => expectedUsage(9000, 16, effort).completionTokens);
  expect(tokens).toEqual([...tokens].sort((a, b) => a - b));
  expect(new Set(tokens).size).toBe(tokens.length);
});

it('leaves room for the longest comment of each paper', () => {
  // 280 characters at their very worst, two to a token, would still have to fit on average.
  expect(completionLimit(16, 'none')).toBeGreaterThan(16 * 60);
  expect(completionLimit(1, 'none')).toBeGreaterThan(280);
});

it('counts other alphabets as what they cost, so that no limit is passed', () => {
  expect(promptTokens(characters('quantized'.repeat(10)))).toBe(18);
  expect(promptTokens(characters('大規模言語モデル'))).toBe(8);
  expect(promptTokens(characters('модель'))).toBe(3);
});
