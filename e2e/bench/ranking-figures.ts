/** A labelled paper, and where a scorer puts it: higher is nearer to what is wanted. */
export interface Ranked {
  rank: number;
  relevant: boolean;
}

/** The chance that a relevant paper stands above one left out; ties count half. */
export function auc(entries: readonly Ranked[]): number {
  const byRank = [...Map.groupBy(entries, (entry) => entry.rank)].sort(([a], [b]) => a - b);
  let below = 0;
  let won = 0;
  for (const [, tied] of byRank) {
    const relevant = tied.filter((entry) => entry.relevant).length;
    won += relevant * (below + (tied.length - relevant) / 2);
    below += tied.length - relevant;
  }
  return won / ((entries.length - below) * below);
}

/** Read from the top until the share of relevant papers is met: what share of those left out was read too? */
export function shareRead(entries: readonly Ranked[], share: number): number {
  const relevant = entries.filter((entry) => entry.relevant).sort((a, b) => b.rank - a.rank);
  const last = relevant[Math.ceil(share * relevant.length) - 1]?.rank ?? 0;
  const leftOut = entries.filter((entry) => !entry.relevant);
  return leftOut.filter((entry) => entry.rank >= last).length / leftOut.length;
}
