import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DailySectionProps } from '../../components/daily-section';
import type { DailyChange, DailyEstimate, DailyReply } from '../../lib/daily/contract';
import { savedOr } from '../../lib/own-pages/use-settings';
import { askFor } from '../../lib/platform/permissions';
import { request } from '../../lib/platform/request';

const WHILE_WORKING = 1000;
/** It may begin by itself while the page is open. */
const OTHERWISE = 5000;

/** The daily run, looked up again and again while the page is open. Null until it is known. */
export function useDaily(): DailySectionProps | null {
  const [daily, setDaily] = useState<DailyReply | null>(null);
  const [estimate, setEstimate] = useState<DailyEstimate | null>(null);
  const [problem, setProblem] = useState('');
  const [muted, setMuted] = useState(false);
  const [changes, setChanges] = useState(0);

  const load = useCallback(() => request('getDaily', {}).then(setDaily, () => undefined), []);
  useEffect(() => void load(), [load]);
  const working = daily?.working ?? false;
  useEffect(() => {
    const timer = setInterval(() => void load(), working ? WHILE_WORKING : OTHERWISE);
    return () => clearInterval(timer);
  }, [load, working]);
  // Asked anew after each change, and only then.
  useEffect(() => {
    let over = false;
    request('dailyEstimate', {}).then(
      (now) => over || setEstimate(now),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [changes]);

  const save = async (change: DailyChange): Promise<boolean> => {
    const saved = await savedOr(request('saveDaily', { change }));
    setProblem(saved.ok ? '' : saved.why);
    await load();
    if (saved.ok) setChanges((count) => count + 1);
    return saved.ok;
  };

  const run = async (categories: string) => {
    if (!(await save({ categories }))) return;
    const started = await savedOr(request('runDaily', {}));
    if (!started.ok) setProblem(started.why);
    await load();
  };

  const notify = async (on: boolean) => {
    // Inside the click, or the browser does not ask. It may never answer: the wish is kept until it says no.
    setMuted(false);
    const asked = on ? askFor({ permissions: ['notifications'] }) : null;
    await save({ notify: on });
    if (asked && (await asked) !== 'granted') {
      await save({ notify: false });
      setMuted(true);
    }
  };

  if (!daily) return null;
  return {
    ...{ daily, estimate, problem, muted },
    onChange: (change) => void save(change),
    onRun: (categories) => void run(categories),
    onNotify: (on) => void notify(on),
  };
}
