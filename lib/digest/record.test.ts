import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { emptyDay } from '../ledger/day';
import { emptyRun } from '../ledger/run-record';
import { daysBefore, recordDays, type SpendRecord, spentIn, writeDays, writeRuns } from './record';

const day = (name: string, usd: number, unpriced = 0) => ({
  ...emptyDay(name),
  ...{ usd, unpriced, promptTokens: 1000, completionTokens: 10 },
});
const run = (name: string, scored: number, remembered = 0) => ({
  ...emptyRun('00000000-0000-4000-8000-000000000001', name, Date.UTC(2026, 1, 6, 8)),
  ...{ scored, remembered, total: scored, criteria: '=1+1', scorer: 'host model low', promptTokens: 7 },
});
const record: SpendRecord = {
  today: '2026-03-01',
  days: [day('2026-01-31', 1), day('2026-02-27', 0.25), day('2026-02-28', 0, 2), day('2026-03-01', 0.5)],
  runs: [run('2026-02-28', 10, 4), run('2026-02-28', 5), run('2026-03-01', 3)],
};

it('has every day, also those on which nothing was done, over the end of a month', () => {
  expect(daysBefore('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(recordDays(record, '2026-03-02', 4).map(({ day: name, scored }) => [name, scored])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 11],
    ['2026-03-01', 3],
    ['2026-03-02', 0],
  ]);
});

it('sums up a day and a month, and owns to what it does not know', () => {
  expect(spentIn(record, '2026-03-01').usd).toBe(0.5);
  expect(spentIn(record, '2026-01')).toEqual({ promptTokens: 1000, completionTokens: 10, usd: 1 });
  expect(spentIn(record, '2026-02')).toEqual({ promptTokens: 2000, completionTokens: 20, usd: null });
  expect(spentIn(record, '2025')).toMatchObject({ promptTokens: 0, usd: 0 });
});

it('is written down for a spreadsheet, and nothing in it is calculated', () => {
  const rows = (text: string) => {
    const book = read(Buffer.from(text, 'utf8'), { type: 'buffer' });
    return utils.sheet_to_json<Record<string, unknown>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  };
  const runs = rows(writeRuns(record.runs));
  expect(runs).toHaveLength(3);
  expect(runs[0]).toMatchObject({ Criteria: "'=1+1", Scored: 10, 'From memory': 4, 'Prompt tokens': 7 });
  const days = rows(writeDays(record.days));
  expect(days.map((each) => each['US dollars'])).toEqual([1, 0.25, undefined, 0.5]);
});
