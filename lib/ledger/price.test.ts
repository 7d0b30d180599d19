import table from 'virtual:model-prices';
import { expect, it } from 'vitest';
import { costUsd, PRICES_DATE, type Price, priceOf, UNPRICED } from './price';
import type { Usage } from './usage';

const OPENAI = 'https://api.openai.com/v1';
const [known = ''] = Object.keys(table.hosts['api.openai.com'] ?? {});
const price: Price = { input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 10 };
const usage = (rest: Partial<Usage>): Usage => ({
  ...{ promptTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0, reportedUsd: null },
  ...rest,
});

it('knows prices of the providers’ models, and of what day they are', () => {
  expect(PRICES_DATE).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const found = priceOf(OPENAI, known);
  expect(found?.input).toBeGreaterThan(0);
  expect(found?.output).toBeGreaterThan(0);
});

it('has one price for a day, whenever it was built: the highest where it depends on the hour', () => {
  expect(priceOf('https://api.deepseek.com', 'deepseek-v4-pro')).toMatchObject({ input: 1.32, output: 3.96 });
  const flash = priceOf('https://api.deepseek.com', 'deepseek-flash');
  expect(flash).toEqual({ input: 0.3, cachedInput: 0.006, cacheWrite: 0.3, output: 1.2 });
  expect(priceOf('https://api.deepseek.com', 'deepseek-v4-flash')).toEqual(flash);
});

it('falls back on the plain name for a dated one, and on Google’s without its folder', () => {
  expect(priceOf(OPENAI, `${known}-2026-01-31`)).toEqual(priceOf(OPENAI, known));
  expect(priceOf(OPENAI, `${known}-20260131`)).toEqual(priceOf(OPENAI, known));
  expect(priceOf(OPENAI, `models/${known}`)).toEqual(priceOf(OPENAI, known));
});

it('makes no price up', () => {
  expect(priceOf(OPENAI, 'no-such-model')).toBeNull();
  expect(priceOf(`https://api.example.com/v1`, known)).toBeNull();
  expect(priceOf('https://api.openai.com:8443/v1', known)).toBeNull();
  expect(priceOf('https://api.openai.com.evil.example/v1', known)).toBeNull();
  expect(priceOf(OPENAI, 'constructor')).toBeNull();
});

it('takes the price that the reader typed, for that host and model only', () => {
  const mine = { input: 0.2, output: 0.8 };
  const flat: Price = { input: 0.2, cachedInput: 0.2, cacheWrite: 0.2, output: 0.8 };
  const typed = { 'api.example.com mine': mine, [`api.openai.com ${known}`]: mine };
  expect(priceOf('https://api.example.com/v1', 'mine', typed)).toEqual(flat);
  expect(priceOf(OPENAI, known, typed)).toEqual(flat);
  expect(priceOf('https://api.example.com/v1', 'other', typed)).toBeNull();
  expect(priceOf('https://other.example.com/v1', 'mine', typed)).toBeNull();
  expect(priceOf('https://api.example.com/v1', 'constructor', typed)).toBeNull();
  expect(priceOf('http://localhost:11434/v1', 'mine', { 'localhost:11434 mine': mine })?.input).toBe(0);
});

it.each(['http://localhost:11434/v1', 'http://127.0.0.1:1234/v1'])('takes nothing for %s', (url) => {
  expect(costUsd(priceOf(url, 'any') ?? UNPRICED, usage({ promptTokens: 1e6, completionTokens: 1e6 }))).toBe(
    0,
  );
});

it.each<[string, Partial<Usage>, number]>([
  ['plain input', { promptTokens: 1e6 }, 1],
  ['cached input at its own price, once', { promptTokens: 1e6, cachedTokens: 1e6 }, 0.1],
  ['what is written to the cache', { promptTokens: 1e6, cacheWriteTokens: 1e6 }, 1.25],
  ['a bit of each', { promptTokens: 1e6, cachedTokens: 5e5, cacheWriteTokens: 1e5 }, 0.05 + 0.125 + 0.4],
  ['output', { completionTokens: 1e6 }, 10],
  ['more cached than there was at no less than that', { promptTokens: 10, cachedTokens: 1e6 }, 0.1],
  ['what the provider itself says', { promptTokens: 1e6, reportedUsd: 0.42 }, 0.42],
])('counts %s', (_name, used, usd) => {
  expect(costUsd(price, usage(used))).toBeCloseTo(usd, 10);
});
