import { labelWeight, type Regime } from '../../../lib/learned/regime';
import { createKeywordScorer } from '../../../lib/ranking/keyword/keyword-scorer';
import { textTable } from '../text-table';
import { atLeast, mean, printGoals } from './goals';
import { inDays, type Labelled } from './labelled-papers';
import { LearningReader } from './learning-reader';
import { figuresOf, type ThriftyDay, thriftyDays } from './thrifty-days';

/** What the reader wanted at first: one topic of four. */
const EARLIER = `Efficient models.
Wanted: sparsity, pruning, quantization, compression, low-rank methods, KV cache, caching, memory optimization
Not wanted: applications`;
const DAYS_BEFORE = 25;
const A_DAY = 50;

const regime = (criteria: string): Regime => ({ criteria, scorer: 'a model', category: 'cs.LG' });
/** Before the edit, and after. */
const WEIGHT = labelWeight(regime('earlier'), regime('later'));

/**
 * The criteria are edited on the 26th day: papers that had been irrelevant are wanted from then on. What was judged before
 * says the wrong thing of them.
 */
export function benchEdit(papers: readonly Labelled[], runs: number): void {
  const earlier = createKeywordScorer(EARLIER);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const before = papers.slice(0, DAYS_BEFORE * A_DAY).map((paper): Labelled => {
    const { strength, rank } = earlier.match(paper);
    return { ...paper, rank, relevant: paper.relevant && strength >= 2 };
  });
  const later = papers.slice(before.length, before.length + 30 * A_DAY);
  const told = (weight: number, seed: number): ThriftyDay[] => {
    const reader = new LearningReader(seed);
    thriftyDays(inDays(before, A_DAY), reader, { recall: 0.95, seed });
    reader.edit(weight, (paper) => byId.get(paper.id) ?? paper);
    // Nothing of what came by before says how many are missed now: it begins with a warm-up.
    return thriftyDays(inDays(later, A_DAY), reader, { recall: 0.95, seed }).days;
  };
  const rows = [1, WEIGHT, 0].map((weight) => {
    const figures = Array.from({ length: weight === WEIGHT ? runs : 1 }, (_, i) => {
      const days = told(weight, i + 1);
      console.log(`  edit: earlier labels at ${weight}, run ${i + 1} done`);
      const { recall, irrelevantBought, worstWeek } = figuresOf({ days });
      const all = figuresOf({ days: days.map((day) => ({ ...day, warm: false })) }).recall;
      return [all, recall, irrelevantBought, worstWeek];
    });
    return { weight, cells: [0, 1, 2, 3].map((i) => mean(figures.map((each) => each[i] ?? 0))) };
  });
  const head = [
    'earlier labels at',
    'recall of 30 days',
    'after the warm-up',
    'irrelevant bought',
    'worst 7 days',
  ];
  console.log(
    `\n${textTable([head, ...rows.map(({ weight, cells }) => [`${weight}`, ...cells.map((cell) => cell.toFixed(3))])])}`,
  );
  const [all = 0, afterWarmUp = 0] = rows.find(({ weight }) => weight === WEIGHT)?.cells ?? [];
  printGoals('After an edit of the criteria, thrifty at 95 %', [
    atLeast('recall of the 30 days after it', all, 0.95),
    atLeast('the same, without the days of the warm-up', afterWarmUp, 0.95),
  ]);
}
