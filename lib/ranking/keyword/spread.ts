/** Where values lie, and how far apart. */
export interface Spread {
  mean: number;
  /** Standard deviation. */
  deviation: number;
}

/** 0 and 0 of nothing. */
export function spread(values: readonly number[]): Spread {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}
