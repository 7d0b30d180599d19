import { useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/platform/request';

/** How many relevant papers of the daily run wait; none until it is known. */
export function useWaiting(): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    request('getDaily', {}).then(
      (daily) => setWaiting(daily.waiting),
      () => undefined,
    );
  }, []);
  return waiting;
}
