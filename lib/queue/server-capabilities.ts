import type { Usage } from '../ledger/usage';
import type { ModelConfig } from '../model/model-config';
import { OPTIONAL_FIELDS, STREAM } from '../providers/provider';
import type { Outcome } from './outcome';
import type { SentBatch } from './sent-batch';

/** What servers refuse: known on disk, or tried out in this worker's life. */
export interface ServerCapabilities {
  /** Optional fields to leave out. */
  dropped(scorer: string): Promise<string[]>;
  drop(scorer: string, drop: NonNullable<Outcome['drop']>): Promise<void>;
  /** A request without these went well: what of them was on trial is remembered, and all others are innocent. */
  proved(scorer: string, dropped: readonly string[]): Promise<void>;
  /** What a whole reply's bill tells of the next. */
  billed(config: Billed, sent: Pick<SentBatch, 'expected' | 'reported' | 'owed'>): Promise<void>;
  /** It was not for want of these: they are sent again. */
  endTrials(scorer: string): void;
}

type Billed = Pick<ModelConfig, 'scorer' | 'price'>;

export interface CapabilityStore {
  dropped(scorer: string): Promise<string[]>;
  remember(scorer: string, field: string): Promise<void>;
  bill(scorer: string, expected: Usage, actual: Usage, price: ModelConfig['price']): Promise<void>;
}

export function createServerCapabilities(store: CapabilityStore): ServerCapabilities {
  const trials = new Map<string, Set<string>>();
  /** Scorer and field of requests that went well with the field. */
  const innocent = new Set<string>();
  return {
    async dropped(scorer) {
      return [...new Set([...(await store.dropped(scorer)), ...(trials.get(scorer) ?? [])])];
    },
    async drop(scorer, { field, onTrial }) {
      if (!onTrial) return store.remember(scorer, field);
      if (innocent.has(`${scorer} ${field}`)) return;
      trials.set(scorer, new Set([...(trials.get(scorer) ?? []), field]));
    },
    async proved(scorer, dropped) {
      const trial = trials.get(scorer) ?? new Set<string>();
      for (const field of OPTIONAL_FIELDS) {
        if (dropped.includes(field)) continue;
        innocent.add(`${scorer} ${field}`);
        trial.delete(field);
      }
      const fields = [...trial].filter((field) => field !== STREAM);
      // Failures may have been in passing: streams are tried again by the next worker.
      if (trial.has(STREAM)) trials.set(scorer, new Set([STREAM]));
      else trials.delete(scorer);
      for (const field of fields) await store.remember(scorer, field);
    },
    async billed({ scorer, price }, { expected, reported, owed }) {
      if (reported && owed.length === 0) await store.bill(scorer, expected, reported, price);
    },
    endTrials: (scorer) => void trials.delete(scorer),
  };
}
