import { useEffect, useState } from 'preact/hooks';

/** As many are there at once: more than a day's digest has. */
const FIRST = 100;
/** Then so many at a time, which take some 50 ms with their formulas. */
const SLICE = 24;

/**
 * How many of a long list stand on the page by now. The rest follows in slices, so that the page can be read and its
 * fields moved meanwhile; before printing, all of it.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) {
      // What comes back after a cut-off was moved comes in slices, too.
      setCount(Math.max(FIRST, total));
      return;
    }
    const timer = setTimeout(() => setCount((now) => now + SLICE), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  useEffect(() => {
    // Rendered in a microtask, which is over before the browser lays out the sheets.
    const all = () => setCount((now) => Math.max(now, total));
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, [total]);
  return Math.min(count, total);
}
