/** Tokens of one request, as the provider counted them (or as we estimated them, where it did not). */
export interface Usage {
  /** All input tokens, cached ones included. */
  promptTokens: number;
  /** Of these, read from the provider's prompt cache. */
  cachedTokens: number;
  /** Of these, written to the cache, where writing is billed apart. */
  cacheWriteTokens: number;
  /** All output tokens, hidden reasoning included. */
  completionTokens: number;
  /** What the provider itself says that the request cost, in US dollars (OpenRouter). */
  reportedUsd: number | null;
}

/**
 * Reads the `usage` object of a Chat Completions reply, in any of the providers' spellings.
 * Returns null where it holds no counts, so that the caller falls back on its own estimate.
 */
export function readUsage(raw: unknown): Usage | null {
  if (!isRecord(raw)) return null;
  const promptTokens = count(raw.prompt_tokens);
  const completionTokens = count(raw.completion_tokens);
  if (promptTokens === null || completionTokens === null) return null;
  const details = isRecord(raw.prompt_tokens_details) ? raw.prompt_tokens_details : {};
  return {
    promptTokens,
    // DeepSeek has a field of its own for what others put into the details.
    cachedTokens: count(details.cached_tokens) ?? count(raw.prompt_cache_hit_tokens) ?? 0,
    cacheWriteTokens: count(details.cache_write_tokens) ?? 0,
    completionTokens,
    reportedUsd: amount(raw.cost),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function count(value: unknown): number | null {
  const number = amount(value);
  return number === null ? null : Math.round(number);
}
