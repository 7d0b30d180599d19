import { shuffled } from '../../../lib/base/chance';
import { allAtOnce } from '../../../lib/base/in-steps';
import { dot, featuresOf } from '../../../lib/learned/features';
import { learn, marginOf } from '../../../lib/learned/learner';
import { fitLogistic } from '../../../lib/learned/logistic';
import { mixed } from '../../../lib/learned/mixed-order';
import { raritiesOf } from '../../../lib/learned/rarities';
import { auc, type Ranked, shareRead } from '../ranking-figures';
import { figure, textTable } from '../text-table';
import { atLeast, atMost, type Goal, mean, printGoals } from './goals';
import type { Labelled } from './labelled-papers';
import { leanOnSeen } from './lean-on-seen';

const SEEN = 1000;
/** Papers before these are learned from, these are placed: what constants were chosen on, and what is told. */
const HALVES = { chosen: [0, 1000, 1800], told: [0, 1800, 3000] } as const;
const BOUGHT = [0, 10, 30, 100, 300, 1000];
const SEEDS = [1, 2, 3, 4, 5];
const LEAST: Readonly<Record<number, number>> = { 0: 0.962, 10: 0.968, 100: 0.973, 300: 0.977, 1000: 0.982 };
const MOST_READ: Readonly<Record<number, number>> = { 10: 0.17, 300: 0.12 };

/**
 * How well a later paper is placed, from papers before it, a page a day. What is told was learned from the first 1,800, on
 * the rest; constants were chosen by what the first 1,000 make of the 800 after them.
 */
export function benchOrder(papers: readonly Labelled[]): void {
  const halves = Object.values(HALVES).map(([from, middle, to]) => {
    return half(papers.slice(from, middle), papers.slice(middle, to));
  });
  const goals: Goal[] = [];
  const rows = BOUGHT.map((bought) => {
    const [chosen, told] = halves.map((figures) => figures(bought));
    const { learned = 0, read = 0, plain = 0 } = told ?? {};
    const least = LEAST[bought];
    const most = MOST_READ[bought];
    const from = bought === 0 ? `no score bought, ${figure(SEEN)} seen` : `from ${figure(bought)} bought`;
    if (least !== undefined) goals.push(atLeast(`AUC, ${from}`, learned, least));
    if (most !== undefined) goals.push(atMost(`left-out papers read at 95 % recall, ${from}`, read, most));
    console.log(`  order: ${from} done`);
    return [figure(bought), ...[plain, learned, read, chosen?.learned ?? 0].map((each) => each.toFixed(4))];
  });
  console.log(
    `\n${textTable([['bought', 'plain', 'learned', 'read at 95 %', 'learned, first half'], ...rows])}`,
  );
  printGoals('Order of papers 1,801 to 3,000', goals);
  console.log('Papers of later months, kept aside for checking, are not at hand: nothing is said of them.');
}

/** What is reached on later papers, by the number of those before that are bought. */
function half(before: readonly Labelled[], after: readonly Labelled[]) {
  const lean = leaningsByDay(after, before.slice(-SEEN));
  const leanOnly = after.map(({ relevant }, i) => ({ relevant, rank: lean[i] ?? 0 }));
  console.log(
    `  order of ${figure(after.length)} papers: criteria's words alone ${auc(after).toFixed(3)}, leaning on the ${figure(SEEN)} papers before ${auc(leanOnly).toFixed(3)}`,
  );
  return (bought: number) => {
    // Whether none or all are bought makes the same of every seed.
    const runs = (bought === 0 ? [1] : SEEDS).map((seed) => {
      const isBought = new Set([...shuffled(before.length, seed)].slice(0, bought));
      const judged = before.filter((_, i) => isBought.has(i)).map((paper) => ({ ...paper, weight: 1 }));
      const seen = bought === 0 ? before.slice(-SEEN) : before.filter((_, i) => !isBought.has(i));
      return { learned: ranked(after, lean, judged, seen, seed), plain: plainly(after, judged, seed) };
    });
    return {
      learned: mean(runs.map(({ learned }) => auc(learned))),
      read: mean(runs.map(({ learned }) => shareRead(learned, 0.95))),
      plain: mean(runs.map(({ plain }) => auc(plain))),
    };
  };
}

function leaningsByDay(papers: readonly Labelled[], seen: readonly Labelled[]): number[] {
  const days = [...Map.groupBy(papers, ({ date }) => date).values()];
  return days.flatMap((page) => leanOnSeen(page, seen));
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
