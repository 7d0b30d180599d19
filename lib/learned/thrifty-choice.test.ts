import { describe, expect, it } from 'vitest';
import { chance } from '../testing/random';
import type { Past } from './past';
import { measuredRecall } from './recall-bound';
import { RECALLS } from './recall-cut';
import { thriftyChoice } from './thrifty-choice';
import { warmUp } from './warm-up';

/** A page whose relevant papers have higher margins, by two standard deviations. */
function page(day: number, seed: number, share = 0.25) {
  const { below } = chance(seed * 1000 + day);
  const normal = () => Array.from({ length: 12 }, () => below(1000) / 1000).reduce((a, b) => a + b, -6);
  return Array.from({ length: 50 }, (_, i) => {
    const truth = below(1000) < 1000 * share;
    return { id: `${seed}.${day}.${i}`, margin: normal() + (truth ? 1.8 : -0.7), lean: normal() / 2, truth };
  });
}

interface Run {
  past: Past[];
  recall: number;
  bought: number;
}

/** Thrifty days one after another; recall and share bought after the warm-up. */
function days(count: number, seed: number, recall: (typeof RECALLS)[number] | null): Run {
  const past: Past[] = [];
  let [relevant, found, papers, bought, firstDay] = [0, 0, 0, 0, 0];
  for (let day = 0; day < count; day += 1) {
    const isWarm = warmUp(past) !== null;
    const choices = thriftyChoice(page(day, seed), past, { recall, seed }).map((choice, i) => {
      return { ...choice, truth: page(day, seed)[i]?.truth ?? false };
    });
    past.push(...choices.map((each) => ({ ...each, relevant: each.buy ? each.truth : null, day })));
    if (isWarm) {
      firstDay = day + 1;
      continue;
    }
    papers += choices.length;
    bought += choices.filter(({ buy }) => buy).length;
    relevant += choices.filter(({ truth }) => truth).length;
    found += choices.filter(({ truth, buy }) => truth && buy).length;
  }
  return {
    past: past.filter(({ day }) => day >= firstDay),
    recall: found / relevant,
    bought: bought / papers,
  };
}

describe('thriftyChoice', () => {
  it('buys everything until a hundred are judged and fifteen are relevant', () => {
    expect(warmUp([])).toEqual({ scores: 100, relevant: 15 });
    expect(thriftyChoice(page(1, 1), [], { recall: 0.9, seed: 1 }).every(({ buy }) => buy)).toBe(true);
    const { past } = days(2, 1, 0.9);
    expect(past.filter(({ day }) => day < 2).every(({ relevant }) => relevant !== null)).toBe(true);
  });

  it('leaves nothing out where the reader does not ask for it', () => {
    expect(days(6, 1, null).bought).toBe(1);
  });

  it.each(RECALLS)('keeps a recall of %f, and buys less than all', (recall) => {
    const runs = [1, 2, 3].map((seed) => days(20, seed, recall));
    for (const run of runs) expect(run.recall).toBeGreaterThan(recall - 0.02);
    if (recall < 0.99) for (const run of runs) expect(run.bought).toBeLessThan(0.8);
  });

  it('buys more for a higher recall', () => {
    const [least = 1, ...others] = RECALLS.map((recall) => days(15, 1, recall).bought);
    for (const more of others) expect(more).toBeGreaterThan(least);
  });

  it('draws samples of what it ruled out: the same again, others for another seed', () => {
    const { past } = days(10, 1, 0.9);
    const drawn = (seed: number) =>
      thriftyChoice(page(11, 1), past, { recall: 0.9, seed })
        .filter(({ buy, chance: likely }) => buy && likely < 1)
        .map(({ id }) => id);
    expect(drawn(1)).toEqual(drawn(1));
    const seeds = Array.from({ length: 40 }, (_, seed) => drawn(seed).length);
    expect(Math.max(...seeds)).toBeGreaterThan(Math.min(...seeds));
    const out = thriftyChoice(page(11, 1), past, { recall: 0.9, seed: 1 }).filter(({ chance: c }) => c < 1);
    const mean = seeds.reduce((sum, each) => sum + each, 0) / seeds.length / out.length;
    expect(mean).toBeGreaterThan(0.02);
    expect(mean).toBeLessThan(0.1);
  });
});

describe('measuredRecall', () => {
  it('is not known in the first thirty days', () => {
    expect(measuredRecall(days(20, 1, 0.9).past).atLeast).toBeNull();
    expect(measuredRecall([])).toEqual({ days: 0, atLeast: null });
  });

  it('is not known without samples of what was ruled out', () => {
    expect(measuredRecall(days(40, 1, null).past).atLeast).toBeNull();
  });

  it('is below the true recall in nine of ten runs, and no empty word', () => {
    const runs = Array.from({ length: 10 }, (_, seed) => days(45, seed + 1, 0.9));
    const bounds = runs.map(({ past, recall }) => ({ bound: measuredRecall(past).atLeast ?? 0, recall }));
    expect(bounds.filter(({ bound, recall }) => bound <= recall).length).toBeGreaterThanOrEqual(9);
    for (const { bound } of bounds) expect(bound).toBeGreaterThan(0.6);
  });

  it('falls where samples turn out relevant: a drift is noticed', () => {
    const { past } = days(45, 1, 0.9);
    const drifted = past.map((each) =>
      each.chance < 1 && each.relevant !== null ? { ...each, relevant: true } : each,
    );
    expect(measuredRecall(drifted).atLeast).toBeLessThan(0.6);
  });
});
