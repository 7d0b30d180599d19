import { IDBFactory } from 'fake-indexeddb';
import { shuffled } from '../../../lib/base/chance';
import type { BenchPaper } from '../bench-papers';
import { startModelHost } from '../model-host';
import { scoreListing } from '../score-listing';
import { figure } from '../text-table';
import { atMost, mean, printGoals } from './goals';
import { inDays, type Labelled, thinned } from './labelled-papers';
import { LearningReader } from './learning-reader';
import { thriftyDays } from './thrifty-days';

const HISTORY = 1800;
const A_DAY = 50;
const RELEVANT = 63;
const OTHERS = 358;
const SEEDS = [1, 2, 3];

/**
 * A day of 421 papers, 63 of them relevant, after a month or so in which as many were: what is bought of it, thrifty at
 * 95 %, and what that costs beside the whole day. Both by the engine as it ships, at the prices of its first model.
 */
export async function benchMoney(papers: readonly Labelled[]): Promise<void> {
  const shares: number[] = [];
  for (const seed of SEEDS) {
    const { day, bought } = lastDay(papers, seed);
    const [whole, thrifty] = [await costOf(day), await costOf(bought)];
    shares.push(thrifty / whole);
    console.log(
      `  money: ${bought.length} of ${day.length} papers bought, ${relevantOf(bought)} of ${relevantOf(day)} relevant ones; $${figure(thrifty, 4)} in place of $${figure(whole, 4)}`,
    );
  }
  printGoals('Money of a day of 421 papers with 63 relevant', [
    atMost('thrifty at 95 %, beside all of it', mean(shares), 0.4),
  ]);
}

/** What is bought of the day, by what was learned and bought of the days before. */
function lastDay(papers: readonly Labelled[], seed: number): { day: Labelled[]; bought: Labelled[] } {
  const history = thinned(papers.slice(0, HISTORY), RELEVANT / (RELEVANT + OTHERS), seed);
  const later = papers.slice(HISTORY);
  const day = [...some(later, true, RELEVANT, seed), ...some(later, false, OTHERS, seed)];
  const days = [...inDays(history, A_DAY), day];
  const { past } = thriftyDays(days, new LearningReader(seed), { recall: 0.95, seed });
  const last = past.slice(-day.length);
  return { day, bought: day.filter((_, i) => last[i]?.relevant !== null) };
}

function some(papers: readonly Labelled[], relevant: boolean, count: number, seed: number): Labelled[] {
  const all = papers.filter((paper) => paper.relevant === relevant);
  return [...shuffled(all.length, seed)].slice(0, count).flatMap((i) => all[i] ?? []);
}

function relevantOf(papers: readonly Labelled[]): number {
  return papers.filter(({ relevant }) => relevant).length;
}

async function costOf(papers: readonly Labelled[]): Promise<number> {
  const pace = { ttftMs: 0, tokensPerSecond: Number.MAX_SAFE_INTEGER, reasoningTokens: 0 };
  const host = await startModelHost(papers.map(asked), pace);
  const { booked } = await scoreListing(host.server, papers.map(asked), new IDBFactory(), 'none');
  await host.close();
  return booked.usd ?? 0;
}

/** What the scripted model says of it. */
function asked({ id, title, abstract, relevant }: Labelled): BenchPaper {
  const comment = relevant
    ? 'Model Efficiency: a new way to prune without training anew'
    : 'No criterion is met';
  const [relevance, novelty] = relevant ? [9, 7] : [3, 4];
  return { id, version: 1, title, authors: [], abstract, replaced: false, relevance, novelty, comment };
}
