import type { Fault } from '../model/fault';
import type { ModelConfig } from '../model/model-config';
import type { Hold } from '../store/records-db';
import { createRateLimiter, type RateLimiter } from './rate-limiter';
import { WORDS } from './words';

/** One rate limiter for each model, since providers limit each by itself. */
export interface RateLimiters {
  of(config: ModelConfig): RateLimiter;
  /** Slows one down, and sees to it that a long wait outlives the worker. */
  slowDown(config: ModelConfig, fault: Fault): Promise<void>;
  /** Reads a reply's rate headers; waits before the provider would have to refuse. */
  observe(config: ModelConfig, headers: Headers, nextTokens: number): void;
  /** The longest wait of these models, in ms since the epoch; 0 for none. */
  until(scorers: ReadonlySet<string>): number;
  /** What a provider of one of these models said, if it is still to be left alone. */
  heldFor(scorers: ReadonlySet<string>): Hold | null;
  reset(): void;
  /** Another key is another account: nothing that was said to the old one holds. */
  forget(): void;
}

export interface HoldStore {
  /** Known at the start of the worker. */
  known: readonly Hold[];
  write(hold: Hold): Promise<void>;
  clear(): Promise<void>;
  /** Has the worker woken then, should it have died. */
  wakeAt(moment: number): void;
}

/** A worker lives for half a minute: what is longer than this is written down, in ms. */
const LONG_MS = 25_000;

export function createRateLimiters(holds: HoldStore): RateLimiters {
  const limiters = new Map<string, RateLimiter>();
  const held = new Map(holds.known.map((hold) => [hold.scorer, hold]));

  function of({ scorer, provider }: ModelConfig): RateLimiter {
    const known = limiters.get(scorer);
    if (known) return known;
    const limiter = createRateLimiter(provider.concurrency);
    const hold = held.get(scorer);
    if (hold) limiter.hold(hold.until);
    limiters.set(scorer, limiter);
    return limiter;
  }

  async function keep({ scorer }: ModelConfig, until: number, { name, text }: Pick<Fault, 'name' | 'text'>) {
    if (until - Date.now() < LONG_MS) return;
    const hold = { scorer, at: Date.now(), until, name, text };
    held.set(scorer, hold);
    holds.wakeAt(until);
    await holds.write(hold);
  }

  return {
    of,
    async slowDown(config, fault) {
      const waitMs = of(config).slowDown(fault);
      await keep(config, Date.now() + waitMs, fault);
    },
    observe(config, headers, nextTokens) {
      const limiter = of(config);
      const before = limiter.until;
      limiter.observe(headers, nextTokens);
      if (limiter.until <= before) return;
      const text = WORDS.noMoreNow({ host: config.host });
      void keep(config, limiter.until, { name: 'rate-limit', text }).catch(() => undefined);
    },
    until: (scorers) => Math.max(0, ...[...scorers].map((scorer) => limiters.get(scorer)?.until ?? 0)),
    heldFor: (scorers) =>
      [...held.values()].find(({ scorer, until }) => until > Date.now() && scorers.has(scorer)) ?? null,
    reset: () => limiters.forEach((limiter) => void limiter.reset()),
    forget() {
      limiters.clear();
      held.clear();
      void holds.clear().catch(() => undefined);
    },
  };
}
