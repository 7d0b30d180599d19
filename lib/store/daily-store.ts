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
  return {
    async read() {
      const meanwhile = await records.get('facts', 'dailyState');
      return soundState(meanwhile ? parsedJson(meanwhile) : await digests.get('daily', 'state'));
    },
    async write(state) {
      const isKept = await digests.put('daily', state, 'state').then(
        () => digests.fault === null,
        () => false,
      );
      // What was kept with the settings meanwhile is out of date, and must not be gone back to.
      if (isKept) await records.delete('facts', 'dailyState');
      else await records.put('facts', JSON.stringify(state), 'dailyState');
    },
  };
}
