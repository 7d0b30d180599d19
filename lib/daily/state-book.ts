import { createInTurn } from '../base/in-turn';
import type { DailyState } from '../store/daily-state';

/** What the daily run must not forget, changed by one at a time. */
export interface StateBook {
  read(): Promise<DailyState>;
  /** Writes what `part` makes of the state as it is by then, and returns all of it. */
  change(part: (state: DailyState) => Partial<DailyState>): Promise<DailyState>;
}

/** @param store where it outlives the worker */
export function createStateBook(store: {
  read(): Promise<DailyState>;
  write(state: DailyState): Promise<void>;
}): StateBook {
  const inTurn = createInTurn();
  return {
    read: () => inTurn(() => store.read()),
    change: (part) =>
      inTurn(async () => {
        const state = await store.read();
        const changed = part(state);
        // It holds the abstracts of days: not written for nothing.
        if (Object.keys(changed).length === 0) return state;
        const after = { ...state, ...changed };
        await store.write(after);
        return after;
      }),
  };
}
