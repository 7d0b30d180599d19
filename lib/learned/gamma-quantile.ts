/** The 95th percentile of a normal distribution. */
const NORMAL = 1.645;

/**
 * The 95th percentile of a gamma distribution of scale 1, or the 5th (Wilson and Hilferty 1931): the upper one is within
 * 1 % from shape 1 on, the lower one errs downwards by a quarter at shape 1 and hardly from 3 on.
 */
export function gammaQuantile(shape: number, side: 1 | -1): number {
  const spread = 1 / (9 * shape);
  return shape * (1 - spread + side * NORMAL * Math.sqrt(spread)) ** 3;
}
