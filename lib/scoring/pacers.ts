import type { Hold } from '../store/records-db';
import type { Fault } from './fault';
import { createPacer, type Pacer } from './pacer';
import type { Asking } from './plan';

/** One pacer for each model, since providers limit each by itself. */
export interface Pacers {
  of(asking: Asking): Pacer;
  /** Slows one down, and sees to it that a long wait outlives the worker. */
  slowDown(asking: Asking, fault: Fault): Promise<void>;
  /** Reads a reply's rate headers; waits before the provider would have to refuse. */
  heard(asking: Asking, headers: Headers, nextTokens: number): void;
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

export function createPacers(holds: HoldStore): Pacers {
  const pacers = new Map<string, Pacer>();
  const held = new Map(holds.known.map((hold) => [hold.scorer, hold]));

  function of({ scorer, provider }: Asking): Pacer {
    const known = pacers.get(scorer);
    if (known) return known;
    const pacer = createPacer(provider.concurrency);
    const hold = held.get(scorer);
    if (hold) pacer.hold(hold.until);
    pacers.set(scorer, pacer);
    return pacer;
  }

  async function keep({ scorer }: Asking, until: number, { name, text }: Pick<Fault, 'name' | 'text'>) {
    if (until - Date.now() < LONG_MS) return;
    const hold = { scorer, until, name, text };
    held.set(scorer, hold);
    holds.wakeAt(until);
    await holds.write(hold);
  }

  return {
    of,
    async slowDown(asking, fault) {
      const waitMs = of(asking).slowDown(fault);
      await keep(asking, Date.now() + waitMs, fault);
    },
    heard(asking, headers, nextTokens) {
      const pacer = of(asking);
      const before = pacer.until;
      pacer.heard(headers, nextTokens);
      if (pacer.until <= before) return;
      const text = `${asking.host} allows no more requests for now.`;
      void keep(asking, pacer.until, { name: 'rate-limit', text }).catch(() => undefined);
    },
    until: (scorers) => Math.max(0, ...[...scorers].map((scorer) => pacers.get(scorer)?.until ?? 0)),
    heldFor: (scorers) =>
      [...held.values()].find(({ scorer, until }) => until > Date.now() && scorers.has(scorer)) ?? null,
    reset: () => pacers.forEach((pacer) => void pacer.reset()),
    forget() {
      pacers.clear();
      held.clear();
      void holds.clear().catch(() => undefined);
    },
  };
}
