import { describe, expect, it } from 'vitest';
import { chance } from '../testing/random';
import type { Past } from './past';
import { measuredRecall } from './recall-bound';
import { tellingDays } from './telling-days';

type True = Past & { truth: boolean };
/** Who of a day's papers that are to be bought is judged; in the order in which they are asked about. */
type Ends = (asked: True[], below: (limit: number) => number) => readonly True[];

const DAYS = 45;
const RUNS = 50;
/** What is ruled out, in ten parts: the nearer, the more likely it is relevant and the more likely it is drawn. */
const PARTS = 10;

/** A day of 120 papers: 30 that are not ruled out, and 90 that are, of which a few are samples, the nearest asked about first. */
function dayOf(day: number, { below }: ReturnType<typeof chance>, ends: Ends): True[] {
  const paper = (probability: number, likely: number): True => {
    const truth = below(1000) < 1000 * probability;
    const buy = below(1000) < 1000 * likely;
    return { margin: 0, lean: 0, probability, chance: likely, buy, relevant: null, day, truth };
  };
  const due = Array.from({ length: 30 }, (_, i) => paper(0.9 - i / 40, 1));
  const out = Array.from({ length: 90 }, (_, i) =>
    paper(0.04 - 0.004 * (i % PARTS), 0.08 - 0.006 * (i % PARTS)),
  );
  const asked = [...due, ...out].filter(({ buy }) => buy).sort((a, b) => b.probability - a.probability);
  const judged = new Set(ends(asked, below));
  return [...due, ...out].map((each) => ({ ...each, relevant: judged.has(each) ? each.truth : null }));
}

/** In how many runs the bound is not above the recall of its days, and what it is on average. */
function held(ends: Ends) {
  const runs = Array.from({ length: RUNS }, (_, seed) => {
    const random = chance(seed + 1);
    const past = Array.from({ length: DAYS }, (_, day) => dayOf(day, random, ends)).flat();
    const told = tellingDays(past) as True[];
    const relevant = told.filter(({ truth }) => truth);
    const recall = relevant.filter((each) => each.relevant).length / relevant.length;
    return { bound: measuredRecall(told).atLeast, recall };
  });
  const known = runs.filter((run): run is { bound: number; recall: number } => run.bound !== null);
  const mean = known.reduce((sum, { bound }) => sum + bound, 0) / known.length;
  return { known: known.length, mean, right: known.filter(({ bound, recall }) => bound <= recall).length };
}

const all: Ends = (asked) => asked;

describe('the bound holds as often as it says', () => {
  it.each<[string, Ends]>([
    ['everything is judged', all],
    // Samples are asked about last, as what is least likely.
    [
      'the reader stops on two days of five, somewhere',
      (asked, below) => (below(5) < 2 ? asked.slice(0, below(asked.length)) : asked),
    ],
    ['a limit is reached by the last of a day', (asked, below) => asked.slice(0, -below(4) || undefined)],
    ['one paper in ten is refused', (asked, below) => asked.filter(() => below(10) > 0)],
    [
      'days with a sample are stopped behind what is not ruled out, every other time',
      (asked, below) => (below(2) === 0 ? asked.filter((each) => each.chance === 1) : asked),
    ],
  ])('%s', (_what, ends) => {
    const { known, right, mean } = held(ends);
    expect(known).toBeGreaterThan(RUNS / 2);
    expect(right).toBeGreaterThanOrEqual(0.9 * known);
    expect(mean).toBeGreaterThan(0.7);
  });

  it('is not known where every day is cut short', () => {
    expect(held((asked) => asked.slice(0, 20)).known).toBe(0);
  });

  it('counts no day that was cut short, and any on which only samples are missing', () => {
    const random = chance(1);
    const on = (day: number, ends: Ends) => dayOf(day, random, ends);
    const days = [on(1, all), on(2, (asked) => asked.slice(0, 26)), on(3, (asked) => asked.slice(0, 30))];
    expect([...new Set(tellingDays(days.flat()).map(({ day }) => day))]).toEqual([1, 3]);
  });
});
