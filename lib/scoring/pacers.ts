import type { Hold } from '../store/records-db';
import type { Fault } from './fault';
import { createPacer, type Pacer } from './pacer';
import type { Asking } from './plan';

/** One pacer for each model, since providers limit each by itself. */
export interface Pacers {
  of(asking: Asking): Pacer;
  /** Slows one down, and sees to it that a long wait outlives the worker. */
  slowDown(asking: Asking, fault: Fault): Promise<void>;
  /** The longest wait there is, in ms since the epoch; 0 for none. */
  until(): number;
  /** What the provider of the longest wait said to a worker before this one, if so. */
  heldFor(): Hold | null;
  reset(): void;
  /** Another key is another account: nothing that was said to the old one holds. */
  forget(): void;
}

export interface HoldStore {
  /** Known at the start of the worker. */
  known: readonly Hold[];
  write(hold: Hold): Promise<void>;
  /** Has the worker woken then, should it have died. */
  wakeAt(moment: number): void;
}

/** A worker lives for half a minute: what is longer than this is written down, in ms. */
const LONG_MS = 25_000;

export function createPacers(holds: HoldStore): Pacers {
  const pacers = new Map<string, Pacer>();
  let held = [...holds.known];

  function of({ scorer, provider }: Asking): Pacer {
    const known = pacers.get(scorer);
    if (known) return known;
    const pacer = createPacer(provider.concurrency);
    const hold = held.find((each) => each.scorer === scorer);
    if (hold) pacer.hold(hold.until);
    pacers.set(scorer, pacer);
    return pacer;
  }

  return {
    of,
    async slowDown(asking, fault) {
      const waitMs = of(asking).slowDown(fault);
      if (waitMs < LONG_MS) return;
      const { scorer } = asking;
      const hold = { scorer, until: Date.now() + waitMs, name: fault.name, text: fault.text };
      held = [...held.filter((each) => each.scorer !== scorer), hold];
      holds.wakeAt(hold.until);
      await holds.write(hold);
    },
    until: () => Math.max(0, ...[...pacers.values()].map((pacer) => pacer.until)),
    heldFor: () => held.find(({ scorer, until }) => until > Date.now() && pacers.has(scorer)) ?? null,
    reset: () => pacers.forEach((pacer) => void pacer.reset()),
    forget() {
      pacers.clear();
      held = [];
    },
  };
}
