import type { TrendDay } from '../lib/digest/contract';
import type { Cut } from '../lib/digest/material';
import { daysBefore, type SpendRecord, spentIn } from '../lib/digest/record';
import { formatDollars } from '../lib/ledger/format-spend';
import { DayBars } from './day-bars';
import { COMMON } from './words/common';
import { DIGEST } from './words/digest';

export interface DigestTrendProps {
  /** Last day of the digest. */
  last: string;
  trend: readonly TrendDay[];
  record: SpendRecord;
  cut: Pick<Cut, 'minRelevance' | 'minNovelty'>;
}

/** Days that are shown before the last one: six weeks with it. */
const DAYS = 42;

/** Relevant papers a day and cost a day, over the weeks before. One day is no trend, and shows nothing. */
export function DigestTrend({ last, trend, record, cut }: DigestTrendProps) {
  const known = new Map(trend.map(({ day, scores }) => [day, scores]));
  const days = daysBefore(last, DAYS);
  const relevant = days.map((day) => {
    const value = (known.get(day) ?? []).filter(
      ([relevance, novelty]) => relevance >= cut.minRelevance && novelty >= cut.minNovelty,
    ).length;
    return { day, value, words: COMMON.papers({ count: value }) };
  });
  const cost = days.map((day) => {
    const value = spentIn(record, day).usd ?? 0;
    return { day, value, words: formatDollars(value) };
  });
  const several = (bars: typeof cost) => bars.filter(({ value }) => value > 0).length > 1;
  if (!several(relevant) && !several(cost)) return null;
  return (
    <div class="trend">
      {several(relevant) && <DayBars title={DIGEST.relevantByDay} bars={relevant} step={9} />}
      {several(cost) && <DayBars title={DIGEST.costByDay} bars={cost} step={9} />}
    </div>
  );
}
