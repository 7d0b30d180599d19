import { type DailyState, NO_STATE } from '../daily/daily-state';
import type { DigestsDb } from './digests-db';

/** How far the daily run is, over restarts. */
export interface DailyStore {
  read(): Promise<DailyState>;
  write(state: DailyState): Promise<void>;
}

/** @param db null where it could not be opened: then it is remembered for as long as the worker lives */
export function createDailyStore(db: DigestsDb | null): DailyStore {
  let memory = NO_STATE;
  return {
    read: async () => (db ? ((await db.get('daily', 'state')) ?? NO_STATE) : memory),
    async write(state) {
      memory = state;
      if (db) await db.put('daily', state, 'state');
    },
  };
}
