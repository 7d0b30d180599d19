import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TrendDay } from '../../lib/digest/contract';
import type { SpendRecord } from '../../lib/digest/record';
import { request } from '../../lib/platform/request';

/** Longest look back for charts, in days. */
const DAYS = 60;

/**
 * What the charts over many days are made of, looked up again whenever the reader comes back to the page: papers may
 * have been scored meanwhile. No record before it is there; `failed` where the background does not answer.
 */
export function useRecord() {
  const [trend, setTrend] = useState<TrendDay[]>([]);
  const [record, setRecord] = useState<SpendRecord | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(() => {
    request('spendRecord', {}).then(setRecord, () => setFailed(true));
    request('digestTrend', { days: DAYS }).then(setTrend, () => undefined);
  }, []);
  useEffect(() => {
    reload();
    const seen = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [reload]);
  return { trend, record, failed, reload };
}
