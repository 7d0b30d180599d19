import { characters, promptTokens } from '../ledger/estimate';
import { type CacheStyle, cacheStyleOf, SHORTEST_CACHED } from '../providers/cache-style';
import type { Asking } from './plan';

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
  markFor(asking: Asking): CacheMark | null;
  /** A reply has begun: what its request wrote can be read. */
  answered(asking: Asking): void;
  /** The request came to nothing: the next one writes. */
  failed(asking: Asking): void;
}

/** How long a provider keeps what nobody reads, in ms: half an hour, less a margin. */
const KEPT_MS = 28 * 60_000;

export function createPromptCache(now = Date.now): PromptCache {
  /** When each fixed part was last written or read; null while the first request is on its way. */
  const seen = new Map<string, number | null>();
  const keyOf = ({ scorer, instructions }: Asking) => `${scorer}\n${instructions}`;
  return {
    markFor(asking) {
      const style = cacheStyleOf(asking.host, asking.model);
      if (!style) return null;
      if (promptTokens(characters(asking.instructions)) < SHORTEST_CACHED) return { style, marked: false };
      const key = keyOf(asking);
      const at = seen.get(key);
      if (at === null) return { style, marked: false };
      if (at === undefined || now() - at > KEPT_MS) seen.set(key, null);
      return { style, marked: true };
    },
    answered(asking) {
      const key = keyOf(asking);
      if (seen.has(key)) seen.set(key, now());
    },
    failed(asking) {
      const key = keyOf(asking);
      if (seen.get(key) === null) seen.delete(key);
    },
  };
}
