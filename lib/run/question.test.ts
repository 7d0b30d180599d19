import { expect, it } from 'vitest';
import type { Plan } from '../queue/plan';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { limitUsd, questionOf } from './question';

const asked = (papers: number, usd: number, spentUsd = 0) =>
  questionOf({ askPapers: 500, askUsd: 0.5 }, papers, usd, spentUsd);

it('asks nothing before a run that is small in papers and in money', () => {
  expect(asked(0, 0)).toBeNull();
  expect(asked(500, 0.5)).toBeNull();
});

it('asks before many papers, and offers as many as go without asking', () => {
  expect(asked(1180, 0.1)).toEqual({ papers: 1180, nearest: 500 });
});

it('asks before much money, and offers what it buys', () => {
  expect(asked(400, 2)).toEqual({ papers: 400, nearest: 100 });
  expect(asked(1000, 0.6)).toEqual({ papers: 1000, nearest: 500 });
});

it('counts what the page has cost already', () => {
  expect(asked(100, 0.2, 0.4)).toEqual({ papers: 100, nearest: 50 });
  expect(asked(100, 0.2, 0.6)).toEqual({ papers: 100, nearest: 0 });
  expect(asked(0, 0, 0.6)).toBeNull();
});

it('lets a page cost no more than goes without asking, until the reader says so', () => {
  const plan = { ...DEFAULT_SETTINGS, pageCapUsd: 2, askUsd: 0.5 } as unknown as Plan;
  expect([limitUsd(plan, false), limitUsd(plan, true)]).toEqual([0.5, 2]);
  expect(limitUsd({ ...plan, pageCapUsd: 0.2 }, false)).toBe(0.2);
});
