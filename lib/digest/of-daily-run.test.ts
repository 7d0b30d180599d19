import { expect, it } from 'vitest';
import { dayOfDailyRun } from './of-daily-run';

it.each([
  ['2026-02-06 /rss/cs.LG', '2026-02-06'],
  ['2026-02-06 /list/cs.LG/new', null],
  ['2026-02-06 /search/+rss', null],
  ['2026-02-05 /list/cs.LG/recent|2026-02-06 /list/cs.LG/recent', null],
])('tells what the daily run read from pages: %s', (id, day) => {
  expect(dayOfDailyRun(id)).toBe(day);
});
