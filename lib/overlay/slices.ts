/** Work on many items, a slice at a time, so that the page stays free to scroll in between. */
export interface Slices<T> {
  /** The first slice is done at once where nothing else is waiting, the rest soon. */
  add(items: Iterable<T>): void;
  clear(): void;
}

/** @param size items a slice: with a few DOM writes each, a slice stays well under 50 ms */
export function createSlices<T>(work: (item: T) => void, size = 60): Slices<T> {
  let waiting: T[] = [];
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function run(): void {
    timer = null;
    const end = Math.min(waiting.length, next + size);
    for (; next < end; next += 1) {
      try {
        work(waiting[next] as T);
      } catch {
        // One entry that a userscript has taken apart must not hold up those behind it.
      }
    }
    if (next < waiting.length) timer = setTimeout(run);
    else clear();
  }

  function clear(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    waiting = [];
    next = 0;
  }

  return {
    add(items) {
      for (const item of items) waiting.push(item);
      if (timer === null && waiting.length > 0) run();
    },
    clear,
  };
}
