/** Input that a provider's cache served or took, and how much of it does not stand in the count of the prompt. */
export interface CachedInput {
  read: number;
  written: number;
  beside: number;
}

/** Counts of one `usage` object, as they stand there; null where they do not. */
export interface RawCounts {
  prompt: number;
  completion: number;
  total: number | null;
  /** By the names of OpenAI, DeepSeek and OpenRouter: part of the prompt. */
  inside: { read: number | null; written: number | null };
  /** By Anthropic's own names, which gateways pass on: there the prompt is what no cache had to do with. */
  anthropic: { read: number | null; written: number | null };
}

/**
 * OpenAI counts cached input as part of the prompt, Anthropic beside it. Portkey's gateway says `prompt_tokens` as
 * Anthropic means it and `cached_tokens` as OpenAI does (2026-11, 1.15.2); LiteLLM adds up first. The total tells; where
 * there is none, Anthropic's names do, and more in the cache than in the prompt.
 */
export function cachedInput({ prompt, completion, total, inside, anthropic }: RawCounts): CachedInput {
  const read = Math.max(inside.read ?? 0, anthropic.read ?? 0);
  const written = Math.max(inside.written ?? 0, anthropic.written ?? 0);
  const sum = read + written;
  const named = anthropic.read !== null || anthropic.written !== null;
  const isBeside =
    sum > prompt || total === prompt + completion + sum || (named && total !== prompt + completion);
  return { read, written, beside: isBeside ? sum : 0 };
}
