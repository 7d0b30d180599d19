/**
 * How a service is told where the part of a prompt ends that it should keep: `breakpoint` OpenAI from GPT-5.6
 * on, which would otherwise keep the papers, at a higher price, and never read them again; `cache_control`
 * OpenRouter for Claude. Null where the service finds the common beginning by itself, or keeps nothing.
 *
 * @see https://developers.openai.com/api/docs/guides/prompt-caching (2026-11)
 * @see https://openrouter.ai/docs/guides/best-practices/prompt-caching (2026-11)
 */
export type CacheStyle = 'breakpoint' | 'cache_control' | null;

export function cacheStyleOf(host: string, model: string): CacheStyle {
  if (host === 'api.openai.com' && /^gpt-(5\.([6-9]|\d\d)|[6-9]|\d\d)/.test(model)) return 'breakpoint';
  if (host === 'openrouter.ai' && model.startsWith('anthropic/')) return 'cache_control';
  return null;
}

/** Shortest beginning that is kept, in tokens. */
export const SHORTEST_CACHED = 1024;
