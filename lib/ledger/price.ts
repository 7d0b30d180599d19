import table from 'virtual:model-prices';
import { isBuiltIn } from '../settings/built-in';
import { isLoopback } from '../settings/loopback';
import { priceName, type TypedPrices } from '../settings/typed-prices';
import type { Usage } from './usage';

/** US dollars a million tokens. */
export interface Price {
  input: number;
  cachedInput: number;
  cacheWrite: number;
  output: number;
}

export const PRICES_DATE = table.date;

/** A model on the reader's own computer costs nothing. */
const FREE: Price = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

/**
 * What a model without a known price counts as against the daily limit, which is in money. On the high
 * side of small models, so that the limit errs towards stopping early. Never shown as a cost.
 */
export const UNPRICED: Price = { input: 2, cachedInput: 2, cacheWrite: 2, output: 10 };

/**
 * Price of a model at a base URL, or null where none is known. What the reader typed goes before the table,
 * since prices move. Dated names fall back on the plain one.
 */
export function priceOf(baseUrl: string, model: string, typed: TypedPrices = {}): Price | null {
  const url = new URL(baseUrl);
  if (isLoopback(url) || isBuiltIn(baseUrl)) return FREE;
  const own = typed[priceName(baseUrl, model)];
  // Of the cache nothing was typed: it counts as plain input, which is never too low.
  if (own) return { input: own.input, cachedInput: own.input, cacheWrite: own.input, output: own.output };
  const models = table.hosts[url.host];
  const name = model.replace(/^models\//, '');
  const plain = name.replace(/-\d{4}-?\d{2}-?\d{2}$/, '');
  const found = [name, plain].find((each) => models && Object.hasOwn(models, each));
  const row = found === undefined ? undefined : models?.[found];
  if (!row) return null;
  const [input, cachedInput, cacheWrite, output] = row;
  return { input, cachedInput: cachedInput ?? input, cacheWrite: cacheWrite ?? input, output };
}

/** Cost in US dollars. What the provider itself reports is believed. */
export function costUsd(price: Price, usage: Usage): number {
  if (usage.reportedUsd !== null) return usage.reportedUsd;
  const { promptTokens, cachedTokens, cacheWriteTokens, completionTokens } = usage;
  const plain = Math.max(0, promptTokens - cachedTokens - cacheWriteTokens);
  return (
    (plain * price.input +
      cachedTokens * price.cachedInput +
      cacheWriteTokens * price.cacheWrite +
      completionTokens * price.output) /
    1e6
  );
}
