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
  const hosts = Object.entries(PROVIDERS).map(([host, provider]) => [host, modelsOf(provider)]);
  return { date, hosts: Object.fromEntries(hosts) };
}

/** Model → [input, cached input, cache write, output] in US dollars a million tokens. */
function modelsOf(providerId: string): Record<string, (number | null)[]> {
  const models = findProvider({ providerId })?.models ?? [];
  const rows = models.map(({ id }) => {
    const price = calcPrice({ input_tokens: 1, output_tokens: 1 }, id, { providerId })?.model_price;
    const row = [price?.input_mtok, price?.cache_read_mtok, price?.cache_write_mtok, price?.output_mtok];
    return [id, row.map(base)] as const;
  });
  return Object.fromEntries(rows.filter(([, [input, , , output]]) => input != null && output != null));
}

/** Prices of very long prompts are of no interest here: a batch is far below any tier. */
function base(price: number | TieredPrices | undefined): number | null {
  return typeof price === 'object' ? price.base : (price ?? null);
}
