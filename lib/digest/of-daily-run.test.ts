import { expect, it } from 'vitest';
import { isOfDailyRun } from './of-daily-run';

it.each([
  ['2026-02-06 /rss/cs.LG', true],
  ['2026-02-06 /list/cs.LG/new', false],
  ['2026-02-06 /search/+rss', false],
  ['2026-02-05 /list/cs.LG/recent|2026-02-06 /list/cs.LG/recent', false],
])('tells what the daily run read from pages: %s', (id, daily) => {
  expect(isOfDailyRun(id)).toBe(daily);
});
