import { describe, expect, it } from 'vitest';
import { costUsd, PRICES_DATE, type Price, priceOf } from './price';
import type { Usage } from './usage';

const OPENAI = 'https://api.openai.com/v1';
const known = 'gpt-4o-mini';
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
  const flat: Price = { input: 0.2, cachedInput: 0.2, cacheWrite: 0.2, output: 0.8, typed: true };
  const typed = { typedPrices: { 'api.example.com mine': mine, [`api.openai.com ${known}`]: mine } };
  expect(priceOf('https://api.example.com/v1', 'mine', typed)).toEqual(flat);
  expect(priceOf(OPENAI, known, typed)).toEqual(flat);
  expect(priceOf('https://api.example.com/v1', 'other', typed)).toBeNull();
  expect(priceOf('https://other.example.com/v1', 'mine', typed)).toBeNull();
  expect(priceOf('https://api.example.com/v1', 'constructor', typed)).toBeNull();
});

describe('a server on this computer', () => {
  const OLLAMA = 'http://localhost:11434/v1';
  const GATEWAY = 'http://127.0.0.1:4000/v1';
  const free = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

  it.each([OLLAMA, 'http://127.0.0.1:1234/v1'])('costs nothing where it is one that is known: %s', (url) => {
    expect(priceOf(url, 'any')).toEqual(free);
  });

  it('has no price until the reader has said whether it bills', () => {
    expect(priceOf(GATEWAY, 'any')).toBeNull();
    expect(priceOf(GATEWAY, 'any', { localBilling: { 4000: true } })).toBeNull();
    expect(priceOf(GATEWAY, 'any', { localBilling: { 4000: false } })).toEqual(free);
    expect(priceOf('http://localhost:4000', 'any', { localBilling: { 4000: false } })).toEqual(free);
  });

  it('has the price that was typed before all', () => {
    const mine = { input: 0.2, output: 0.8 };
    const typedPrices = { 'localhost:11434 any': mine, '127.0.0.1:4000 any': mine };
    expect(priceOf(OLLAMA, 'any', { typedPrices })).toMatchObject(mine);
    expect(priceOf(GATEWAY, 'any', { typedPrices, localBilling: { 4000: false } })).toMatchObject(mine);
  });

  it('may hand a model to a service elsewhere', () => {
    expect(priceOf(OLLAMA, 'gpt-oss:120b-cloud')).toBeNull();
    expect(priceOf(OLLAMA, 'glm-4.6:cloud')).toBeNull();
    expect(priceOf(OLLAMA, 'cloudy:7b')).toEqual(free);
  });
});

it('takes a model that OpenRouter gives away for what it is', () => {
  expect(priceOf('https://openrouter.ai/api/v1', 'google/gemma-4:free')?.output).toBe(0);
  expect(priceOf('https://openrouter.ai/api/v1', 'google/gemma-4')).toBeNull();
  expect(priceOf('https://api.example.com/v1', 'google/gemma-4:free')).toBeNull();
});

it.each<[string, Partial<Usage>, number]>([
  ['plain input', { promptTokens: 1e6 }, 1],
  ['cached input at its own price, once', { promptTokens: 1e6, cachedTokens: 1e6 }, 0.1],
  ['what is written to the cache', { promptTokens: 1e6, cacheWriteTokens: 1e6 }, 1.25],
  ['a bit of each', { promptTokens: 1e6, cachedTokens: 5e5, cacheWriteTokens: 1e5 }, 0.05 + 0.125 + 0.4],
  ['output', { completionTokens: 1e6 }, 10],
  ['more cached than there was at no less than that', { promptTokens: 10, cachedTokens: 1e6 }, 0.1],
  ['what the provider itself says', { promptTokens: 1e6, reportedUsd: 0.42 }, 0.42],
  ['no bill of nothing', { promptTokens: 1e6, reportedUsd: 0 }, 1],
  ['no bill next to nothing', { promptTokens: 1e6, reportedUsd: 0.000_1 }, 1],
])('counts %s', (_name, used, usd) => {
  expect(costUsd(price, usage(used))).toBeCloseTo(usd, 10);
});

it('takes the price that was typed for the least that a request costs', () => {
  const typed: Price = { ...price, typed: true };
  expect(costUsd(typed, usage({ promptTokens: 1e6, reportedUsd: 0.42 }))).toBe(1);
  expect(costUsd(typed, usage({ promptTokens: 1e6, reportedUsd: 1.42 }))).toBe(1.42);
});
