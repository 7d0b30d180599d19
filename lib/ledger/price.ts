import table from 'virtual:model-prices';
import { billingOf } from '../providers/local-billing';
import { providerOf } from '../providers/provider-of';
import { isBuiltIn } from '../settings/built-in';
import type { Settings } from '../settings/settings';
import { priceName } from '../settings/typed-prices';
import { matchesName, namesToTry } from './price-match';
import type { Usage } from './usage';

/** US dollars a million tokens. */
export interface Price {
  input: number;
  cachedInput: number;
  cacheWrite: number;
  output: number;
  /** The reader's own word. */
  typed?: true;
}

/** Of what day the prices of the table are, and where they are from. */
export const PRICES_DATE = table.date;
export const PRICES_SOURCE = table.source;

/** What runs on the reader's own computer, or is given away. */
const FREE: Price = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

/**
 * What a model without a known price counts as against the daily limit, which is in money. On the high
 * side of small models, so that the limit errs towards stopping early. Never shown as a cost.
 */
export const UNPRICED: Price = { input: 2, cachedInput: 2, cacheWrite: 2, output: 10 };

/** What the reader said of prices. */
type PriceSettings = Pick<Settings, 'typedPrices' | 'localBilling'>;

/**
 * Price of a model at a base URL, or null where none is known. What the reader typed goes before everything, on this
 * computer, too: what runs here may stand for a service that bills.
 */
export function priceOf(
  baseUrl: string,
  model: string,
  { typedPrices = {}, localBilling = {} }: Partial<PriceSettings> = {},
): Price | null {
  if (isBuiltIn(baseUrl)) return FREE;
  const own = typedPrices[priceName(baseUrl, model)];
  // Of the cache nothing was typed: it counts as plain input, which is never too low.
  if (own) {
    const { input, output } = own;
    return { input, cachedInput: input, cacheWrite: input, output, typed: true };
  }
  const local = billingOf(baseUrl, model, localBilling);
  if (local !== null) return local === 'free' ? FREE : null;
  if (providerOf(baseUrl).reportsCost && model.trim().endsWith(':free')) return FREE;
  return listedPrice(new URL(baseUrl).host, model);
}

function listedPrice(host: string, model: string): Price | null {
  const models = Object.hasOwn(table.hosts, host) ? table.hosts[host] : undefined;
  for (const name of namesToTry(model)) {
    const found = models?.find(([names]) => matchesName(names, name));
    if (!found) continue;
    const [input, cachedInput, cacheWrite, output] = found[1];
    return { input, cachedInput: cachedInput ?? input, cacheWrite: cacheWrite ?? input, output };
  }
  return null;
}

/** So much of a price. */
export function shareOf(price: Price, share: number): Price {
  const { input, cachedInput, cacheWrite, output } = price;
  return {
    ...price,
    ...{ input: input * share, cachedInput: cachedInput * share },
    ...{ cacheWrite: cacheWrite * share, output: output * share },
  };
}

/** Price tables differ up to sixfold: a bill that is lower still is none (2026-11). */
export const LEAST_SHARE = 1 / 10;

/**
 * Cost of a request in US dollars: what the provider itself says, unless that cannot be. Zero, or next to it, is no bill
 * for a model that has a price; nor is less than the price which the reader typed.
 */
export function costUsd(price: Price, usage: Usage): number {
  const counted = byTokens(price, usage);
  const { reportedUsd } = usage;
  if (reportedUsd === null || reportedUsd < counted * (price.typed ? 1 : LEAST_SHARE)) return counted;
  return reportedUsd;
}

/** Cost in US dollars by tokens alone, whatever the provider says. */
export function byTokens(price: Price, usage: Usage): number {
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
