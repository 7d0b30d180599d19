import { costUsd, type Price, priceOf } from '../../lib/ledger/price';

/** Current small models of three providers; the first is what a newcomer starts with. */
const MODELS: readonly [baseUrl: string, model: string][] = [
  ['https://api.openai.com/v1', 'gpt-6-luna'],
  ['https://generativelanguage.googleapis.com/v1beta/openai', 'gemini-3.1-flash-lite'],
  ['https://api.anthropic.com/v1', 'claude-haiku-4-5'],
];

/** Tokens of one run. `cachedTokens` are those of the prompt that a provider's cache could have held. */
export interface Use {
  promptTokens: number;
  completionTokens: number;
  cachedTokens: number;
}

/** What a use costs on each model: as it stands, and with the fixed part billed as cached. */
export function pricesOf(use: Use): { model: string; plainUsd: number; cachedUsd: number }[] {
  return MODELS.map(([baseUrl, model]) => {
    const price = priceOf(baseUrl, model);
    if (!price) throw new Error(`The price table has no ${model} any more: choose a current model.`);
    return { model, plainUsd: cost(price, use, 0), cachedUsd: cost(price, use, use.cachedTokens) };
  });
}

function cost(price: Price, { promptTokens, completionTokens }: Use, cachedTokens: number): number {
  return costUsd(price, {
    promptTokens,
    completionTokens,
    cachedTokens,
    cacheWriteTokens: 0,
    reportedUsd: null,
  });
}
