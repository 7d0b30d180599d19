import { parsedJson } from '../base/parsed-json';
import { soundState } from './daily-schema';
import type { DailyState } from './daily-state';
import type { DigestsDb } from './digests-db';
import type { RecordsDb } from './records-db';

/** How far the daily run is, over restarts. */
export interface DailyStore {
  read(): Promise<DailyState>;
  write(state: DailyState): Promise<void>;
}

/** Where the digests' database keeps nothing, it is kept with the settings, or each worker would begin the day anew. */
export function createDailyStore(digests: DigestsDb, records: RecordsDb): DailyStore {
  /** What was kept with the settings meanwhile is out of date, and must not be gone back to. */
  let outdated = true;
  return {
    async read() {
      if (!digests.fault) return soundState(await digests.get('daily', 'state'));
      return soundState(parsedJson(await records.get('facts', 'dailyState')));
    },
    async write(state) {
      if (!digests.fault) {
        await digests.put('daily', state, 'state');
        if (outdated) await records.delete('facts', 'dailyState');
        outdated = false;
      } else await records.put('facts', JSON.stringify(state), 'dailyState');
    },
  };
}
