import type { Day } from '../ledger/day';
import type { RunRecord } from '../ledger/run-record';
import type { Spend } from '../ledger/spend';
import { addSpend, NO_SPEND, spendOfSums } from '../ledger/sums';
import { csv } from './csv';

/** All that is kept of what was done and spent. */
export interface SpendRecord {
  /** Today by the ledger, `2026-02-06`. */
  today: string;
  days: Day[];
  runs: RunRecord[];
}

/** One day of the record, whether anything happened on it or not. */
export interface RecordDay {
  day: string;
  /** Papers that got their score on it. */
  scored: number;
  spend: Spend;
}

/** The days up to and with the last one, oldest first, none left out. */
export function recordDays({ days, runs }: SpendRecord, last: string, count: number): RecordDay[] {
  const spent = new Map(days.map((day) => [day.day, spendOfSums(day)]));
  const scored = new Map<string, number>();
  for (const run of runs)
    scored.set(run.day, (scored.get(run.day) ?? 0) + Math.max(0, run.scored - run.remembered));
  return daysBefore(last, count).map((day) => ({
    day,
    scored: scored.get(day) ?? 0,
    spend: spent.get(day) ?? NO_SPEND,
  }));
}

/** `2026-02-06` and the days before it, oldest first. */
export function daysBefore(last: string, count: number): string[] {
  const end = new Date(`${last}T00:00:00Z`).getTime();
  return Array.from({ length: count }, (_, i) =>
    new Date(end - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Sum of a day, `2026-02-06`, or of a month, `2026-02`. */
export function spentIn({ days }: Pick<SpendRecord, 'days'>, period: string): Spend {
  return days
    .filter(({ day }) => day.startsWith(period))
    .map(spendOfSums)
    .reduce(addSpend, NO_SPEND);
}

const RUN_COLUMNS: readonly [name: string, value: (run: RunRecord) => string | number | null][] = [
  ['Day', ({ day }) => day],
  ['Began', ({ at }) => new Date(at).toISOString()],
  ['Listing', ({ listing }) => listing],
  ['Criteria', ({ criteria }) => criteria],
  ['Criteria version', ({ hash }) => hash],
  ['Scored by', ({ scorer }) => scorer],
  ['Papers', ({ total }) => total],
  ['Scored', ({ scored }) => scored],
  ['From memory', ({ remembered }) => remembered],
  ['Earlier scores', ({ stale }) => stale],
  ['Failed', ({ failed }) => failed],
  ['Owed', ({ owed }) => owed],
  ['Not asked about', ({ unasked }) => unasked],
  ['Prompt tokens', ({ promptTokens }) => promptTokens],
  ['Completion tokens', ({ completionTokens }) => completionTokens],
  ['US dollars', (run) => spendOfSums(run).usd],
];

/** A row a run. */
export function writeRuns(runs: readonly RunRecord[]): string {
  const names = RUN_COLUMNS.map(([name]) => name);
  return csv([names, ...runs.map((run) => RUN_COLUMNS.map(([, value]) => value(run)))]);
}

const DAY_COLUMNS: readonly [name: string, value: (day: Day) => string | number | null][] = [
  ['Day', ({ day }) => day],
  ['Prompt tokens', ({ promptTokens }) => promptTokens],
  ['Completion tokens', ({ completionTokens }) => completionTokens],
  ['US dollars', (day) => spendOfSums(day).usd],
  ['Requests of unknown cost', ({ unpriced }) => unpriced],
];

/** A row a day. */
export function writeDays(days: readonly Day[]): string {
  const names = DAY_COLUMNS.map(([name]) => name);
  return csv([names, ...days.map((day) => DAY_COLUMNS.map(([, value]) => value(day)))]);
}
