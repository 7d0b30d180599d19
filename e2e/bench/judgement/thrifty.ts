import { accuracyOf } from '../../../lib/learned/accuracy';
import { measuredRecall } from '../../../lib/learned/recall-bound';
import { RECALLS } from '../../../lib/learned/recall-cut';
import { textTable } from '../text-table';
import { atLeast, atMost, type Goal, mean, printGoals } from './goals';
import { inDays, type Labelled, thinned } from './labelled-papers';
import { LearningReader, recorded } from './learning-reader';
import { figuresOf, type ThriftyRun, thriftyDays } from './thrifty-days';

interface Account {
  name: string;
  days: Labelled[][];
  /** Most of the irrelevant that may be bought, and least recall of seven days; none: only the bound is told. */
  goals: { irrelevant: number; week: number } | null;
}

/**
 * Days of thrift at 95 %: for each account some runs that learn, and many more that say again what the first of them said,
 * with other samples. All papers there are: 37 days of 83, 60 days of 50. The slack of the cut was chosen
 * with both halves of these days in view, less than would still keep the recall: the second is no untouched evidence of it.
 */
export function benchThrifty(papers: readonly Labelled[], learning: number, seeds: number): void {
  const sparse = thinned(papers, 0.1, 1);
  const accounts: Account[] = [
    { name: '83 a day', days: inDays(papers, 83), goals: { irrelevant: 0.22, week: 0.9 } },
    { name: '50 a day', days: inDays(papers, 50), goals: { irrelevant: 0.3, week: 0.88 } },
    { name: '50 a day, one in ten relevant', days: inDays(sparse, 50), goals: null },
  ];
  const goals: Goal[] = [];
  for (const account of accounts) goals.push(...benchAccount(account, learning, seeds));
  printGoals('Thrifty at 95 %, after the warm-up', goals);
}

function benchAccount({ name, days, goals }: Account, learning: number, seeds: number): Goal[] {
  const readers = Array.from({ length: learning }, (_, i) => new LearningReader(i + 1));
  const runs = readers.map((reader, i) => {
    const run = thriftyDays(days, reader, { recall: 0.95, seed: i + 1 });
    console.log(`  thrifty: ${name}, learning run ${i + 1} of ${learning} done`);
    return run;
  });
  const [first] = readers;
  if (!first) return [];
  const again = (recall: (typeof RECALLS)[number], seed: number) =>
    thriftyDays(days, recorded(first), { recall, seed });
  const rows = RECALLS.map((recall) => {
    const { recall: is, irrelevantBought, worstWeek } = figuresOf(again(recall, 1));
    return [`${100 * recall} %`, ...[is, irrelevantBought, worstWeek].map((each) => each.toFixed(3))];
  });
  console.log(`\n${name}\n${textTable([['aim', 'recall', 'irrelevant bought', 'worst 7 days'], ...rows])}`);
  const bounds = Array.from({ length: seeds }, (_, i) => boundOf(again(0.95, i + 1)));
  const known = bounds.flatMap(({ bound, recall }) => (bound === null ? [] : { bound, recall }));
  const held = 1 - known.filter(({ bound, recall }) => bound > recall).length / bounds.length;
  console.log(
    `bound known in ${known.length} of ${bounds.length} runs, ${mean(known.map(({ bound }) => bound)).toFixed(3)} on average for a recall of ${mean(known.map(({ recall }) => recall)).toFixed(3)}`,
  );
  const bound = atLeast(`${name}: bound of the recall holds, share of runs`, held, 0.9);
  return goals ? [...goalsOf(name, runs, goals), bound] : [bound];
}

function boundOf(run: ThriftyRun) {
  return { bound: measuredRecall(run.past).atLeast, recall: figuresOf(run).recall };
}

function goalsOf(
  name: string,
  runs: readonly ThriftyRun[],
  most: { irrelevant: number; week: number },
): Goal[] {
  const figures = runs.map(figuresOf);
  const of = (pick: (each: (typeof figures)[number]) => number) => mean(figures.map(pick));
  console.log(
    `irrelevant bought, the days of the warm-up included: ${of((each) => each.withWarmUp).toFixed(3)}`,
  );
  // Estimates of all papers, those left out as well: here their labels are known.
  const told = runs.map((run) =>
    accuracyOf(run.past.map((each) => ({ ...each, relevant: each.truth, chance: 1 }))),
  );
  return [
    atLeast(
      `${name}, ${figures[0]?.days} days: recall`,
      of(({ recall }) => recall),
      0.95,
    ),
    atMost(
      `${name}: irrelevant bought`,
      of((each) => each.irrelevantBought),
      most.irrelevant,
    ),
    atLeast(
      `${name}: worst 7 days of all runs`,
      Math.min(...figures.map((each) => each.worstWeek)),
      most.week,
    ),
    atMost(`${name}: calibration error`, mean(told.map((each) => each?.calibrationError ?? 1)), 0.03),
    atMost(`${name}: squared error (Brier)`, mean(told.map((each) => each?.squaredError ?? 1)), 0.055),
  ];
}
