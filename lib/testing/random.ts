/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  /** One of these. */
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True once in so many times. */
  once(inTimes: number): boolean;
}

/** A generator of 32 bits (mulberry32): small, and good enough to vary tests. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] ?? from[0], once: (times) => below(times) === 0 };
}
