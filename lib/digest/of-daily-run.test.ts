import { expect, it } from 'vitest';
import { ofDailyRun } from './of-daily-run';

it.each([
  ['2026-02-06 /rss/cs.LG', { day: '2026-02-06', category: 'cs.LG' }],
  ['2026-02-06 /list/cs.LG/new', null],
  ['2026-02-06 /search/+rss', null],
  ['2026-02-05 /list/cs.LG/recent|2026-02-06 /list/cs.LG/recent', null],
])('tells what the daily run read from pages: %s', (id, found) => {
  expect(ofDailyRun(id)).toEqual(found);
});
