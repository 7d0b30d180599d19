/** What a round, or many, came to. */
export interface Counts {
  rounds: number;
  disturbances: number;
  /** Papers in requests, repeated ones included. */
  asked: number;
  /** Papers on an open page that had no right score in the end. */
  lost: number;
  /** Papers asked about after their score had been on screen, kept. */
  paidTwice: number;
  /** Tiles that showed another score than the model gave their paper. */
  wronglyBound: number;
  /** What the server's own bills came to above the limits of the days. */
  pastLimitUsd: number;
}

export const NOTHING: Counts = {
  ...{ rounds: 0, disturbances: 0, asked: 0 },
  ...{ lost: 0, paidTwice: 0, wronglyBound: 0, pastLimitUsd: 0 },
};

export function sum(a: Counts, b: Counts): Counts {
  const names = Object.keys(a) as (keyof Counts)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

export function isClean({ lost, paidTwice, wronglyBound, pastLimitUsd }: Counts): boolean {
  return lost + paidTwice + wronglyBound + pastLimitUsd === 0;
}
