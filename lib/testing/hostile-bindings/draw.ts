/** Test-only: chance that can be repeated. The same seed draws the same papers, scores and words. */

export interface Draw {
  /** An integer from `least` to `most`. */
  int(least: number, most: number): number;
  /** One of these. */
  one<T>(all: readonly T[]): T;
  /** True once in `times`. */
  rarely(times: number): boolean;
  /** In another order. */
  mixed<T>(all: readonly T[]): T[];
}

/** mulberry32: small, fast, and enough for tests. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    one: (all) => all[int(0, all.length - 1)] as (typeof all)[number],
    rarely: (times) => int(1, times) === 1,
    mixed: (all) => {
      const left = [...all];
      return all.map(() => left.splice(int(0, left.length - 1), 1)[0] as (typeof all)[number]);
    },
  };
}
