import { expect, it } from 'vitest';
import { createTabRuns } from './tab-runs';

it('lets a tab begin six runs a minute, and each of them again', () => {
  let now = 0;
  const runs = createTabRuns(() => now);
  const begin = (run: string, tabId = 1) => runs.begin(tabId, run);
  for (const run of 'abcdef') {
    expect(begin(run)).toBe(0);
    now += 1000;
  }
  expect(begin('g')).toBe(54_000);
  expect([begin('a'), begin('g', 2)]).toEqual([0, 0]);
  now = 59_999;
  expect(begin('g')).toBe(1);
  now = 60_000;
  expect(begin('g')).toBe(0);
  expect(begin('h')).toBe(1000);
});
