import { type DailyState, NO_STATE } from '../daily/daily-state';
import type { DigestsDb } from './digests-db';
import type { RecordsDb } from './records-db';

/** How far the daily run is, over restarts. */
export interface DailyStore {
  read(): Promise<DailyState>;
  write(state: DailyState): Promise<void>;
}

/**
 * @param digests null where it could not be opened: then it is kept with the settings, or each worker would begin the
 *   day anew
 */
export function createDailyStore(digests: DigestsDb | null, records: RecordsDb): DailyStore {
  return {
    async read() {
      if (digests) return (await digests.get('daily', 'state')) ?? NO_STATE;
      const kept = await records.get('facts', 'dailyState');
      return kept === undefined ? NO_STATE : (JSON.parse(kept) as DailyState);
    },
    async write(state) {
      if (digests) {
        await digests.put('daily', state, 'state');
        // What was kept there meanwhile is out of date, and must not be gone back to.
        await records.delete('facts', 'dailyState');
      } else await records.put('facts', JSON.stringify(state), 'dailyState');
    },
  };
}
