import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { calcPrice, findProvider, type TieredPrices } from '@pydantic/genai-prices';
import type { Plugin } from 'vite';
import { matchesName, type NameRule, namesIn } from './price-match.ts';

/**
 * When each release of the price library came out. The date stands on screen beside every price, so an
 * update of the library without its date fails the build.
 */
const PRICES_OF: Record<string, string> = { '0.1.8': '2026-09-23' };

/** Host of the base URL → the library's name of the provider. OpenRouter reports its own cost. */
const PROVIDERS: Record<string, string> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'api.deepseek.com': 'deepseek',
  'api.groq.com': 'groq',
  'api.mistral.ai': 'mistral',
};

/** Input, cached input, cache write and output, in US dollars a million tokens; null where it has no price. */
type Row = (number | null)[];

/** Names that a row is for, by the library's own rules: dated editions and aliases have no rows of their own. */
type Model = [names: NameRule, row: Row];

const FLASH: Row = [0.3, 0.006, null, 1.2];

/**
 * What the library lacks, or has out of date, on its day. DeepSeek's flash is `deepseek-flash` since 2026-09-10;
 * the older name is served and billed as the same. The price is that of peak hours:
 * https://api-docs.deepseek.com/quick_start/pricing
 */
const CORRECTED: Record<string, Model[]> = {
  'api.deepseek.com': [
    [{ starts_with: 'deepseek-flash' }, FLASH],
    [{ starts_with: 'deepseek-v4-flash' }, FLASH],
  ],
};

const MODULE = 'virtual:model-prices';
const RESOLVED = `\0${MODULE}`;

/**
 * Vite plugin: the module `virtual:model-prices` holds the few prices that Winnow needs of the price
 * library, taken at build time. The library itself is too heavy for a worker that wakes often.
 */
export function modelPrices(): Plugin {
  return {
    name: 'winnow-model-prices',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(priceTable())}` : undefined),
  };
}

function priceTable() {
  // The package does not export its own package.json.
  const main = pathToFileURL(createRequire(import.meta.url).resolve('@pydantic/genai-prices'));
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', main), 'utf8')) as {
    name: string;
    version: string;
  };
  const date = PRICES_OF[version];
  if (!date) throw new Error(`Say in model-prices.plugin.ts when ${name} ${version} came out.`);
  const hosts = Object.entries(PROVIDERS).map(([host, provider]) => {
    return [host, [...(CORRECTED[host] ?? []), ...modelsOf(provider, date)]];
  });
  return { date, source: `${name.split('/').at(-1)} ${version}`, hosts: Object.fromEntries(hosts) };
}

/** Models of a provider, with their prices. Where these depend on the hour, the highest: a limit should not come too late. */
function modelsOf(providerId: string, date: string): Model[] {
  const models = findProvider({ providerId })?.models ?? [];
  return models.flatMap(({ id, match, prices }) => {
    const names = match as NameRule;
    // Some ids are none of the names that they stand for.
    const name = [id, ...namesIn(names)].find((each) => matchesName(names, each)) ?? id;
    const moments = [date, ...daysToCome(prices, date)].flatMap(hoursOf);
    const rows = moments.map((moment) => rowOf(name, providerId, moment));
    const most = rows.reduce((dearest, row) => ((row[0] ?? 0) > (dearest[0] ?? 0) ? row : dearest));
    // What has no price of words is no language model; an empty one is free of charge.
    return most[0] == null || most[3] == null ? [] : [[names, most] satisfies Model];
  });
}

/** Days on which the library knows that a price will change. */
function daysToCome(prices: unknown, date: string): string[] {
  const each = Array.isArray(prices) ? (prices as { constraint?: { start_date?: string } }[]) : [];
  return each.flatMap(({ constraint }) => constraint?.start_date ?? []).filter((day) => day > date);
}

function hoursOf(date: string): Date[] {
  return Array.from({ length: 24 }, (_, hour) => new Date(`${date}T${String(hour).padStart(2, '0')}:30Z`));
}

function rowOf(name: string, providerId: string, timestamp: Date): Row {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const price = calcPrice(usage, name, { providerId, timestamp })?.model_price;
  return [price?.input_mtok, price?.cache_read_mtok, price?.cache_write_mtok, price?.output_mtok].map(base);
}

/** Prices of very long prompts are of no interest here: a batch is far below any tier. */
function base(price: number | TieredPrices | undefined): number | null {
  return typeof price === 'object' ? price.base : (price ?? null);
}
