import { describe, expect, it } from 'vitest';
import { formatDollars, formatEstimate, formatPrice, formatSpend, formatTokens } from './format-spend';

describe('tokens', () => {
  it.each([
    [0, '0 tokens'],
    [1, '1 token'],
    [999, '999 tokens'],
    [18_420, '18,420 tokens'],
    [1_234_567, '1,234,567 tokens'],
  ])('%d', (tokens, text) => expect(formatTokens(tokens)).toBe(text));
});

describe('dollars', () => {
  it.each([
    [0, '$0.00'],
    [0.000_01, 'less than $0.001'],
    [0.000_999, 'less than $0.001'],
    [0.001, '$0.001'],
    [0.003_4, '$0.003'],
    [0.05, '$0.050'],
    [0.099_6, '$0.10'],
    [0.1, '$0.10'],
    [0.756, '$0.76'],
    [1, '$1.00'],
    [1200, '$1,200.00'],
  ])('%d', (usd, text) => expect(formatDollars(usd)).toBe(text));
});

it.each([
  [0.02, 'about $0.020'],
  [0, 'about $0.00'],
  // No sum is “about less than” another.
  [0.000_2, 'less than $0.001'],
  [null, 'about 1,200 tokens'],
])('an estimate of %s', (usd, text) =>
  expect(formatEstimate({ promptTokens: 1000, completionTokens: 200, usd })).toBe(text),
);

describe('spend', () => {
  it('adds both directions', () => {
    expect(formatSpend({ promptTokens: 18_000, completionTokens: 420, usd: 0.0031 })).toBe(
      '18,420 tokens · $0.003',
    );
  });

  it('shows tokens only where the price is not known', () => {
    expect(formatSpend({ promptTokens: 20_000, completionTokens: 1000, usd: null })).toBe('21,000 tokens');
  });

  it('says that nothing was spent', () => {
    expect(formatSpend({ promptTokens: 0, completionTokens: 0, usd: 0 })).toBe('0 tokens · $0.00');
  });
});

describe('list prices', () => {
  it.each([
    [0.1, '$0.10'],
    [0.075, '$0.075'],
    [0.0125, '$0.0125'],
    [12, '$12.00'],
  ])('%d', (usd, text) => expect(formatPrice(usd)).toBe(text));
});
