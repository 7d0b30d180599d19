import type { Usage } from '../ledger/usage';
import type { Flown } from './fly';
import type { Outcome } from './outcome';

/** What servers refuse: known on disk, or tried out in this worker's life. */
export interface Quirks {
  /** Optional fields to leave out. */
  dropped(scorer: string): Promise<string[]>;
  drop(scorer: string, drop: NonNullable<Outcome['drop']>): Promise<void>;
  /** A request without them went through: what was on trial is remembered. */
  proved(scorer: string): Promise<void>;
  /** What a whole reply's bill tells of the next. */
  billed(scorer: string, flown: Pick<Flown, 'expected' | 'reported' | 'owed'>): Promise<void>;
  /** It was not for want of these: they are sent again. */
  acquit(scorer: string): void;
}

export interface QuirkStore {
  dropped(scorer: string): Promise<string[]>;
  remember(scorer: string, field: string): Promise<void>;
  bill(scorer: string, expected: Usage, actual: Usage): Promise<void>;
}

export function createQuirks(store: QuirkStore): Quirks {
  const trials = new Map<string, Set<string>>();
  return {
    async dropped(scorer) {
      return [...new Set([...(await store.dropped(scorer)), ...(trials.get(scorer) ?? [])])];
    },
    async drop(scorer, { field, onTrial }) {
      if (!onTrial) return store.remember(scorer, field);
      trials.set(scorer, new Set([...(trials.get(scorer) ?? []), field]));
    },
    async proved(scorer) {
      const fields = trials.get(scorer) ?? [];
      trials.delete(scorer);
      for (const field of fields) await store.remember(scorer, field);
    },
    async billed(scorer, { expected, reported, owed }) {
      if (reported && owed.length === 0) await store.bill(scorer, expected, reported);
    },
    acquit: (scorer) => void trials.delete(scorer),
  };
}
