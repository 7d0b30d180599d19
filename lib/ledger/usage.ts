import { cachedInput } from './cached-input';

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
  const prompt = count(raw.prompt_tokens) ?? count(raw.input_tokens);
  const completionTokens = count(raw.completion_tokens) ?? count(raw.output_tokens);
  if (prompt === null || completionTokens === null) return null;
  const given = raw.prompt_tokens_details ?? raw.input_tokens_details;
  const details = isRecord(given) ? given : {};
  const cached = cachedInput({
    ...{ prompt, completion: completionTokens, total: count(raw.total_tokens) },
    inside: {
      // DeepSeek has a field of its own for what others put into the details.
      read: count(details.cached_tokens) ?? count(raw.prompt_cache_hit_tokens),
      written: count(details.cache_write_tokens),
    },
    anthropic: {
      read: count(raw.cache_read_input_tokens),
      written: count(raw.cache_creation_input_tokens),
    },
  });
  return {
    promptTokens: prompt + cached.beside,
    cachedTokens: cached.read,
    cacheWriteTokens: cached.written,
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
