import { useEffect, useState } from 'preact/hooks';
import type { TrendDay } from '../../lib/digest/contract';
import type { SpendRecord } from '../../lib/digest/record';
import { request } from '../../lib/platform/request';

/** Longest look back for charts, in days. */
const DAYS = 60;

/** What the charts over many days are made of; nothing where the background does not answer. */
export function useRecord(): { trend: TrendDay[]; record: SpendRecord | null } {
  const [trend, setTrend] = useState<TrendDay[]>([]);
  const [record, setRecord] = useState<SpendRecord | null>(null);
  useEffect(() => {
    const none = () => undefined;
    request('spendRecord', {}).then(setRecord, none);
    request('digestTrend', { days: DAYS }).then(setTrend, none);
  }, []);
  return { trend, record };
}
