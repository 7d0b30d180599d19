import { expect, it } from 'vitest';
import { catchupAddress } from '../arxiv/addresses';
import { isWeekday } from '../base/days';
import { arxivDay, missedDays } from './due-days';

it('dates a moment as arXiv does: by New York’s midnight, in winter and in summer', () => {
  expect(arxivDay(new Date('2026-02-06T04:59:00Z'))).toBe('2026-02-05');
  expect(arxivDay(new Date('2026-02-06T05:01:00Z'))).toBe('2026-02-06');
  expect(arxivDay(new Date('2026-07-06T03:59:00Z'))).toBe('2026-07-05');
  expect(arxivDay(new Date('2026-07-06T04:01:00Z'))).toBe('2026-07-06');
});

it.each([
  ['nothing was ever read', null, '2026-02-06', '2026-02-06', []],
  ['the day before was read', '2026-02-05', '2026-02-06', '2026-02-06', []],
  [
    'three days were missed',
    '2026-02-02',
    '2026-02-06',
    '2026-02-06',
    ['2026-02-03', '2026-02-04', '2026-02-05'],
  ],
  ['a weekend lies between', '2026-02-06', '2026-02-09', '2026-02-09', []],
  ['two days and a weekend', '2026-02-04', '2026-02-09', '2026-02-09', ['2026-02-05', '2026-02-06']],
  ['the feed is empty on Saturday', '2026-02-04', null, '2026-02-07', ['2026-02-05', '2026-02-06']],
  ['the feed lags behind', '2026-02-03', '2026-02-05', '2026-02-06', ['2026-02-04']],
  ['today’s mailing is still to come', '2026-02-05', null, '2026-02-06', []],
  ['the clock went back', '2026-02-10', null, '2026-02-06', []],
])('where %s', (_what, last, feed, today, days) => {
  expect(missedDays(last, feed, today)).toEqual(days);
});

it('goes back as far as arXiv does, and no further', () => {
  const days = missedDays('2025-01-01', '2026-02-06', '2026-02-06');
  expect(days[0]).toBe('2025-11-10');
  expect(days.at(-1)).toBe('2026-02-05');
  expect(days.every(isWeekday)).toBe(true);
});

it('goes back no further than arXiv may be asked, at whatever hour of the day', () => {
  const oldest = (now: string) => {
    const [day = ''] = missedDays('2025-01-01', null, arxivDay(new Date(now)));
    return catchupAddress('cs.LG', day, 1, Date.parse(now));
  };
  // Ninety days before are a Saturday.
  expect(oldest('2026-02-06T05:01:00Z')).toContain('/2025-11-10?');
  expect(oldest('2026-02-10T04:59:00Z')).toContain('/2025-11-11?');
  expect(oldest('2026-07-07T03:59:00Z')).toContain('/2026-04-07?');
});
