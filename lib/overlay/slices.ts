/** Work on many items, a slice at a time, so that the page stays free to scroll in between. */
export interface Slices<T> {
  /** The first slice is done at once where nothing else is waiting, the rest soon. */
  add(items: Iterable<T>): void;
  clear(): void;
}

/** How long a slice takes, in ms, however slow the computer is. */
const SLICE_MS = 8;
/** So many items are in any slice: to ask for the time after each would be dear. */
const LEAST = 8;

export function createSlices<T>(work: (item: T) => void): Slices<T> {
  let waiting: T[] = [];
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function run(): void {
    timer = null;
    for (const end = performance.now() + SLICE_MS; next < waiting.length; ) {
      const until = Math.min(waiting.length, next + LEAST);
      for (; next < until; next += 1) attempt(waiting[next] as T);
      if (performance.now() > end) break;
    }
    if (next < waiting.length) timer = setTimeout(run);
    else clear();
  }

  function attempt(item: T): void {
    try {
      work(item);
    } catch {
      // One entry that a userscript has taken apart must not hold up those behind it.
    }
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
