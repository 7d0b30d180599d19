import { parseArgs } from 'node:util';
import { type Counts, isClean, NOTHING, sum } from './counts.ts';
import { playRound } from './round.ts';

/**
 * `npm run chaos -- --minutes 10 --seed 1`: rounds in a real browser in which workers are killed, the line goes down,
 * the disk is full, the clock moves, tabs come and go, and model and arXiv misbehave, all by chance. After each round
 * all is well again, and what was lost, paid twice, wrongly bound or spent past a limit is counted. Resolves to whether
 * all of these are 0. What a seed does is always the same; how far a browser is by then is not.
 */
export async function runChaos(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
  });
  const [minutes, first] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isSafeInteger(first))
    throw new Error('Minutes are a number above 0, a seed is a whole one.');
  const end = performance.now() + minutes * 60_000;
  let total = NOTHING;
  for (let seed = first; performance.now() < end; seed += 1) {
    const { counts, story, faults } = await playRound(seed);
    total = sum(total, counts);
    console.log(`seed ${seed}: ${story.join(', ')}\n  ${lineOf(counts)}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  console.log(`\nin all: ${lineOf(total)}`);
  return isClean(total);
}

function lineOf({ rounds, disturbances, asked, ...bad }: Counts): string {
  const wrong = `lost ${bad.lost}, paid twice ${bad.paidTwice}, wrongly bound ${bad.wronglyBound}, past a limit $${bad.pastLimitUsd.toFixed(6)}`;
  return `${rounds} rounds, ${disturbances} disturbances, ${asked} papers asked about: ${wrong}`;
}
