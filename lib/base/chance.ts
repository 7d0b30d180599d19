import { fnv1a } from './fnv1a';

/** A number from 0 up to 1 that looks like chance, and is the same for the same text. */
export function chanceOf(text: string): number {
  return scattered(fnv1a(text)) / 2 ** 32;
}

/** All whole numbers below `count`, in an order that is the same for the same seed (Fisher and Yates). */
export function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  let state = scattered(seed);
  for (let i = count - 1; i > 0; i -= 1) {
    state = scattered(state + i);
    const j = state % (i + 1);
    const swapped = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swapped;
  }
  return order;
}

/** Every bit of it depends on every bit of the number (the end of MurmurHash3). */
function scattered(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
