import { characters, promptTokens } from '../ledger/estimate';
import { type CacheStyle, cacheStyleOf, SHORTEST_CACHED } from '../providers/cache-style';
import type { ModelConfig } from './model-config';

/** What a request says about keeping its fixed part. */
export interface CacheMark {
  style: Exclude<CacheStyle, null>;
  /** The fixed part's end is marked: it is read from the cache, or written to it where it is not there. */
  marked: boolean;
}

/** Which requests mark the fixed part for the provider's prompt cache. */
export interface PromptCache {
  /**
   * Writing costs more than not caching, and requests sent together would each write. So one writes, and
   * others mark their fixed part only once that one is known to have been read.
   */
  markFor(config: ModelConfig): CacheMark | null;
  /** A reply has begun: what its request wrote can be read. */
  answered(config: ModelConfig): void;
  /** The request came to nothing: the next one writes. */
  failed(config: ModelConfig): void;
}

/** How long a provider keeps what nobody reads, in ms: half an hour, less a margin. */
const KEPT_MS = 28 * 60_000;

export function createPromptCache(now = Date.now): PromptCache {
  /** When each fixed part was last written or read; null while the first request is on its way. */
  const seen = new Map<string, number | null>();
  const keyOf = ({ scorer, instructions }: ModelConfig) => `${scorer}\n${instructions}`;
  return {
    markFor(config) {
      const style = cacheStyleOf(config.host, config.model);
      if (!style) return null;
      if (promptTokens(characters(config.instructions)) < SHORTEST_CACHED) return { style, marked: false };
      const key = keyOf(config);
      const at = seen.get(key);
      if (at === null) return { style, marked: false };
      if (at === undefined || now() - at > KEPT_MS) seen.set(key, null);
      return { style, marked: true };
    },
    answered(config) {
      const key = keyOf(config);
      if (seen.has(key)) seen.set(key, now());
    },
    failed(config) {
      const key = keyOf(config);
      if (seen.get(key) === null) seen.delete(key);
    },
  };
}
