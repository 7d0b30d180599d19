/** When the runs of each tab began: a script that drives a page is not to begin as many as it likes. */
export interface TabRuns {
  /**
   * Begins a run where there is room for it. One that begins once more, after a reconnect, takes none.
   *
   * @returns how long it has to wait, in ms; 0 where it may begin now
   */
  begin(tabId: number, run: string): number;
}

const MOST = 6;
const SPAN_MS = 60_000;

/** @param now a clock that never goes back, in ms */
export function createTabRuns(now: () => number = () => performance.now()): TabRuns {
  const begun: { tabId: number; run: string; at: number }[] = [];
  return {
    begin(tabId, run) {
      const at = now();
      while (begun[0] && begun[0].at <= at - SPAN_MS) begun.shift();
      const own = begun.filter((each) => each.tabId === tabId);
      if (own.some((each) => each.run === run)) return 0;
      const oldest = own.at(-MOST);
      if (oldest) return oldest.at + SPAN_MS - at;
      begun.push({ tabId, run, at });
      return 0;
    },
  };
}
