import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { calcPrice, findProvider, type TieredPrices } from '@pydantic/genai-prices';
import type { Plugin } from 'vite';

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

const FLASH: Row = [0.3, 0.006, null, 1.2];

/**
 * What the library lacks, or has out of date, on its day. DeepSeek's flash is `deepseek-flash` since 2026-09-10;
 * the older name is served and billed as the same. The price is that of peak hours:
 * https://api-docs.deepseek.com/quick_start/pricing
 */
const CORRECTED: Record<string, Record<string, Row>> = {
  'api.deepseek.com': { 'deepseek-flash': FLASH, 'deepseek-v4-flash': FLASH },
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
  const { version } = JSON.parse(readFileSync(new URL('../package.json', main), 'utf8')) as {
    version: string;
  };
  const date = PRICES_OF[version];
  if (!date)
    throw new Error(`Say in model-prices.plugin.ts when @pydantic/genai-prices ${version} came out.`);
  const hosts = Object.entries(PROVIDERS).map(([host, provider]) => {
    return [host, { ...modelsOf(provider, date), ...CORRECTED[host] }];
  });
  return { date, hosts: Object.fromEntries(hosts) };
}

/** Model → its prices on a day. Where they depend on the hour, the highest: a limit should not come too late. */
function modelsOf(providerId: string, date: string): Record<string, Row> {
  const models = findProvider({ providerId })?.models ?? [];
  const hours = Array.from(
    { length: 24 },
    (_, hour) => new Date(`${date}T${String(hour).padStart(2, '0')}:30Z`),
  );
  const rows = models.map(({ id }) => {
    const each = hours.map((hour) => rowOf(id, providerId, hour));
    return [id, each.reduce((most, row) => ((row[0] ?? 0) > (most[0] ?? 0) ? row : most))] as const;
  });
  return Object.fromEntries(rows.filter(([, [input, , , output]]) => input != null && output != null));
}

function rowOf(id: string, providerId: string, timestamp: Date): Row {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const price = calcPrice(usage, id, { providerId, timestamp })?.model_price;
  return [price?.input_mtok, price?.cache_read_mtok, price?.cache_write_mtok, price?.output_mtok].map(base);
}

/** Prices of very long prompts are of no interest here: a batch is far below any tier. */
function base(price: number | TieredPrices | undefined): number | null {
  return typeof price === 'object' ? price.base : (price ?? null);
}
