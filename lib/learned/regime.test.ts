import { describe, expect, it } from 'vitest';
import { askingOrder } from './asking-order';
import { labelWeight, type Regime, regimeName } from './regime';
import { warmUp } from './warm-up';

const now: Regime = { criteria: 'a1', scorer: 'host model low', category: 'cs.LG' };
const of = (regime: Regime, count: number) =>
  Array.from({ length: count }, (_, i) => {
    return {
      regime,
      margin: 0,
      lean: 0,
      probability: 0.5,
      chance: 1,
      buy: true,
      relevant: i % 4 === 0,
      day: i,
    };
  });
const underRegime = (past: ReturnType<typeof of>, regime: Regime) =>
  past.filter((each) => regimeName(each.regime) === regimeName(regime));

describe('an edit of the criteria, another model, a new category', () => {
  it.each([
    ['criteria', { ...now, criteria: 'b2' }],
    ['scorer', { ...now, scorer: 'host other low' }],
    ['category', { ...now, category: 'stat.ML' }],
  ])('%s: a hundred papers are bought anew', (_what, after) => {
    const past = of(now, 300);
    expect(warmUp(underRegime(past, now))).toBeNull();
    expect(warmUp(underRegime(past, after))).toEqual({ scores: 100, relevant: 15 });
    expect(warmUp(underRegime([...past, ...of(after, 100)], after))).toBeNull();
  });

  it('earlier labels lose most of their say by an edit, some by another model, none by a category', () => {
    const [edited, other, elsewhere] = [
      { ...now, criteria: 'b2' },
      { ...now, scorer: 'host other low' },
      { ...now, category: 'stat.ML' },
    ].map((then) => labelWeight(then, now));
    expect(labelWeight(now, now)).toBe(1);
    expect(elsewhere).toBe(1);
    expect(other).toBeLessThan(1);
    expect(edited).toBeLessThan(other ?? 0);
  });
});

describe('askingOrder', () => {
  const page = [0.1, 0.99, 0.45, 0.8, 0.95, 0.02, 0.7, 0.3].map((probability) => ({ probability }));

  it('asks for the most promising first, then for the least certain', () => {
    expect(askingOrder(page).map(({ probability }) => probability)).toEqual([
      ...[0.99, 0.95],
      ...[0.45, 0.7, 0.3, 0.8, 0.1, 0.02],
    ]);
  });

  it('asks for each once, and for none of none', () => {
    expect(new Set(askingOrder(page)).size).toBe(page.length);
    expect(askingOrder([])).toEqual([]);
  });
});
