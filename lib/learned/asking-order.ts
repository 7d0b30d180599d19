/** The part of a page that is asked about for what it promises; the rest is asked about for what its answer tells. */
const PROMISING = 0.25;

/** Most promising papers first, then those of which least is known; equal ones as they stand. */
export function askingOrder<T extends { probability: number }>(page: readonly T[]): T[] {
  const promising = page.toSorted((a, b) => b.probability - a.probability);
  const first = Math.ceil(PROMISING * page.length);
  const uncertain = promising.slice(first).sort((a, b) => doubt(b) - doubt(a));
  return [...promising.slice(0, first), ...uncertain];
}

/** Highest where it is as likely as not. */
function doubt({ probability }: { probability: number }): number {
  return probability * (1 - probability);
}
