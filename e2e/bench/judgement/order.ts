import { shuffled } from '../../../lib/base/chance';
import { allAtOnce } from '../../../lib/base/in-steps';
import { dot, featuresOf } from '../../../lib/learned/features';
import { learn, marginOf } from '../../../lib/learned/learner';
import { fitLogistic } from '../../../lib/learned/logistic';
import { mixed } from '../../../lib/learned/mixed-order';
import { raritiesOf } from '../../../lib/learned/rarities';
import { leanings } from '../../../lib/ranking/keyword/page-leaning';
import { auc, type Ranked, shareRead } from '../ranking-figures';
import { figure, textTable } from '../text-table';
import { atLeast, atMost, type Goal, mean, printGoals } from './goals';
import type { Labelled } from './labelled-papers';

const HALF = 1800;
const SEEN = 1000;
const BOUGHT = [0, 10, 30, 100, 300, 1000];
const SEEDS = [1, 2, 3, 4, 5];
const LEAST: Readonly<Record<number, number>> = { 0: 0.962, 10: 0.968, 100: 0.973, 300: 0.977, 1000: 0.982 };
const MOST_READ: Readonly<Record<number, number>> = { 10: 0.17, 300: 0.12 };

/**
 * How well a later paper is placed, from papers before it: learned from the first 1,800, told on the rest, a page a day.
 * Constants were chosen on the first 1,800 alone: learned from 1,000 of them, tried on the 800 after.
 */
export function benchOrder(papers: readonly Labelled[]): void {
  const before = papers.slice(0, HALF);
  const after = papers.slice(HALF);
  const lean = leaningsByDay(after, before.slice(-SEEN));
  const goals: Goal[] = [];
  const rows = BOUGHT.map((bought) => {
    // Whether none or all are bought makes the same of every seed.
    const runs = (bought === 0 ? [1] : SEEDS).map((seed) => {
      const isBought = new Set([...shuffled(HALF, seed)].slice(0, bought));
      const judged = before.filter((_, i) => isBought.has(i)).map((paper) => ({ ...paper, weight: 1 }));
      const seen = bought === 0 ? before.slice(-SEEN) : before.filter((_, i) => !isBought.has(i));
      return { ranked: ranked(after, lean, judged, seen, seed), plain: plainly(after, judged, seed) };
    });
    const is = mean(runs.map((run) => auc(run.ranked)));
    const read = mean(runs.map((run) => shareRead(run.ranked, 0.95)));
    const least = LEAST[bought];
    const most = MOST_READ[bought];
    const from = bought === 0 ? `no score bought, ${figure(SEEN)} seen` : `from ${figure(bought)} bought`;
    if (least !== undefined) goals.push(atLeast(`AUC, ${from}`, is, least));
    if (most !== undefined) goals.push(atMost(`left-out papers read at 95 % recall, ${from}`, read, most));
    const plain = mean(runs.map((run) => auc(run.plain)));
    console.log(`  order: ${from} done`);
    return [figure(bought), plain.toFixed(3), is.toFixed(4), read.toFixed(3)];
  });
  const leanOnly = after.map(({ relevant }, i) => ({ relevant, rank: lean[i] ?? 0 }));
  const criteriaOnly = after;
  console.log(
    `\ncriteria's words alone ${auc(criteriaOnly).toFixed(3)}, leaning on the ${figure(SEEN)} papers before ${auc(leanOnly).toFixed(3)}`,
  );
  console.log(textTable([['bought', 'plain', 'learned', 'read at 95 %'], ...rows]));
  printGoals('Order of papers 1,801 to 3,000', goals);
}

function leaningsByDay(papers: readonly Labelled[], seen: readonly Labelled[]): number[] {
  const days = [...Map.groupBy(papers, ({ date }) => date).values()];
  return days.flatMap((page) => leanings([...page, ...seen]).slice(0, page.length));
}

type Judged = Labelled & { weight: number };

function ranked(
  papers: readonly Labelled[],
  lean: readonly number[],
  judged: readonly Judged[],
  seen: readonly Labelled[],
  seed: number,
): Ranked[] {
  const taste = allAtOnce(learn({ judged, seen }, seed));
  return papers.map(({ counts, relevant }, i) => {
    const signs = { margin: marginOf(taste, counts), lean: lean[i] ?? 0 };
    return { relevant, rank: mixed(signs, taste.papers) };
  });
}

/** The same learner without anything but what was bought. */
function plainly(papers: readonly Labelled[], judged: readonly Judged[], seed: number): Ranked[] {
  const rarities = allAtOnce(raritiesOf(judged.map(({ counts }) => counts)));
  const examples = judged.map(({ counts, relevant }) => {
    return { features: featuresOf(counts, rarities), target: Number(relevant), weight: 1 };
  });
  const { weights } = allAtOnce(fitLogistic(examples, seed));
  return papers.map(({ counts, relevant }) => {
    return { relevant, rank: dot(weights, featuresOf(counts, rarities)) };
  });
}
