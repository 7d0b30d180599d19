import { describe, expect, it } from 'vitest';
import { chance } from '../testing/random';
import { accuracyOf } from './accuracy';
import { type Calibration, calibrate, probabilityOf } from './calibration';
import { isCloseCall } from './close-call';
import type { Past } from './past';

const TRUE: Calibration = [-1, 2.2, 0.7];

/** Papers that are relevant as often as these three numbers say. */
function past(
  count: number,
  seed: number,
  said: (signs: { margin: number; lean: number }) => number,
): Past[] {
  const { below } = chance(seed);
  return Array.from({ length: count }, (_, day) => {
    const signs = { margin: below(4000) / 1000 - 2, lean: below(4000) / 1000 - 2 };
    const relevant = below(1000) / 1000 < probabilityOf(TRUE, signs);
    return { ...signs, probability: said(signs), chance: 1, buy: true, relevant, day };
  });
}

const honest = past(600, 1, (signs) => probabilityOf(TRUE, signs));

describe('calibrate', () => {
  it('finds what the past was made by', () => {
    calibrate(honest).forEach((value, i) => {
      expect(Math.abs(value - (TRUE[i] ?? 0))).toBeLessThan(0.5);
    });
  });

  it('assumes something sensible of nothing', () => {
    const nothing = calibrate([]);
    expect(probabilityOf(nothing, { margin: 3, lean: 2 })).toBeGreaterThan(0.5);
    expect(probabilityOf(nothing, { margin: -1, lean: -1 })).toBeLessThan(0.2);
  });

  it('lets a sample speak for those that it stands for, and what was left out for none', () => {
    const sampled = honest.filter(({ margin }, i) => margin > 0 || i % 10 === 0);
    const weighed = sampled.map((each) => ({ ...each, chance: each.margin > 0 ? 1 : 0.1 }));
    const unknown = honest.map((each) => ({ ...each, chance: 0.1, relevant: null }));
    const [constant] = calibrate(weighed);
    expect(Math.abs(constant - TRUE[0])).toBeLessThan(0.6);
    expect(calibrate([...weighed, ...unknown])).toEqual(calibrate(weighed));
  });

  it('stays finite where margins part all', () => {
    const parted = honest.map((each) => ({ ...each, relevant: each.margin > 0 }));
    for (const value of calibrate(parted)) expect(Math.abs(value)).toBeLessThan(50);
  });
});

describe('isCloseCall', () => {
  it('is one near the cut, on either side, and none far from it', () => {
    const at = (margin: number) => isCloseCall([-2, 2, 0], { margin, lean: 0 });
    expect([0, 0.7, 0.8, 1, 1.2, 1.3, 3].map(at)).toEqual([false, false, true, true, true, false, false]);
  });
});

describe('accuracyOf', () => {
  it('finds honest estimates honest, and others not', () => {
    const good = accuracyOf(honest);
    const bad = accuracyOf(past(600, 1, () => 0.95));
    expect(good?.calibrationError).toBeLessThan(0.06);
    expect(bad?.calibrationError).toBeGreaterThan(0.3);
    expect(good?.squaredError).toBeLessThan(bad?.squaredError ?? 0);
    expect(good?.right).toBeGreaterThan(0.8);
    expect(good?.bins.reduce((sum, { papers }) => sum + papers, 0)).toBe(600);
  });

  it('says nothing where nothing was judged', () => {
    expect(accuracyOf(honest.map((each) => ({ ...each, relevant: null })))).toBeNull();
  });
});
